import { buildChart } from '../../sop/flow/chart.ts';
import type { FlowChart, LabelSizes, LaneBox, PageRoute } from '../../sop/flow/grid.ts';
import { routePage } from '../../sop/flow/routePage.ts';
import { flowGraph } from '../../sop/flow/graph.ts';
import type { FlowGraph } from '../../sop/flow/graph.ts';
import { mm } from '../../sop/model/units.ts';
import type { Item, Page, Pages } from '../../sop/layout/pages.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Style, TerminatorStyle } from '../../sop/model/style.ts';

/** Ya and Tidak in 6 pt Arial. */
export const yaTidak: LabelSizes = {
  yes: { text: 'Ya', width: mm(2.6), short: mm(1.5) },
  no: { text: 'Tidak', width: mm(5.3), short: mm(1.4) },
  height: mm(2.2),
};

/** Widths and heights a test routes with: a stand-in for the page planner. */
export interface Paper {
  readonly laneWidthMm: number;
  readonly rowHeightsMm: (row: number) => number;
  readonly symbolMm: readonly [number, number];
  /** Height of the flow table's body on one page. */
  readonly bodyMm: number;
  readonly terminator: TerminatorStyle;
}

export const plainPaper: Paper = {
  laneWidthMm: 17,
  rowHeightsMm: () => 10,
  symbolMm: [11, 5.5],
  bodyMm: 150,
  terminator: 'T-A',
};

export interface RoutedSop {
  readonly sop: Sop;
  readonly chart: FlowChart;
  readonly graph: FlowGraph;
  readonly lanes: readonly LaneBox[];
  readonly pages: readonly { readonly first: number; readonly last: number; readonly route: PageRoute }[];
  /** The pages as a display list, with rules and texts, ready for the audit. */
  readonly drawn: Pages;
}

const left = mm(15);
const noWidth = mm(8);
const activityWidth = mm(40);
const top = mm(15);
const headerHeight = mm(12);

/** Routes one range of rows of a SOP. */
export function routeRange(sop: Sop, paper: Paper, first: number, last: number): PageRoute {
  const { chart, lanes } = chartOf(sop, paper);
  return routeRows(chart, lanes, paper, first, last);
}

function chartOf(sop: Sop, paper: Paper) {
  const style: Pick<Style, 'terminator' | 'terminatorText'> = {
    terminator: paper.terminator,
    terminatorText: 'mulaiSelesai',
  };
  const chart = buildChart(sop, style);
  const width = mm(paper.laneWidthMm);
  const lanes = sop.lanes.map((lane, index) => ({
    lane: lane.id,
    x: left + noWidth + activityWidth + index * width,
    width,
  }));
  return { chart, lanes };
}

function routeRows(chart: FlowChart, lanes: readonly LaneBox[], paper: Paper, first: number, last: number): PageRoute {
  return routePage({
    chart,
    lanes,
    minHeights: chart.rows.map((_, row) => mm(paper.rowHeightsMm(row))),
    first,
    last,
    labels: yaTidak,
    symbol: { width: mm(paper.symbolMm[0]), height: mm(paper.symbolMm[1]) },
  });
}

/** Breaks a SOP into pages from the top: as many rows as fit and route cleanly. Rows of one step stay together. */
export function routeSop(sop: Sop, paper: Paper = plainPaper): RoutedSop {
  const { chart, lanes } = chartOf(sop, paper);
  const graph = flowGraph(sop);
  const pages: { first: number; last: number; route: PageRoute }[] = [];
  for (let first = 0; first < chart.rows.length;) {
    let last = wholeStep(chart, likelyLast(chart, paper, first));
    let route = routeRows(chart, lanes, paper, first, last);
    for (;;) {
      const tooMuch = heightOf(route) > mm(paper.bodyMm) || route.unrouted.length > 0;
      const earlier = stepBefore(chart, last);
      if (!tooMuch || earlier < first) break;
      last = earlier;
      route = routeRows(chart, lanes, paper, first, last);
    }
    pages.push({ first, last, route });
    first = last + 1;
  }
  return { sop, chart, graph, lanes, pages, drawn: drawPages(sop, chart, graph, lanes, pages) };
}

/** The row that ends the page when rows take their least height and a little more for tracks. */
function likelyLast(chart: FlowChart, paper: Paper, first: number): number {
  let last = first;
  let height = 0;
  while (last < chart.rows.length) {
    const symbols = Math.max(1, ...(chart.rows[last]?.nodes ?? []).map((node) => node.level + 1));
    height += Math.max(paper.rowHeightsMm(last), symbols * 9);
    if (height > paper.bodyMm) break;
    last += 1;
  }
  return Math.max(first, last - 1);
}

function wholeStep(chart: FlowChart, row: number): number {
  let last = row;
  while (chart.rows[last + 1] !== undefined && chart.rows[last + 1]?.step === chart.rows[last]?.step) last += 1;
  return last;
}

function stepBefore(chart: FlowChart, row: number): number {
  let last = row;
  while (chart.rows[last]?.step === chart.rows[row]?.step) last -= 1;
  return last;
}

function heightOf(route: PageRoute): number {
  return route.stripAbove + route.stripBelow + route.rowHeights.reduce((sum, height) => sum + height, 0);
}

