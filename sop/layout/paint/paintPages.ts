import type { Style } from '../../model/style.ts';
import type { Composition, TableBlock, TableRow } from '../composition.ts';
import type { Geometry } from '../geometry.ts';
import type { FlowPage, PlacedFlow } from '../paginate/flowBlock.ts';
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

/** The free room between position and name in "Disahkan oleh". */
function signatureArea(table: TableBlock, page: number): Page['reserved'][number][] {
  for (const row of table.rows) {
    if (row.page !== page) continue;
    for (const content of row.cells) {
      if (content.where?.at !== 'approval') continue;
      const x = table.columns.slice(0, content.column).reduce((sum, width) => sum + width, table.x);
      let y = row.y + content.padding.top;
      for (const paragraph of content.paragraphs) {
        y += paragraph.lines.length * paragraph.lineHeight + paragraph.spaceBefore;
        if (paragraph.spaceAfter > 0)
          return [{ kind: 'signature', x, y, width: table.columns[content.column] ?? 0, height: paragraph.spaceAfter }];
      }
    }
  }
  return [];
}
