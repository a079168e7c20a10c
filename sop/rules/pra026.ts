import type { ListItem, Sop } from '../model/sop.ts';
import type { Fix } from './problem.ts';
import { replacedRegulations } from './replacedRegulations.ts';
import type { ReplacedRegulation } from './replacedRegulations.ts';
import type { Rule } from './rule.ts';
import { foldText } from './words.ts';

/** PRA-026: a cited regulation is known to be replaced. */
export const pra026: Rule<'sop'> = {
  id: 'PRA-026',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Dasar hukum yang sudah diganti',
    why: 'Peraturan yang sudah diganti tidak lagi menjadi dasar. Daftarnya disimpan aplikasi dan dapat ditambah.',
    wrong: 'UU Nomor 32 Tahun 2004 tentang Pemerintahan Daerah',
    right: 'UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah',
    source: 'Praktik baik.',
  },
  check: ({ sop }) =>
    sop.identity.boxes.legalBasis.items.flatMap((item) => {
      const replaced = replacedRegulations.find((regulation) => regulation.cited.test(foldText(item.text)));
      return replaced === undefined
        ? []
        : [
            {
              where: { at: 'box', box: 'legalBasis', item: item.id } as const,
              message: `Dasar Hukum menyebut ${replaced.name}, yang sudah diganti oleh ${replaced.replacedBy}.`,
              fix: successorFix(sop, item, replaced),
            },
          ];
    }),
};

/** The successor in the place of what it replaced; where it stands in the list already, the old one goes. */
function successorFix(sop: Sop, item: ListItem, { replacedBy, citation, successor }: ReplacedRegulation): Fix {
  const list = { of: 'box', box: 'legalBasis' } as const;
  const isThere = sop.identity.boxes.legalBasis.items.some(
    (other) => other.id !== item.id && successor.test(foldText(other.text)),
  );
  return isThere
    ? { label: `Hapus, karena ${replacedBy} sudah ada`, change: { kind: 'removeItem', list, item: item.id } }
    : { label: `Ganti dengan ${replacedBy}`, change: { kind: 'setItem', list, item: item.id, text: citation } };
}