function drawPages(
  sop: Sop,
  chart: FlowChart,
  graph: FlowGraph,
  lanes: readonly LaneBox[],
  pages: RoutedSop['pages'],
): Pages {
  const targets = [...new Set(pages.flatMap((page) => page.route.connectors.map((connector) => connector.target)))];
  const labelOf = (target: string) => String(targets.indexOf(target) + 1);
  return {
    pages: pages.map((page) => drawPage(sop, chart, lanes, page, labelOf)),
    edges: graph.edges,
    findings: [],
  };
}

function drawPage(
  sop: Sop,
  chart: FlowChart,
  lanes: readonly LaneBox[],
  { first, route }: RoutedSop['pages'][number],
  labelOf: (target: string) => string,
): Page {
  const laneLeft = lanes[0]?.x ?? left;
  const laneRight = (lanes[lanes.length - 1]?.x ?? 0) + (lanes[lanes.length - 1]?.width ?? 0);
  const tableTop = top + headerHeight;
  const origin = tableTop;
  const right = laneRight + mm(40);
  const items: Item[] = [];
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    items.push({ kind: 'line', x1, y1, x2, y2, weight: 6350, role: 'grid' });
  let y = origin + route.stripAbove;
  const rows = route.rowHeights.map((height, index) => {
    const row = chart.rows[first + index];
    const step = row?.step ?? '';
    const number = row?.own === null ? String(sop.steps.findIndex((entry) => entry.id === step) + 1) : '';
    const placed = { step, no: number, y, height, first: true, last: true };
    y += height;
    return placed;
  });
  const bottom = y;
  const columns = [
    { key: 'no' as const, x: left, width: noWidth },
    { key: 'activity' as const, x: left + noWidth, width: activityWidth },
    ...lanes.map((lane) => ({ key: 'lane' as const, lane: lane.lane, x: lane.x, width: lane.width })),
    { key: 'output' as const, x: laneRight, width: right - laneRight },
  ];
  line(left, top, right, top);
  line(left, tableTop, right, tableTop);
  for (const row of rows) line(left, row.y, right, row.y);
  line(left, bottom, right, bottom);
  for (const x of [...columns.map((column) => column.x), right]) {
    line(x, top, x, tableTop);
    line(x, origin + route.stripAbove, x, bottom);
  }
  const text = (x: number, baseline: number, width: number, words: string, size = mm(2.1)) =>
    items.push({ kind: 'text', x, y: baseline, width, size, font: 'Arial', style: 'regular', text: words, rotate: 0 });
  for (const row of rows) text(left + mm(1), row.y + mm(4), mm(2), row.no);
  for (const arrow of route.arrows)
    items.push({
      kind: 'arrow',
      edge: arrow.edge,
      from: arrow.from,
      to: arrow.to,
      branch: arrow.branch,
      points: arrow.points.map(([px, py]) => [px, py + origin] as const),
      head: arrow.head,
      weight: 9525,
      ...(arrow.jumps.length > 0 ? { jumps: arrow.jumps.map(([px, py]) => [px, py + origin] as const) } : {}),
    });
  for (const symbol of route.symbols) {
    items.push({
      kind: 'symbol',
      shape: symbol.shape,
      x: symbol.x,
      y: symbol.y + origin,
      width: symbol.width,
      height: symbol.height,
      weight: 9525,
      step: symbol.step,
      lane: symbol.lane,
      ...(symbol.label === '' ? {} : { label: symbol.label }),
    });
    if (symbol.label !== '') {
      const width = Math.min(symbol.width - mm(0.6), mm(1.1) * symbol.label.length);
      text(symbol.x + (symbol.width - width) / 2, symbol.y + origin + symbol.height / 2 + mm(0.7), width, symbol.label);
    }
  }
  for (const connector of route.connectors) {
    const { id, end, target, lane, x, width, height } = connector;
    const label = labelOf(target);
    items.push({
      kind: 'symbol',
      shape: 'connector',
      x,
      y: connector.y + origin,
      width,
      height,
      weight: 9525,
      step: target,
      lane,
      label,
      connector: { id, end },
    });
    text(x + width / 2 - mm(0.6), connector.y + origin + height / 2, mm(1.2), label);
  }
  for (const label of route.labels) {
    const step = sop.steps.find((entry) => label.edge.startsWith(`${entry.id}:`));
    const size = label.size ?? mm(2.1);
    label.text.split('\n').forEach((words, line) =>
      items.push({
        kind: 'text',
        x: label.x,
        y: label.y + origin + Math.round(size * (0.75 + line * 1.1)),
        width: label.width,
        size,
        font: 'Arial',
        style: 'regular',
        text: words,
        rotate: 0,
        ...(step === undefined ? {} : { where: { at: 'exit' as const, step: step.id, branch: label.branch } }),
      }),
    );
  }
  return {
    width: right + left,
    height: Math.max(bottom + route.stripBelow + mm(25), mm(210)),
    table: {
      x: left,
      y: top,
      width: right - left,
      height: bottom + route.stripBelow - top,
      columns,
      laneArea: { x: laneLeft, width: laneRight - laneLeft },
      header: { y: top, height: headerHeight },
      rows,
    },
    reserved: [],
    items,
    areas: [],
  };
}
