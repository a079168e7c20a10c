import type { FlowChart } from '../../flow/grid.ts';
import type { Sop } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import { composeFlowHeader } from '../compose/flowHeader.ts';
import { flowColumns } from '../compose/flowColumns.ts';
import { composeFlowRow, composeFlowRows } from '../compose/flowRows.ts';
import type { FlowTableRow } from '../compose/flowRows.ts';
import type { TableBlock, TableRow } from '../composition.ts';
import type { Density } from '../fitting.ts';
import type { Geometry } from '../geometry.ts';
import type { FlowCache } from '../layoutCache.ts';
import { remember, sameContent, sameParts, settled, slotAt, slotOf } from '../memory.ts';
import type { LayoutFinding, TableColumn } from '../pages.ts';
import { labelSizes, symbolSize } from '../paint/chartSizes.ts';
import { pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { flowFacts } from './flowFacts.ts';
import { isPage } from './pageChoices.ts';
import { pageShapes } from './pageShapes.ts';
import type { PageShapes } from './pageShapes.ts';
import { heightOfRows, placePage } from './placePlan.ts';
import type { FlowPage, HeaderRows, PlacedPage } from './placePlan.ts';
import type { Spot } from './placeRows.ts';
import { planFlow, rowsOfTwoSteps } from './planFlow.ts';
import type { FlowPagePlan } from './planFlow.ts';
import { headingFindings, planFindings } from './flowFindings.ts';
import { settledRows } from './settledRows.ts';

export interface PlacedFlow {
  readonly block: TableBlock;
  /** The header rows, as on the first page. */
  readonly header: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly tableRows: readonly FlowTableRow[];
  readonly pages: readonly FlowPage[];
  readonly start: Spot;
  readonly end: Spot;
  readonly findings: readonly LayoutFinding[];
  /** A page parts the rows of one step. */
  readonly torn: boolean;
}

/** Where the step table may start, and what has to stand below it. */
export interface FlowSpots {
  /** Below what stands before it, taken when two rows fit there; null = the office wants a page of its own. */
  readonly below: Spot | null;
  readonly next: Spot;
  /** Height of the block below the table: it never stands alone on a page while a row can go with it. */
  readonly tail: Emu;
}

/** How the step table is to be set. */
export interface FlowSetting {
  readonly style: Style;
  readonly density: Density;
  readonly geometry: Geometry;
  readonly spots: FlowSpots;
  /** Give up (null) when not all of it stands below what stands before it. */
  readonly onlyBelow: boolean;
}

/** The step table on its pages: composed, planned, its header rows repeated, rows taller than a page cut by lines. */
export function composeFlow(sop: Sop, chart: FlowChart, setting: FlowSetting, cache: FlowCache): PlacedFlow | null {
  const { style, density, geometry, spots } = setting;
  const { content } = geometry;
  const sized = settled(cache.columns, flowColumns(sop, style, content.x, content.width), sameContent);
  const { columns, tooNarrow } = sized;
  const header = remember(cache.header, [sop.lanes, style, columns], () =>
    composeFlowHeader(sop.lanes, style, columns),
  );
  const headerHeight = heightOfRows(header);
  const tableRows = composeFlowRows(sop, style, chart, columns, density.leastRow, (...parts) => {
    const [, , chartRow, step] = parts;
    return remember(slotOf(cache.rows, step ?? chartRow), parts, () => composeFlowRow(...parts));
  });
  const shapes = shapesOf(chart, columns, setting, cache);
  const roomAt = (spot: Spot): Emu => content.bottom - spot.y - headerHeight;
  const heights = tableRows.map((row) => row.textHeight);
  const textHeights = settled(cache.heights, heights, sameParts);
  // What stands above the rows of every page but the first.
  const repeated: HeaderRows = style.headerRepeat ? header : noHeader;
  const room = content.bottom - content.y - heightOfRows(repeated);
  const twoSteps = rowsOfTwoSteps(chart);
  const request = (start: Spot, leastFirst: number) => ({
    ...shapes,
    textHeights,
    firstRoom: roomAt(start),
    room,
    tail: spots.tail,
    leastFirst,
  });
  const { below } = spots;
  const all = chart.rows.length;
  if (setting.onlyBelow && (below === null || !isPage(request(below, all), 0, all - 1))) return null;
  // Two steps at the least share the page with the identity part, or the whole chart when it is shorter (spec 7, rule 1).
  const shares = below !== null && isPage(request(below, twoSteps), 0, twoSteps - 1);
  const start = shares && below !== null ? below : spots.next;
  const wanted = request(start, shares ? twoSteps : 1);
  const plan = remember(
    cache.plan,
    [wanted.shapes, textHeights, wanted.firstRoom, room, spots.tail, wanted.leastFirst],
    () => planFlow(wanted, (shape, least) => remember(slotOf(cache.routes, shape), least, () => shape.lay(least))),
  );
  const placed = placePlan(plan, settledRows(tableRows, plan), { header, repeated }, start, geometry, cache);
  const block: TableBlock = {
    kind: 'table',
    role: 'flow',
    breakBefore: !shares,
    x: content.x,
    columns: remember(cache.widths, [columns], () => columns.map(({ width }) => width)),
    rows: placed.rows,
    frameWeight: pt(1.5),
    gridWeight: pt(0.5),
    ...(style.headerRepeat ? {} : { headerOnce: true }),
  };
  const lanes = columns.filter(({ lane }) => lane !== undefined).length;
  const torn = plan.some(({ last }) => wanted.facts.joined[last] === true);
  const findings = [
    ...(tooNarrow ? [{ code: 'lanesTooNarrow', lanes } as const] : []),
    ...headingFindings(header, style),
    ...planFindings(plan, tableRows),
  ];
  return {
    block,
    header: placed.header,
    columns,
    tableRows,
    pages: placed.pages,
    start,
    end: placed.end,
    findings,
    torn,
  };
}

const noHeader: HeaderRows = [];

/** The router's view of the chart; it remembers pages while chart, lanes and words stay the same. */
function shapesOf(
  chart: FlowChart,
  columns: readonly TableColumn[],
  { style, density }: FlowSetting,
  cache: FlowCache,
): { readonly facts: ReturnType<typeof flowFacts>; readonly shapes: PageShapes } {
  const frame = remember(cache.frame, [columns, style], () => {
    const lanes = columns.flatMap(({ lane, x, width }) => (lane === undefined ? [] : [{ lane, x, width }]));
    const lane = lanes[0]?.width ?? 0;
    const labels = settled(cache.labels, labelSizes(style), sameContent);
    const symbol = symbolSize(lane, style);
    return { lanes, labels, symbol: { ...symbol, height: Math.min(symbol.height, density.symbolHeight) } };
  });
  const facts = remember(cache.facts, [chart], () => flowFacts(chart));
  const shapes = remember(cache.shapes, [chart, frame], () => pageShapes(chart, facts, frame, cache.shapeCache));
  return { facts, shapes };
}

function placePlan(
  plan: readonly FlowPagePlan[],
  tableRows: readonly FlowTableRow[],
  { header, repeated }: { readonly header: HeaderRows; readonly repeated: HeaderRows },
  start: Spot,
  geometry: Geometry,
  cache: FlowCache,
): { header: TableRow[]; rows: TableRow[]; pages: FlowPage[]; end: Spot } {
  const placed: PlacedPage[] = [];
  let { page, y } = start;
  plan.forEach((planned, index) => {
    const own = tableRows.slice(planned.first, planned.last + 1);
    const { first, route, tall } = planned;
    const isLast = index === plan.length - 1;
    const headed = index === 0 ? header : repeated;
    const parts = [first, route, tall, headed, repeated, page, y, geometry, isLast, ...own];
    const found = remember(slotAt(cache.pages, index), parts, () =>
      placePage(planned, own, { first: headed, repeated }, { page, y }, geometry, isLast),
    );
    placed.push(...found);
    page += found.length;
    y = geometry.content.y;
  });
  y = start.y;
  const headed = header.map((row): TableRow => {
    const standing = { role: 'header', page: start.page, y, ...row } as const;
    y += row.height;
    return standing;
  });
  const last = placed[placed.length - 1]?.flowPage;
  return {
    header: headed,
    rows: [...headed, ...placed.flatMap(({ rows }) => rows)],
    pages: placed.map(({ flowPage }) => flowPage),
    end: { page: last?.page ?? start.page, y: last?.bottom ?? start.y },
  };
}
