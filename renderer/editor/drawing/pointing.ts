import type { Page } from '../../../sop/layout/pages.ts';
import type { StepId } from '../../../sop/model/sop.ts';
import type { Emu } from '../../../sop/model/units.ts';
import type { DropLine } from '../../state/drawing.ts';
import type { PointerAt } from './followPointer.ts';

/** A point of one of the pages, EMU. */
export interface PagePoint {
  /** Index of the page. */
  readonly page: number;
  readonly x: Emu;
  readonly y: Emu;
}

/** The point of the paper under the pointer; beside the paper, on the sheet that is level with it. Null between sheets. */
export function pagePoint(pages: readonly Page[], { clientX, clientY }: PointerAt): PagePoint | null {
  const sheets = [...document.querySelectorAll('.desk .sheet')];
  for (const [index, sheet] of sheets.entries()) {
    const box = sheet.getBoundingClientRect();
    const page = pages[index];
    if (page === undefined || clientY < box.top || clientY > box.bottom || box.width === 0) continue;
    const scale = box.width / page.width;
    return { page: index, x: Math.round((clientX - box.left) / scale), y: Math.round((clientY - box.top) / scale) };
  }
  return null;
}

/** The row of the step table at a point; null beside the table. */
export function rowAt(pages: readonly Page[], { page, x, y }: PagePoint): StepId | null {
  const table = pages[page]?.table ?? null;
  if (table === null || x < table.x || x > table.x + table.width) return null;
  return table.rows.find((row) => y >= row.y && y < row.y + row.height)?.step ?? null;
}

/** A gap between rows or columns: what is dropped there comes before the one at `before`, counted from 0. */
export interface Gap {
  readonly before: number;
  readonly line: DropLine;
}

/** The border between rows that is nearest to a point of a page; null where the page has no rows. */
export function rowGap(pages: readonly Page[], order: readonly StepId[], { page, y }: PagePoint): Gap | null {
  const table = pages[page]?.table ?? null;
  if (table === null) return null;
  const borders = table.rows.flatMap(({ step, y: top, height, first, last }) => {
    const row = order.indexOf(step);
    return [...(first ? [{ before: row, y: top }] : []), ...(last ? [{ before: row + 1, y: top + height }] : [])];
  });
  const nearest = nearestBy(borders, (border) => Math.abs(border.y - y));
  if (nearest === null) return null;
  const line = { page, from: [table.x, nearest.y], to: [table.x + table.width, nearest.y] } as const;
  return { before: nearest.before, line };
}

/** The border between lanes that is nearest to a point of a page; null where the page has none. */
export function laneGap(pages: readonly Page[], { page, x }: PagePoint): Gap | null {
  const table = pages[page]?.table ?? null;
  if (table === null) return null;
  const lanes = table.columns.filter(({ key }) => key === 'lane');
  const borders = lanes.flatMap((lane, index) => [
    { before: index, x: lane.x },
    { before: index + 1, x: lane.x + lane.width },
  ]);
  const nearest = nearestBy(borders, (border) => Math.abs(border.x - x));
  if (nearest === null) return null;
  const line = { page, from: [nearest.x, table.y], to: [nearest.x, table.y + table.height] } as const;
  return { before: nearest.before, line };
}

/** Where something that leaves `from` comes to stand, counted from 0 without it, when it is dropped into a gap. */
export function landing(from: number, { before }: Pick<Gap, 'before'>): number {
  return before > from ? before - 1 : before;
}

function nearestBy<Item>(items: readonly Item[], distance: (item: Item) => number): Item | null {
  let best: Item | null = null;
  for (const item of items) if (best === null || distance(item) < distance(best)) best = item;
  return best;
}
