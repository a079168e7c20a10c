import type { FlowChart, PageRoute, PageShape } from '../../flow/grid.ts';
import { floorToTwip } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { heightOf, roomFrom } from './pageChoices.ts';
import type { BreakRequest } from './pageChoices.ts';
import { planBreaks } from './planBreaks.ts';
import { slack } from './placeRows.ts';

/** One page of the plan: rows first…last and their routes. `tall` = its only row is taller than the page and is cut by lines. */
export interface FlowPagePlan {
  readonly first: number;
  readonly last: number;
  readonly route: PageRoute;
  readonly tall: boolean;
}

/** Finishes a page with rows at least so high. */
export type LayRows = (shape: PageShape, leastHeights: readonly Emu[]) => PageRoute;

/**
 * Chooses the rows of every page and finishes their routes. Rows of every page but the last are stretched so that Word breaks where we do.
 */
export function planFlow(request: BreakRequest, lay: LayRows = (shape, least) => shape.lay(least)): FlowPagePlan[] {
  const pages = planBreaks(request);
  return pages.map((page, index) => {
    const { first, last } = page;
    const room = roomFrom(request, first);
    const shape = request.shapes.shapeOf(first, last);
    const height = heightOf(request, shape, first);
    if (page.verdict === 'forced' && height > room)
      return { first, last, route: lay(shape, [tallHeight(shape, room)]), tall: true };
    const spare = index === pages.length - 1 ? 0 : room - slack - height;
    return { first, last, route: lay(shape, rowHeights(request, shape, first, spare)), tall: false };
  });
}

/** How many rows of the chart hold its first two steps. */
export function rowsOfTwoSteps({ rows }: FlowChart): number {
  const steps = new Set<string>();
  const third = rows.findIndex(({ step }) => steps.add(step).size > 2);
  return third === -1 ? rows.length : third;
}

/** Height of every row of a page: its text and arrows, and its share of the spare room. */
function rowHeights({ textHeights }: BreakRequest, shape: PageShape, first: number, spare: Emu): Emu[] {
  const each = Math.max(0, floorToTwip(spare / shape.needs.length));
  return shape.needs.map((need, index) => Math.max(need, textHeights[first + index] ?? 0) + each);
}

/** A row that no page can hold: its first part takes the whole room, symbols and arrows included; its text goes on behind it. */
function tallHeight(shape: PageShape, room: Emu): Emu {
  return floorToTwip(room - shape.stripAbove - shape.stripBelow);
}
