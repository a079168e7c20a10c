import { replacedRegulations } from './replacedRegulations.ts';
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
            },
          ];
    }),
};
