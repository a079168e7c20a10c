import type { FlowChart, PageRoute } from '../../flow/grid.ts';
import { emuPerTwip } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { slack } from './placeRows.ts';
import { edgeRowsOf } from './routeRows.ts';
import type { EdgeRows, RouteRows } from './routeRows.ts';

export interface FlowPlanRequest {
  readonly chart: FlowChart;
  readonly route: RouteRows;
  /** Height each row needs for its text. */
  readonly textHeights: readonly Emu[];
  /** Height for rows and strips on the page the flow starts on, and on every other page. */
  readonly firstRoom: Emu;
  readonly room: Emu;
}

/** One page of the plan: rows first…last and their routes. `tall` = its only row is taller than the page and is cut by lines. */
export interface FlowPagePlan {
  readonly first: number;
  readonly last: number;
  readonly route: PageRoute;
  readonly tall: boolean;
}

/** How far back from the fullest page a break is looked for, and what a row given up costs in cut arrows (routing trial, section 3). */
const breakChoices = 3;
const rowPrice = (rows: number): number => 0.7 + 3 / rows;
/** A page may be left this empty for a better break. */
const leastFill = 0.6;

/**
 * Chooses the rows of every page. A page is a function of its row range, so the plan is greedy from the top: the fullest page
 * that fits, or one of the two breaks before it if that cuts fewer arrows or keeps a decision with its nearer branch. Rows of
 * every page but the last are stretched so that Word breaks where we do. Each page takes at least one row.
 */
export function planFlow(request: FlowPlanRequest): FlowPagePlan[] {
  const pages: FlowPagePlan[] = [];
  const count = request.chart.rows.length;
  const edges = edgeRowsOf(request.chart);
  let first = 0;
  while (first < count) {
    const room = first === 0 ? request.firstRoom : request.room;
    const page = planPage(request, edges, first, room);
    pages.push(page.last < count - 1 && !page.tall ? stretched(request, page, room) : page);
    first = page.last + 1;
  }
  return pages;
}

/** Height of all rows and strips of a routed page. */
export function routeHeight(route: PageRoute): Emu {
  return route.rowHeights.reduce((sum, height) => sum + height, route.stripAbove + route.stripBelow);
}

function planPage(request: FlowPlanRequest, edges: readonly EdgeRows[], first: number, room: Emu): FlowPagePlan {
  const count = request.chart.rows.length;
  const legal = new Map<number, PageRoute>();
  let last = estimate(request, first, room);
  while (last > first && !isLegal(request, first, last, room, legal)) last -= 1;
  if (last === first) isLegal(request, first, first, room, legal);
  else while (last + 1 < count && isLegal(request, first, last + 1, room, legal)) last += 1;
  const fullest = legal.get(last);
  if (fullest === undefined) return tallRow(request, first, room);
  if (last === count - 1) return { first, last, route: fullest, tall: false };
  const choices: { last: number; cost: number; route: PageRoute }[] = [];
  for (let end = last; end >= first && end > last - breakChoices; end -= 1) {
    const route = legal.get(end) ?? (isLegal(request, first, end, room, legal) ? legal.get(end) : undefined);
    if (route === undefined || (end < last && routeHeight(route) < room * leastFill)) continue;
    const rows = last - first + 1;
    choices.push({
      last: end,
      route,
      cost: cutEdges(edges, first, end) + partedDecision(edges, end) + (last - end) * rowPrice(rows),
    });
  }
  const best = choices.reduce((one, other) => (other.cost < one.cost ? other : one), {
    last,
    route: fullest,
    cost: Infinity,
  });
  return { first, last: best.last, route: best.route, tall: false };
}

/** A row that no page can hold: its first part takes the whole room, symbols and arrows included; its text goes on behind it. */
function tallRow(request: FlowPlanRequest, row: number, room: Emu): FlowPagePlan {
  const heights = (height: Emu): Emu[] => request.textHeights.map((own, index) => (index === row ? height : own));
  const bare = request.route(row, row, heights(0));
  const left = Math.floor((room - bare.stripAbove - bare.stripBelow) / emuPerTwip) * emuPerTwip;
  const route = request.route(row, row, heights(Math.max(left, bare.rowHeights[0] ?? 0)));
  return { first: row, last: row, route, tall: true };
}

function isLegal(
  request: FlowPlanRequest,
  first: number,
  last: number,
  room: Emu,
  legal: Map<number, PageRoute>,
): boolean {
  const route = request.route(first, last, request.textHeights);
  if (routeHeight(route) > room || (last > first && route.unrouted.length > 0)) return false;
  legal.set(last, route);
  return true;
}

function estimate(request: FlowPlanRequest, first: number, room: Emu): number {
  let height = 0;
  for (let row = first; row < request.textHeights.length; row += 1) {
    height += request.textHeights[row] ?? 0;
    if (height > room) return Math.max(first, row - 1);
  }
  return request.textHeights.length - 1;
}

/** Arrows a page of these rows cuts. */
function cutEdges(edges: readonly EdgeRows[], first: number, last: number): number {
  const inside = (row: number): boolean => row >= first && row <= last;
  return edges.filter(({ from, to }) => inside(from) !== inside(to)).length;
}

/** A decision in the last row whose nearer branch lies in the next row is better kept together. */
function partedDecision(edges: readonly EdgeRows[], last: number): number {
  return edges.some(({ branch, from, to }) => branch !== null && from === last && to === last + 1) ? 1.5 : 0;
}

function stretched(request: FlowPlanRequest, page: FlowPagePlan, room: Emu): FlowPagePlan {
  const spare = room - slack - routeHeight(page.route);
  if (spare <= 0) return page;
  const rows = page.last - page.first + 1;
  const each = Math.floor(spare / rows / emuPerTwip) * emuPerTwip;
  const heights = request.textHeights.map((height, row) => {
    const routedHeight = page.route.rowHeights[row - page.first];
    return routedHeight === undefined ? height : routedHeight + each;
  });
  const route = request.route(page.first, page.last, heights);
  return routeHeight(route) <= room ? { ...page, route } : page;
}
