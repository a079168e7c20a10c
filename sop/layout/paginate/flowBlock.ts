import type { FlowChart } from '../../flow/grid.ts';
import type { Sop } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import { cell } from '../compose/cells.ts';
import { composeFlowHeader } from '../compose/flowHeader.ts';
import { flowColumns } from '../compose/flowColumns.ts';
import { composeFlowRows } from '../compose/flowRows.ts';
import type { FlowTableRow } from '../compose/flowRows.ts';
import { composeTitle } from '../compose/title.ts';
import type { TableBlock, TableRow } from '../composition.ts';
import type { Geometry } from '../geometry.ts';
import type { LayoutFinding, TableColumn } from '../pages.ts';
import { labelSizes, symbolSize } from '../paint/chartSizes.ts';
import { pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { planFlow, routeHeight } from './planFlow.ts';
import type { FlowPagePlan } from './planFlow.ts';
import { routeRowsOf } from './routeRows.ts';
import type { RouteCache } from './routeRows.ts';
import type { Spot } from './placeRows.ts';
import { rowHeightOf, splitRow } from './splitRow.ts';

/** A page of the step table: where it stands and which part of the plan it shows (null = only the rest of a split row). */
export interface FlowPage {
  readonly page: number;
  readonly top: Emu;
  readonly header: { readonly y: Emu; readonly height: Emu };
  readonly plan: FlowPagePlan | null;
  readonly rows: readonly {
    readonly chartRow: number;
    readonly y: Emu;
    readonly height: Emu;
    readonly first: boolean;
    readonly last: boolean;
  }[];
  readonly bottom: Emu;
}

export interface PlacedFlow {
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly tableRows: readonly FlowTableRow[];
  readonly pages: readonly FlowPage[];
  readonly start: Spot;
  readonly end: Spot;
  readonly findings: readonly LayoutFinding[];
}

/** The step table on its pages: composed, planned, its header rows repeated, rows taller than a page cut by lines. */
export function composeFlow(
  sop: Sop,
  style: Style,
  chart: FlowChart,
  geometry: Geometry,
  spots: { readonly below: Spot; readonly next: Spot },
  cache: RouteCache,
): PlacedFlow {
  const { content } = geometry;
  const { columns, tooNarrow } = flowColumns(sop, style, content.x, content.width);
  const header = composeFlowHeader(sop.lanes, style, columns);
  const headerHeight = header.reduce((sum, row) => sum + row.height, 0);
  const tableRows = composeFlowRows(sop, style, chart, columns);
  const titleHeight =
    sop.flowTitle === '' ? 0 : (composeTitle(sop.flowTitle, style, content.x, content.width).rows[0]?.height ?? 0);
  const lanes = columns.flatMap((column) =>
    column.lane === undefined ? [] : [{ lane: column.lane, x: column.x, width: column.width }],
  );
  const request = {
    chart,
    route: routeRowsOf(chart, lanes, labelSizes(style), symbolSize(lanes[0]?.width ?? 0), cache),
    textHeights: tableRows.map((row) => row.textHeight),
    room: content.bottom - content.y - headerHeight,
  };
  const roomAt = (spot: Spot): Emu => content.bottom - spot.y - titleHeight - headerHeight;
  const belowPlan =
    spots.below.page === spots.next.page ? [] : planFlow({ ...request, firstRoom: roomAt(spots.below) });
  const first = belowPlan[0];
  // Two rows at the least share the page with the identity part, or the whole chart when it is shorter (spec 7, rule 1).
  const enough =
    first !== undefined &&
    !first.tall &&
    routeHeight(first.route) <= roomAt(spots.below) &&
    (first.last >= 1 || chart.rows.length === 1);
  const start = enough ? spots.below : spots.next;
  const plan = enough ? belowPlan : planFlow({ ...request, firstRoom: roomAt(spots.next) });
  const placed = placePlan(plan, tableRows, header, { ...start, y: start.y + titleHeight }, geometry);
  const block: TableBlock = {
    kind: 'table',
    role: 'flow',
    breakBefore: !enough,
    x: content.x,
    columns: columns.map(({ width }) => width),
    rows: placed.rows,
    frameWeight: pt(1.5),
    gridWeight: pt(0.5),
  };
  const findings: LayoutFinding[] = [
    ...(tooNarrow ? [{ code: 'lanesTooNarrow', lanes: lanes.length } as const] : []),
    ...plan.flatMap(({ route }) =>
      route.unrouted.map(
        (edge) =>
          ({
            code: 'unrouted',
            edge,
            where: { at: 'step', step: edge.slice(0, edge.lastIndexOf(':')), column: 'activity' },
          }) as const,
      ),
    ),
    ...plan
      .filter(({ tall }) => tall)
      .map(
        ({ first: row }) =>
          ({
            code: 'rowTallerThanPage',
            where: { at: 'step', step: tableRows[row]?.chartRow.step ?? '', column: 'activity' },
          }) as const,
      ),
  ];
  return { block, columns, tableRows, pages: placed.pages, start, end: placed.end, findings };
}

function placePlan(
  plan: readonly FlowPagePlan[],
  tableRows: readonly FlowTableRow[],
  header: readonly Pick<TableRow, 'height' | 'cells'>[],
  start: Spot,
  geometry: Geometry,
): { rows: TableRow[]; pages: FlowPage[]; end: Spot } {
  const rows: TableRow[] = [];
  const pages: FlowPage[] = [];
  const { content } = geometry;
  const headerHeight = header.reduce((sum, row) => sum + row.height, 0);
  let page = start.page;
  let top = start.y;
  const open = (): Emu => {
    let y = top;
    for (const row of header) {
      if (pages.length === 0) rows.push({ role: 'header', page, y, ...row });
      y += row.height;
    }
    return y;
  };
  const close = (planned: FlowPagePlan | null, shown: FlowPage['rows'], bottom: Emu): void => {
    pages.push({ page, top, header: { y: top, height: headerHeight }, plan: planned, rows: shown, bottom });
  };
  plan.forEach((planned, index) => {
    if (index > 0) {
      page += 1;
      top = content.y;
    }
    let y = open();
    const shown: { chartRow: number; y: Emu; height: Emu; first: boolean; last: boolean }[] = [];
    if (planned.route.stripAbove > 0) y = strip(rows, page, y, planned.route.stripAbove, tableRows[planned.first]);
    if (planned.tall) {
      let rest = tableRows[planned.first]?.cells ?? null;
      let part = 0;
      while (rest !== null) {
        const own = part === 0 ? (planned.route.rowHeights[0] ?? 0) : content.bottom - y;
        const parts = splitRow(rest, own);
        const height = part === 0 ? own : rowHeightOf(parts.head);
        rows.push({ role: 'body', page, y, height, cells: parts.head });
        const below = part === 0 ? planned.route.stripBelow : 0;
        if (below > 0) strip(rows, page, y + height, below, tableRows[planned.first]);
        close(
          part === 0 ? planned : null,
          [{ chartRow: planned.first, y, height, first: part === 0, last: parts.rest === null }],
          y + height + below,
        );
        rest = parts.rest;
        part += 1;
        if (rest !== null) {
          page += 1;
          top = content.y;
          y = open();
        }
      }
      return;
    }
    for (let row = planned.first; row <= planned.last; row += 1) {
      const height = planned.route.rowHeights[row - planned.first] ?? 0;
      rows.push({ role: 'body', page, y, height, cells: tableRows[row]?.cells ?? [] });
      shown.push({ chartRow: row, y, height, first: true, last: true });
      y += height;
    }
    if (planned.route.stripBelow > 0) y = strip(rows, page, y, planned.route.stripBelow, tableRows[planned.last]);
    close(planned, shown, y);
  });
  return { rows, pages, end: { page, y: pages[pages.length - 1]?.bottom ?? top } };
}

/** A row for off-page connectors: lane cells without rules. */
function strip(rows: TableRow[], page: number, y: Emu, height: Emu, like: FlowTableRow | undefined): Emu {
  const open = ['top', 'right', 'bottom', 'left'] as const;
  const cells = (like?.cells ?? []).map(({ column, kind }) => cell({ column, kind, open }));
  rows.push({ role: 'strip', page, y, height, cells });
  return y + height;
}
