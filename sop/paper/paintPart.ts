import type { Block, TableBlock, TableRow } from '../layout/composition.ts';
import type { Geometry } from '../layout/geometry.ts';
import type { Item, Page, PageLink, SourceArea } from '../layout/pages.ts';
import { paintPageNumber } from '../layout/paint/pageNumber.ts';
import { bandOf, rowsByPage } from '../layout/paint/paintPages.ts';
import { paintRun } from '../layout/paint/paintRun.ts';
import type { PaperSheet } from './sheet.ts';

interface Part {
  readonly geometry: Geometry;
  readonly count: number;
}

/** A page of a paper with the places its words come from. */
export interface PaperPage extends Page {
  readonly sources: readonly SourceArea[];
}

/** The pages of placed blocks: `first` is the number of their first page in the document, from 0; without a total they say no number. */
export function paintPart(
  blocks: readonly Block[],
  { geometry, count }: Part,
  sheet: PaperSheet,
  { first, total }: { readonly first: number; readonly total: number | null },
): PaperPage[] {
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  const byPage = tables.map(({ rows }) => rowsByPage(rows));
  const { width, height } = geometry.paper;
  return Array.from({ length: count }, (_, index) => {
    const page = first + index;
    const items: Item[] = [];
    const sources: SourceArea[] = [];
    const links: PageLink[] = [];
    tables.forEach((table, at) => {
      const body = byPage[at]?.get(page) ?? [];
      const rows = [...headerOn(table, page, body), ...body];
      if (rows.length === 0) return;
      const painted = paintRun(table, rows, sheet.font);
      items.push(...painted.items);
      for (const { content, box } of painted.cells) {
        if (content.source !== undefined) sources.push({ source: content.source, ...box });
        for (const { entry, text } of content.paragraphs)
          if (entry !== undefined) links.push({ target: entry.target, words: text, ...box });
      }
    });
    if (total !== null) items.push(...paintPageNumber(sheet, geometry, page, total));
    const own = { width, height, table: null, reserved: [bandOf(geometry)], items, areas: [], sources };
    return links.length === 0 ? own : { ...own, links };
  });
}

/** The header rows on this page: at their place on the first, above the first row of every further one. */
function headerOn(table: TableBlock, page: number, body: readonly TableRow[]): TableRow[] {
  const header = table.rows.filter(({ role }) => role === 'header');
  const [row] = header;
  if (row === undefined || row.page === page) return row === undefined ? [] : header;
  const [below] = body;
  if (below === undefined || row.page > page || table.headerOnce === true) return [];
  let y = below.y - header.reduce((sum, { height }) => sum + height, 0);
  return header.map((one) => {
    const standing = { ...one, page, y };
    y += one.height;
    return standing;
  });
}
