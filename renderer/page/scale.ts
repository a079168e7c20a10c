import type { Page } from '../../sop/layout/pages.ts';

/** Pixels for each EMU at 100 %: 96 px to the inch, 914 400 EMU to the inch. */
export const actualSize = 96 / 914_400;
/** Desk on each side of the paper, between two sheets, and above the first, in pixels. */
const gutter = 16;
const gap = 16;
const above = 24;

/** The style of the stack of sheets. */
export const stackStyle = { gap, padding: `${above}px ${gutter}px` } as const;

/** Distance of a sheet from the top of the stack, in pixels. */
export function sheetTop(pages: readonly Pick<Page, 'height'>[], index: number, scale: number): number {
  return pages.slice(0, index).reduce((top, page) => top + page.height * scale + gap, above);
}

export const leastZoom = 50;
export const greatestZoom = 200;

/** Pixels for each EMU: a zoom in per cent, or what makes the widest page fill a desk of `width` pixels. */
export function scaleFor(zoom: number | 'width', width: number, pages: readonly Pick<Page, 'width'>[]): number {
  if (zoom !== 'width') return (zoom / 100) * actualSize;
  const widest = Math.max(1, ...pages.map((page) => page.width));
  const fitting = Math.max(0, width - 2 * gutter) / widest;
  return Math.min((greatestZoom / 100) * actualSize, Math.max((leastZoom / 100) * actualSize, fitting));
}

/** The scale in whole per cent, for the tool bar. */
export function percentOf(scale: number): number {
  return Math.round((scale / actualSize) * 100);
}

/** The next zoom step in tens of per cent, within 50 to 200. */
export function stepZoom(percent: number, by: 1 | -1): number {
  const next = by === 1 ? (Math.floor(percent / 10) + 1) * 10 : (Math.ceil(percent / 10) - 1) * 10;
  return Math.min(greatestZoom, Math.max(leastZoom, next));
}
