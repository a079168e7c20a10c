import type { Finding, Rule } from './rule.ts';
import { stepName } from './stepNames.ts';

/** PRA-031: the header of the step table repeats on every page; one switch of the style says so for all of them. */
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
  check: ({ sop, style, pages }) => {
    if (style.headerRepeat) return [];
    const bare = pages.pages.flatMap(({ table }, page) => {
      const row = table?.rows[0];
      return table === null || row === undefined || table.header.height > 0 ? [] : [{ page: page + 1, step: row.step }];
    });
    const [first, last] = [bare[0], bare.at(-1)];
    if (first === undefined || last === undefined) return [];
    const where =
      bare.length === 1
        ? `halaman ${first.page}, di atas ${stepName(sop, first.step).toLowerCase()}`
        : `${bare.length} halaman, ${first.page} sampai ${last.page}`;
    const finding: Finding = {
      where: { at: 'step', step: first.step, column: 'no' },
      message: `Judul tabel tidak tercetak di ${where}.`,
      // Not among those applied together: the pages may part at other rows, so the author looks first.
      fix: {
        label: 'Cetak judul tabel di setiap halaman',
        change: { kind: 'setStyle', style: { ...sop.style, headerRepeat: true } },
      },
    };
    return [finding];
  },
};
