import { exitOfEdge } from '../../flow/graph.ts';
import type { IgnoredShape } from '../../flow/ignoredShapes.ts';
import type { FlowChart } from '../../flow/grid.ts';
import type { Sop } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import { composeFlowHeader } from '../compose/flowHeader.ts';
import { flowColumns } from '../compose/flowColumns.ts';
import { composeFlowRows } from '../compose/flowRows.ts';
import type { FlowTableRow } from '../compose/flowRows.ts';
import type { TableBlock, TableRow } from '../composition.ts';
import type { Geometry } from '../geometry.ts';
import type { LayoutFinding, TableColumn } from '../pages.ts';
import { labelSizes, symbolSize } from '../paint/chartSizes.ts';
import { pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { flowFacts } from './flowFacts.ts';
import { pageShapes } from './pageShapes.ts';
import type { ShapeCache } from './pageShapes.ts';
import { placePage } from './placePlan.ts';
import type { FlowPage, HeaderRows } from './placePlan.ts';
import { planFlow, rowsOfTwoSteps } from './planFlow.ts';
import type { FlowPagePlan } from './planFlow.ts';
import { isPage } from './pageChoices.ts';
import type { Spot } from './placeRows.ts';

export interface PlacedFlow {
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly tableRows: readonly FlowTableRow[];
  readonly pages: readonly FlowPage[];
  readonly start: Spot;
  readonly end: Spot;
  readonly findings: readonly LayoutFinding[];
}

/** Where the step table may start, and what has to stand below it. */
export interface FlowSpots {
  /** Below what stands before it, taken when two rows fit there; null = the office wants a page of its own. */
  readonly below: Spot | null;
  readonly next: Spot;
  /** Height of the block below the table: it never stands alone on a page while a row can go with it. */
  readonly tail: Emu;
}

/** The step table on its pages: composed, planned, its header rows repeated, rows taller than a page cut by lines. */
export function composeFlow(
  sop: Sop,
  style: Style,
  chart: FlowChart,
  geometry: Geometry,
  spots: FlowSpots,
  cache: ShapeCache,
): PlacedFlow {
  const { content } = geometry;
  const { columns, tooNarrow } = flowColumns(sop, style, content.x, content.width);
  const header = composeFlowHeader(sop.lanes, style, columns);
  const headerHeight = header.reduce((sum, row) => sum + row.height, 0);
  const tableRows = composeFlowRows(sop, style, chart, columns);
  const lanes = columns.flatMap((column) =>
    column.lane === undefined ? [] : [{ lane: column.lane, x: column.x, width: column.width }],
  );
  const facts = flowFacts(chart);
  const frame = { lanes, labels: labelSizes(style), symbol: symbolSize(lanes[0]?.width ?? 0, style) };
  const roomAt = (spot: Spot): Emu => content.bottom - spot.y - headerHeight;
  const common = {
    facts,
    shapes: pageShapes(chart, facts, frame, cache),
    textHeights: tableRows.map((row) => row.textHeight),
    room: content.bottom - content.y - headerHeight,
    tail: spots.tail,
  };
  const twoSteps = rowsOfTwoSteps(chart);
  const { below } = spots;
  // Two steps at the least share the page with the identity part, or the whole chart when it is shorter (spec 7, rule 1).
  const shares =
    below !== null && isPage({ ...common, firstRoom: roomAt(below), leastFirst: twoSteps }, 0, twoSteps - 1);
  const start = shares && below !== null ? below : spots.next;
  const plan = planFlow({ ...common, firstRoom: roomAt(start), leastFirst: shares ? twoSteps : 1 });
  const placed = placePlan(plan, tableRows, header, start, geometry);
  const block: TableBlock = {
    kind: 'table',
    role: 'flow',
    breakBefore: !shares,
    x: content.x,
    columns: columns.map(({ width }) => width),
    rows: placed.rows,
    frameWeight: pt(1.5),
    gridWeight: pt(0.5),
  };
  const findings = flowFindings(plan, tableRows, tooNarrow ? lanes.length : null);
  return { block, columns, tableRows, pages: placed.pages, start, end: placed.end, findings };
}

function placePlan(
  plan: readonly FlowPagePlan[],
  tableRows: readonly FlowTableRow[],
  header: HeaderRows,
  start: Spot,
  geometry: Geometry,
): { rows: TableRow[]; pages: FlowPage[]; end: Spot } {
  let spot = start;
  const placed = plan.flatMap((page) => {
    const found = placePage(page, tableRows, header, spot, geometry);
    spot = { page: spot.page + found.length, y: geometry.content.y };
    return found;
  });
  let y = start.y;
  const headed = header.map((row): TableRow => {
    const standing = { role: 'header', page: start.page, y, ...row } as const;
    y += row.height;
    return standing;
  });
  const last = placed[placed.length - 1]?.flowPage;
  return {
    rows: [...headed, ...placed.flatMap(({ rows }) => rows)],
    pages: placed.map(({ flowPage }) => flowPage),
    end: { page: last?.page ?? start.page, y: last?.bottom ?? start.y },
  };
}

function flowFindings(
  plan: readonly FlowPagePlan[],
  tableRows: readonly FlowTableRow[],
  narrowLanes: number | null,
): LayoutFinding[] {
  const unrouted = plan.flatMap(({ route }) => route.unrouted);
  return [
    ...(narrowLanes === null ? [] : [{ code: 'lanesTooNarrow', lanes: narrowLanes } as const]),
    ...unrouted.map((edge): LayoutFinding => {
      const step = edge.slice(0, edge.lastIndexOf(':'));
      return { code: 'unrouted', edge, where: { at: 'step', step, column: 'activity' } };
    }),
    ...ignoredBends(plan.flatMap(({ route }) => route.ignored)),
    ...plan
      .filter(({ tall }) => tall)
      .map(({ first }): LayoutFinding => {
        const step = tableRows[first]?.chartRow.step ?? '';
        return { code: 'rowTallerThanPage', where: { at: 'step', step, column: 'activity' } };
      }),
  ];
}

/** One finding for each bent arrow; the pieces of a cut one say the same. */
function ignoredBends(ignored: readonly IgnoredShape[]): LayoutFinding[] {
  const byEdge = new Map(ignored.toReversed().map(({ edge, reason }) => [edge, reason]));
  return [...byEdge].reverse().flatMap(([edge, reason]): LayoutFinding[] => {
    const exit = exitOfEdge(edge);
    return exit === null ? [] : [{ code: 'bendIgnored', where: { at: 'exit', ...exit }, reason }];
  });
}
