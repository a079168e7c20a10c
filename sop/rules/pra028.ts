import { isBoxEmpty } from './emptyBox.ts';
import type { Sop } from '../model/sop.ts';
import { rankOf } from './citations.ts';
import { derivedIds } from './derivedIds.ts';
import { sopGuideline } from './replacedRegulations.ts';
import type { Rule } from './rule.ts';
import { foldText } from './words.ts';

/** PRA-028: the SOP guideline is cited. */
export const pra028: Rule<'sop'> = {
  id: 'PRA-028',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Pedoman penyusunan SOP',
    why: 'Pedoman SOP adalah dasar bentuk lembar ini. Menyebutnya menunjukkan format yang dipakai.',
    wrong: 'Dasar Hukum tanpa pedoman SOP.',
    right: 'Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP AP',
    source: 'Praktik baik.',
  },
  check: ({ sop }) => {
    // An empty box is REG-010's.
    if (
      isBoxEmpty(sop, 'legalBasis') ||
      sop.identity.boxes.legalBasis.items.some((item) => guideline.test(foldText(item.text)))
    )
      return [];
    return [
      {
        where: { at: 'box', box: 'legalBasis' },
        message: 'Dasar Hukum belum menyebut pedoman penyusunan SOP.',
        hint: 'Misalnya Permenpan dan RB Nomor 35 Tahun 2012, atau pedoman SOP daerah.',
        fix: {
          label: 'Tambah Permenpan dan RB Nomor 35 Tahun 2012',
          change: {
            kind: 'insertItem',
            list: { of: 'box', box: 'legalBasis' },
            at: placeOf(sop),
            item: { id: derivedIds(sop, 'legalBasis')(), text: sopGuideline },
          },
        },
      },
    ];
  },
};

const guideline = /standar(?:d)? operasional prosedur|\bsop\b|(?:nomor|no\.?) ?35 tahun 2012/;

/** Behind the last regulation that does not stand below it. */
function placeOf(sop: Sop): number {
  const own = rankOf(sopGuideline) ?? 0;
  return sop.identity.boxes.legalBasis.items.findLastIndex(({ text }) => (rankOf(text) ?? own) <= own) + 1;
}
