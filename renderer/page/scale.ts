import type { Page } from '../../sop/layout/pages.ts';

/** Pixels for each EMU at 100 %: 96 px to the inch, 914 400 EMU to the inch. */
export const actualSize = 96 / 914_400;
/** Desk on each side of the paper, between two sheets, and above the first, in pixels. */
const gutter = 16;
const gap = 16;
const above = 24;

/** The style of the stack of sheets. */
export const stackStyle = { gap, padding: `${above}px ${gutter}px` } as const;

/**
 * Empty desk below the last sheet, in pixels, on a desk of that height: a line that is typed at the end of the last page but one
 * keeps its place on the screen when its row goes over to a last page that is nearly empty.
 */
export function roomBelow(deskHeight: number): number {
  return Math.max(above, Math.round(deskHeight / 2));
}

/** Distance of a sheet from the top of the stack, in pixels. */
export function sheetTop(pages: readonly Pick<Page, 'height'>[], index: number, scale: number): number {
  return pages.slice(0, index).reduce((top, page) => top + page.height * scale + gap, above);
}

export const leastZoom = 50;
export const greatestZoom = 200;

/** Per cent, or what of a page fills the desk: its width, or all of it. */
export type Zoom = number | 'width' | 'page';

/** Pixels for each EMU: a zoom in per cent, or what makes the largest page fit a desk of that size in pixels. */
export function scaleFor(
  zoom: Zoom,
  desk: { readonly width: number; readonly height: number },
  pages: readonly Pick<Page, 'width' | 'height'>[],
): number {
  if (typeof zoom === 'number') return (zoom / 100) * actualSize;
  const widest = Math.max(1, ...pages.map((page) => page.width));
  const tallest = Math.max(1, ...pages.map((page) => page.height));
  const byWidth = Math.max(0, desk.width - 2 * gutter) / widest;
  const byHeight = Math.max(0, desk.height - 2 * gap) / tallest;
  const fitting = zoom === 'width' ? byWidth : Math.min(byWidth, byHeight);
  return Math.min((greatestZoom / 100) * actualSize, Math.max((leastZoom / 100) * actualSize, fitting));
}

/** The sheet that covers a height of the stack, in pixels from its top; the last one below the end. */
export function sheetAt(pages: readonly Pick<Page, 'height'>[], y: number, scale: number): number {
  const below = pages.findIndex((_, index) => sheetTop(pages, index + 1, scale) > y);
  return below < 0 ? pages.length - 1 : below;
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
