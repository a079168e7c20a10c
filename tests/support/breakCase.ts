import { buildChart } from '../../sop/flow/chart.ts';
import { labelSizes, symbolSize } from '../../sop/layout/paint/chartSizes.ts';
import { flowFacts } from '../../sop/layout/paginate/flowFacts.ts';
import { isPage } from '../../sop/layout/paginate/pageChoices.ts';
import type { BreakRequest } from '../../sop/layout/paginate/pageChoices.ts';
import { createShapeCache, pageShapes } from '../../sop/layout/paginate/pageShapes.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { TerminatorStyle } from '../../sop/model/style.ts';
import { mm } from '../../sop/model/units.ts';

/** What a page plan costs, found by looking at the chart's edges one by one: shares no counting with the planner. */
export interface PlanFacts {
  readonly forced: number;
  readonly pages: number;
  readonly parted: number;
  readonly cuts: number;
  readonly pentagons: number;
}

/** Rows of a page, inclusive. */
export type RowRange = readonly [number, number];

/** Lanes of 17 mm, rows of 11 to 19 mm, pages of the given height. */
export function breakCase(
  sop: Sop,
  paper: {
    readonly roomMm: number;
    readonly firstMm: number;
    readonly tailMm: number;
    readonly terminator: TerminatorStyle;
  },
): { readonly request: BreakRequest; readonly chart: ReturnType<typeof buildChart> } {
  const style = { ...defaultStyle, terminator: paper.terminator };
  const chart = buildChart(sop, style);
  const facts = flowFacts(chart);
  const width = mm(17);
  const lanes = sop.lanes.map(({ id }, index) => ({ lane: id, x: mm(50) + index * width, width }));
  const frame = { lanes, labels: labelSizes(style), symbol: symbolSize(width, style) };
  const request = {
    facts,
    shapes: pageShapes(chart, facts, frame, createShapeCache()),
    textHeights: chart.rows.map((_, row) => mm(11 + ((row * 7 + sop.steps.length) % 9))),
    firstRoom: mm(paper.firstMm),
    room: mm(paper.roomMm),
    tail: mm(paper.tailMm),
    leastFirst: 1,
  };
  return { request, chart };
}

/** Costs of a plan, counted from the chart. */
export function planFacts(
  request: BreakRequest,
  chart: ReturnType<typeof buildChart>,
  plan: readonly RowRange[],
): PlanFacts {
  const rowOf = new Map(chart.rows.flatMap(({ nodes }, row) => nodes.map(({ id }) => [id, row] as const)));
  const laneOf = new Map(chart.rows.flatMap(({ nodes }) => nodes.map(({ id, lane }) => [id, lane] as const)));
  const pageOf = (row: number): number => plan.findIndex(([first, last]) => row >= first && row <= last);
  const edges = chart.edges.map(({ edge, fromNode, toNode }) => ({
    branch: edge.branch,
    from: rowOf.get(fromNode) ?? -1,
    to: rowOf.get(toNode) ?? -1,
    out: `${laneOf.get(fromNode)} ${edge.to}`,
  }));
  const cut = edges.filter(({ from, to }) => pageOf(from) !== pageOf(to));
  const parted = chart.rows.filter(({ links }, row) => {
    const targets = edges.filter(({ from, branch }) => from === row && branch !== null).map(({ to }) => to);
    if (targets.length === 0 || links.some(({ branch }) => branch !== null)) return false;
    const near = Math.min(...targets.map((to) => Math.abs(to - row)));
    const nearer = Math.max(...targets.filter((to) => Math.abs(to - row) === near));
    return pageOf(nearer) !== pageOf(row);
  });
  return {
    forced: plan.filter(([first, last]) => first === last && !isPage(request, first, last)).length,
    pages: plan.length,
    parted: parted.length,
    cuts: cut.length,
    pentagons:
      new Set(cut.map(({ from, out }) => `${pageOf(from)} ${out}`)).size +
      new Set(cut.map(({ to }) => `${pageOf(to)} ${to}`)).size,
  };
}

/** Every page filled as far as it goes. */
export function greedyPlan(request: BreakRequest): RowRange[] {
  const count = request.textHeights.length;
  const plan: RowRange[] = [];
  for (let first = 0; first < count;) {
    let last = count - 1;
    while (last > first && !isPage(request, first, last)) last -= 1;
    plan.push([first, last]);
    first = last + 1;
  }
  return plan;
}

/** Every plan of pages that fit; a single row may always stand alone. */
export function allPlans(request: BreakRequest): RowRange[][] {
  const count = request.textHeights.length;
  const from = (first: number): RowRange[][] => {
    if (first === count) return [[]];
    const ends = Array.from({ length: count - first }, (_, index) => first + index);
    return ends
      .filter((last) => last === first || isPage(request, first, last))
      .flatMap((last) => from(last + 1).map((rest): RowRange[] => [[first, last], ...rest]));
  };
  return from(0);
}
