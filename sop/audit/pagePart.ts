import type { ArrowItem, LineItem, Page, RectItem, SymbolItem, TextItem } from '../layout/pages.ts';
import { emuPerMm, emuPerPt } from '../model/units.ts';
import type { Box, Stretch } from './geometry.ts';

/** Tolerances of the judge, in EMU. */
export const near = {
  /** Drawing precision: an end this close to an outline touches it. */
  touch: emuPerPt / 4,
  /** A passing line must keep this distance from a symbol, and from a parallel line. */
  symbol: emuPerPt / 2,
  line: emuPerPt,
  /** A line this close to a rule lies on it for the eye. */
  rule: 0.4 * emuPerMm,
  /** An arrow head is 4 pt long. */
  head: 4 * emuPerPt,
  /** A label farther than this from its line belongs to nothing. */
  label: 3 * emuPerMm,
} as const;

/** The items of one page by kind, and the table rules as stretches. */
export interface PagePart {
  readonly page: Page;
  readonly arrows: readonly ArrowItem[];
  readonly symbols: readonly SymbolItem[];
  readonly texts: readonly TextItem[];
  readonly rules: readonly Stretch[];
}

/** Sorts the items of a page. Rules come from lines, from framed rectangles, and from the table's own columns and rows. */
export function pagePart(page: Page): PagePart {
  const arrows = page.items.filter((item): item is ArrowItem => item.kind === 'arrow');
  const symbols = page.items.filter((item): item is SymbolItem => item.kind === 'symbol');
  const texts = page.items.filter((item): item is TextItem => item.kind === 'text');
  const lines = page.items.filter((item): item is LineItem => item.kind === 'line');
  const frames = page.items.filter((item): item is RectItem => item.kind === 'rect' && item.weight !== undefined);
  const rules: Stretch[] = lines.map((line) => ({ a: [line.x1, line.y1], b: [line.x2, line.y2] }));
  for (const frame of frames) rules.push(...sides(frame));
  for (const row of page.table?.rows ?? [])
    for (const column of page.table?.columns ?? [])
      rules.push(...sides({ x: column.x, y: row.y, width: column.width, height: row.height }));
  return { page, arrows, symbols, texts, rules };
}

function sides({ x, y, width, height }: Box): Stretch[] {
  const right = x + width;
  const bottom = y + height;
  return [
    { a: [x, y], b: [right, y] },
    { a: [x, bottom], b: [right, bottom] },
    { a: [x, y], b: [x, bottom] },
    { a: [right, y], b: [right, bottom] },
  ];
}
