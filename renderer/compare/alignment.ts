import { movedIds } from '../../sop/compare/order.ts';
import type { Page } from '../../sop/layout/pages.ts';
import { sheetTop } from '../page/scale.ts';

/** Heights of one stack of sheets that stand for heights of the other one, in pixels, rising in both. */
export type Alignment = readonly (readonly [number, number])[];

/** Where each step begins in a stack of sheets, in pixels from its top, in the order of the table. */
function stepTops(pages: readonly Page[], scale: number): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const row of page.table?.rows ?? [])
      if (row.first && !tops.has(row.step)) tops.set(row.step, sheetTop(pages, index, scale) + row.y * scale);
  });
  return tops;
}

/**
 * Which height of one stack shows what a height of the other shows: the steps that both have and that kept their order stand
 * level, and what lies between them goes along evenly.
 */
export function align(one: readonly Page[], other: readonly Page[], scales: readonly [number, number]): Alignment {
  const [left, right] = [stepTops(one, scales[0]), stepTops(other, scales[1])];
  const moved = movedIds([...left.keys()], [...right.keys()]);
  const common = [...right].flatMap(([step, top]): (readonly [number, number])[] => {
    const former = left.get(step);
    return former === undefined || moved.has(step) ? [] : [[former, top]];
  });
  const ends = [sheetTop(one, one.length, scales[0]), sheetTop(other, other.length, scales[1])] as const;
  return [[0, 0], ...common, ends];
}

/** The height that stands level with `y`; `from` says in which of the two stacks `y` is. */
export function levelWith(alignment: Alignment, y: number, from: 0 | 1): number {
  const to = from === 0 ? 1 : 0;
  const next = alignment.findIndex((pair) => pair[from] > y);
  if (next < 0) {
    const last = alignment.at(-1) ?? [0, 0];
    return last[to] + (y - last[from]);
  }
  const above = alignment[next - 1] ?? [0, 0];
  const below = alignment[next] ?? above;
  const share = (y - above[from]) / Math.max(1, below[from] - above[from]);
  return above[to] + share * (below[to] - above[to]);
}
