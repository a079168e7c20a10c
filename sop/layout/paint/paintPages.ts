import type { Style } from '../../model/style.ts';
import type { Composition, TableBlock, TableCell, TableRow } from '../composition.ts';
import { paragraphHeight } from '../compose/paragraphs.ts';
import type { Geometry } from '../geometry.ts';
import { remember, slotAt } from '../memory.ts';
import type { Slot } from '../memory.ts';
import type { PlacedFlow } from '../paginate/flowBlock.ts';
import type { FlowPage } from '../paginate/placePlan.ts';
import type { HitArea, Item, Page } from '../pages.ts';
import { connectorNames } from './connectorNames.ts';
import { paintChart } from './paintChart.ts';
import { paintPageNumber } from './pageNumber.ts';
import { paintRun } from './paintRun.ts';
import type { PaintedCell } from './paintRun.ts';
import { pageTable } from './pageTable.ts';

/** The rows of a table that stand on one page, header rows of the step table at their place there. */
interface TableOnPage {
  readonly table: TableBlock;
  readonly rows: readonly TableRow[];
}

/** How many pages there are, how many annexes add to them, and whether each says its number. */
export interface PageCounts {
  readonly count: number;
  readonly pagesAfter: number;
  readonly numbered: boolean;
}

/**
 * Paints the placed blocks: rules below, then text, symbols and arrows; reading order within each table. A page is taken from
 * `kept` as the object it was before when nothing on it changed. `pagesAfter` = pages of annexes, which count too.
 */
export function paintPages(
  composition: Composition,
  style: Style,
  geometry: Geometry,
  flow: PlacedFlow,
  { count, pagesAfter, numbered }: PageCounts,
  kept: Slot<Page>[],
): Page[] {
  const tables = composition.blocks.filter((block): block is TableBlock => block.kind === 'table');
  const byPage = tables.map(({ rows }) => rowsByPage(rows));
  const names = connectorNames(flow.pages, style.connectorLabels);
  const flowPages = new Map(flow.pages.map((page) => [page.page, page]));
  return Array.from({ length: count }, (_, page) => {
    const flowPage = flowPages.get(page);
    const here = tables.flatMap((table, index): TableOnPage[] => {
      const rows = byPage[index]?.get(page);
      return rows === undefined ? [] : [{ table, rows }];
    });
    const connectors = (flowPage?.plan?.route.connectors ?? []).map(({ target }) => names.get(target));
    const numbers = !numbered ? 'none' : style.pageNumber === 'bottom' ? count + pagesAfter : null;
    const drawn = here.flatMap(({ table, rows }) => [table.role, table.x, table.columns, ...rows]);
    const parts = [style, geometry, page, numbers, flowPage, flow.columns, ...drawn, ...connectors];
    return remember(slotAt(kept, page), parts, () => {
      const items: Item[] = [];
      const areas: HitArea[] = [];
      const reserved: Page['reserved'][number][] = [bandOf(geometry)];
      for (const { table, rows } of here) {
        const header = table.role === 'flow' && flowPage !== undefined ? headerOn(flow, flowPage) : [];
        for (const run of runsOf([...header, ...rows])) {
          const painted = paintRun(table, run, style.font);
          items.push(...painted.items);
          areas.push(...placesOf(painted.cells));
        }
        if (table.role === 'identity')
          reserved.push(...rows.flatMap((row) => row.cells.flatMap((content) => roomsIn(table, row, content))));
        if (table.role === 'flow' && flowPage !== undefined) items.push(...paintChart(flowPage, style, names));
      }
      if (numbered) items.push(...paintPageNumber(style, geometry, page, count + pagesAfter));
      const table = flowPage === undefined ? null : pageTable(flow, flowPage, geometry);
      return { width: geometry.paper.width, height: geometry.paper.height, table, reserved, items, areas };
    });
  });
}

/** The rows of a table that stand on each page, but for its header rows. */
export function rowsByPage(rows: readonly TableRow[]): Map<number, TableRow[]> {
  const found = new Map<number, TableRow[]>();
  for (const row of rows) {
    if (row.role === 'header') continue;
    const here = found.get(row.page);
    if (here === undefined) found.set(row.page, [row]);
    else here.push(row);
  }
  return found;
}

/** The header rows of the step table stand again on each of its pages, unless they have no room there. */
function headerOn(flow: PlacedFlow, { page, header }: FlowPage): TableRow[] {
  if (header.height === 0) return [];
  let { y } = header;
  return flow.header.map((row) => {
    const standing = { ...row, page, y };
    y += row.height;
    return standing;
  });
}

/** Runs of ruled rows; connector strips part them. */
function runsOf(rows: readonly TableRow[]): TableRow[][] {
  const runs: TableRow[][] = [];
  let run: TableRow[] = [];
  for (const row of rows) {
    if (row.role === 'strip') {
      if (run.length > 0) runs.push(run);
      run = [];
    } else run.push(row);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function placesOf(cells: readonly PaintedCell[]): HitArea[] {
  return cells.flatMap(({ content, box }) => (content.where === undefined ? [] : [{ place: content.where, ...box }]));
}

/** The band at the foot of a page that is kept free for a stamp. */
export function bandOf(geometry: Geometry): Page['reserved'][number] {
  const { paper, footerBand } = geometry;
  return { kind: 'footerBand', x: 0, y: paper.height - footerBand, width: paper.width, height: footerBand };
}

/** The room between position and name of a signature block, where it stands on this page. */
function roomsIn(table: TableBlock, row: TableRow, content: TableCell): Page['reserved'][number][] {
  const before = table.columns.slice(0, content.column).reduce((sum, width) => sum + width, table.x);
  const own = table.columns.slice(content.column, content.column + content.colSpan);
  const middle = before + own.reduce((sum, width) => sum + width, 0) / 2;
  let y = row.y + content.padding.top;
  return content.paragraphs.flatMap((paragraph) => {
    y += paragraphHeight(paragraph);
    const { signature } = paragraph;
    if (signature === undefined) return [];
    const { width, height, air } = signature;
    return [{ kind: 'signature', x: Math.round(middle - width / 2), y: y - air - height, width, height } as const];
  });
}
