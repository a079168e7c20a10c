import type { Rule } from './rule.ts';
import { stepName } from './stepNames.ts';

/** PRA-031: the header of the step table repeats on every page. */
export const pra031: Rule<'pages'> = {
  id: 'PRA-031',
  severity: 'warning',
  needs: 'pages',
  page: {
    title: 'Judul tabel di setiap halaman',
    why: 'Tanpa judul kolom, pembaca halaman kedua tidak tahu kolom siapa yang dibacanya.',
    wrong: 'Halaman 2 langsung dimulai dengan baris langkah 7.',
    right: 'Halaman 2 mengulang judul kolom.',
    source: 'Praktik baik. Tidak ditepati pada 67 SOP pembanding.',
  },
  check: ({ sop, pages }) =>
    pages.pages.flatMap(({ table }, page) => {
      const row = table?.rows[0];
      if (table === null || row === undefined || table.header.height > 0) return [];
      return [
        {
          where: { at: 'step', step: row.step, column: 'no' } as const,
          message: `Judul tabel tidak tercetak di halaman ${page + 1}, di atas ${stepName(sop, row.step).toLowerCase()}.`,
        },
      ];
    }),
};
