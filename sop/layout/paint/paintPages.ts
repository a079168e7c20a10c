import type { Style } from '../../model/style.ts';
import type { Composition, TableBlock, TableCell, TableRow } from '../composition.ts';
import { paragraphHeight } from '../compose/paragraphs.ts';
import type { Geometry } from '../geometry.ts';
import type { PlacedFlow } from '../paginate/flowBlock.ts';
import type { FlowPage } from '../paginate/placePlan.ts';
import type { HitArea, Item, Page } from '../pages.ts';
import type { Emu } from '../../model/units.ts';
import { connectorNames } from './connectorNames.ts';
import { paintCell } from './paintCell.ts';
import type { Box } from './paintCell.ts';
import { paintChart } from './paintChart.ts';
import { paintPageNumber } from './pageNumber.ts';
import { paintRules } from './paintRules.ts';
import { pageTable } from './pageTable.ts';

/** Paints the placed blocks: rules below, then text, symbols and arrows; reading order within each table. */
export function paintPages(
  composition: Composition,
  style: Style,
  geometry: Geometry,
  flow: PlacedFlow | null,
  count: number,
): Page[] {
  const tables = composition.blocks.filter((block): block is TableBlock => block.kind === 'table');
  const names = connectorNames(flow?.pages ?? [], style.connectorLabels);
  return Array.from({ length: count }, (_, page): Page => {
    const flowPage = flow?.pages.find((one) => one.page === page);
    const items: Item[] = [];
    const areas: HitArea[] = [];
    const reserved: Page['reserved'][number][] = [bandOf(geometry)];
    for (const table of tables) {
      for (const run of runsOn(table, page, flowPage)) paintRun(table, run, style, items, areas);
      if (table.role === 'identity') reserved.push(...signatureArea(table, page));
      if (table.role === 'flow' && flow !== null && flowPage !== undefined)
        items.push(...paintChart(flowPage, style, names));
    }
    items.push(...paintPageNumber(style, geometry, page, count));
    const table = flow !== null && flowPage !== undefined ? pageTable(flow, flowPage, geometry) : null;
    return { width: geometry.paper.width, height: geometry.paper.height, table, reserved, items, areas };
  });
}

/** Runs of ruled rows of a table on one page; connector strips part them. Header rows of the step table stand again on each page. */
function runsOn(table: TableBlock, page: number, flowPage: FlowPage | undefined): TableRow[][] {
  const own = table.rows.filter((row) => row.page === page && row.role !== 'header');
  const runs: TableRow[][] = [];
  let run: TableRow[] = [];
  if (flowPage !== undefined && table.role === 'flow') {
    let y = flowPage.header.y;
    for (const row of table.rows.filter(({ role }) => role === 'header')) {
      run.push({ ...row, page, y });
      y += row.height;
    }
  }
  for (const row of own) {
    if (row.role === 'strip') {
      if (run.length > 0) runs.push(run);
      run = [];
    } else run.push(row);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function paintRun(table: TableBlock, rows: readonly TableRow[], style: Style, items: Item[], areas: HitArea[]): void {
  const borders = table.columns.reduce<Emu[]>(
    (found, width) => [...found, (found[found.length - 1] ?? 0) + width],
    [table.x],
  );
  const fills: Item[] = [];
  const texts: Item[] = [];
  rows.forEach((row, index) => {
    for (const content of row.cells) {
      const x = borders[content.column] ?? table.x;
      const below = rows.slice(index, index + content.rowSpan);
      const box: Box = {
        x,
        y: row.y,
        width: (borders[content.column + content.colSpan] ?? x) - x,
        height: below.reduce((sum, covered) => sum + covered.height, 0),
      };
      for (const item of paintCell(style.font, content, box)) (item.kind === 'rect' ? fills : texts).push(item);
      if (content.where !== undefined) areas.push({ place: content.where, ...box });
    }
  });
  items.push(
    ...fills,
    ...paintRules({ rows, borders, gridWeight: table.gridWeight, frameWeight: table.frameWeight }),
    ...texts,
  );
}

function bandOf(geometry: Geometry): Page['reserved'][number] {
  const { paper, footerBand } = geometry;
  return { kind: 'footerBand', x: 0, y: paper.height - footerBand, width: paper.width, height: footerBand };
}

/** The room between position and name in "Disahkan oleh", where it stands on this page. */
function signatureArea(table: TableBlock, page: number): Page['reserved'][number][] {
  return table.rows.flatMap((row) =>
    row.page !== page ? [] : row.cells.flatMap((content) => roomsIn(table, row, content)),
  );
}

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
