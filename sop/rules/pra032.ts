import type { Page, PageTable } from '../layout/pages.ts';
import type { Emu } from '../model/units.ts';
import type { Finding, Rule } from './rule.ts';

/** PRA-032: symbols and arrows stay inside the Pelaksana area, off the footer band, on the page. */
export const pra032: Rule<'pages'> = {
  id: 'PRA-032',
  severity: 'error',
  needs: 'pages',
  page: {
    title: 'Gambar di dalam kolom Pelaksana',
    why: 'Simbol dan panah hanya berada di kolom Pelaksana, dan pita bawah halaman dibiarkan kosong untuk tanda tangan elektronik.',
    wrong: 'Panah melintas di atas teks Mutu Baku.',
    right: 'Semua panah di dalam kolom Pelaksana.',
    source: 'Praktik baik. Tidak ditepati pada 54 SOP pembanding.',
  },
  check: ({ pages }) =>
    pages.pages.flatMap((page, index) =>
      page.items.flatMap((item): readonly Finding[] => {
        if (item.kind === 'symbol')
          return fits(page, [
            [item.x, item.y],
            [item.x + item.width, item.y + item.height],
          ])
            ? []
            : [
                {
                  where: { at: 'symbol', step: item.step, lane: item.lane },
                  message: `Sebuah simbol di halaman ${index + 1} keluar dari kolom Pelaksana.`,
                },
              ];
        return item.kind === 'arrow' && !fits(page, item.points)
          ? [{ where: { at: 'sop' }, message: `Sebuah panah di halaman ${index + 1} keluar dari kolom Pelaksana.` }]
          : [];
      }),
    ),
};

function fits(page: Page, points: readonly (readonly [Emu, Emu])[]): boolean {
  const { table } = page;
  return table !== null && points.every((point) => inLanes(table, point) && !inFooterBand(page, point));
}

function inLanes({ laneArea }: PageTable, [x]: readonly [Emu, Emu]): boolean {
  return x >= laneArea.x && x <= laneArea.x + laneArea.width;
}

function inFooterBand(page: Page, [, y]: readonly [Emu, Emu]): boolean {
  return y < 0 || y > page.height || page.reserved.some((band) => band.kind === 'footerBand' && y > band.y);
}
