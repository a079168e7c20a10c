import type { Section, TableBlock, TableCell, TableRow } from '../../../../sop/layout/composition.ts';
import type { ImageItem, Page, SymbolItem } from '../../../../sop/layout/pages.ts';
import type { Emu } from '../../../../sop/model/units.ts';

/** An element of the document's structure, in reading order; pages hold its content, children its parts. */
export interface Element {
  readonly type:
    | 'Sect'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'TOC'
    | 'TOCI'
    | 'Link'
    | 'Form'
    | 'Table'
    | 'THead'
    | 'TBody'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Figure';
  readonly children: Element[];
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** What is read aloud for a picture. */
  readonly alt?: string;
  /** Where a picture stands: page from 0 and its rectangle. */
  readonly box?: { readonly page: number; readonly x: Emu; readonly y: Emu; readonly width: Emu; readonly height: Emu };
}

/** Who owns an item of a page: an element, or nobody because it is drawing or stands on every page. */
export type Owner = Element | 'layout' | 'pagination';

export interface Structure {
  readonly root: Element;
  /** By page, one owner for each item in drawing order. */
  readonly owners: readonly (readonly Owner[])[];
  /** By page, the element of each link; null for one that only serves whoever presses it. */
  readonly links: readonly (readonly (Element | null)[])[];
}

export interface StructureWords {
  /** "Langkah 3, Kasubag Kesra, keputusan". */
  readonly symbol: (symbol: SymbolItem) => string;
  /** For the picture in the issuer's cell. */
  readonly logo: string;
  /** For boxes to tick. */
  readonly empty: string;
  readonly ticked: string;
}

/**
 * The structure of one SOP: its tables as tables, every symbol a picture with words, the title a heading. Rules, arrows and
 * shades are drawing; repeated heading rows and page numbers belong to the pages, not to the text.
 */
export function structureOf(sections: readonly Section[], pages: readonly Page[], words: StructureWords): Structure {
  const root: Element = { type: 'Sect', children: [] };
  const places = pages.map((): PlacedRow[] => []);
  sections.forEach(({ blocks }, index) => {
    // What follows the first section is a part of its own within the document.
    const part = index === 0 ? root : add(root, { type: 'Sect', children: [] });
    for (const block of blocks) if (block.kind === 'table') addBlock(block, part, places);
  });
  for (const rows of places) rows.sort((one, other) => one.y - other.y);
  const owners = pages.map((page, index) => ownersOn(page, index, places[index] ?? [], root, words));
  const links = pages.map((page, index) =>
    (page.links ?? []).map(({ x, y }) => {
      const element = elementAt(places[index] ?? [], x, y);
      return element?.type === 'Link' ? element : null;
    }),
  );
  return { root, owners, links };
}

/** A row on its page: which element covers which stretch of it. */
interface PlacedRow {
  readonly y: Emu;
  readonly bottom: Emu;
  readonly cells: readonly { readonly x: Emu; readonly right: Emu; readonly element: Element }[];
}

interface PlacedCell {
  readonly x: Emu;
  readonly right: Emu;
  readonly element: Element;
  readonly rowsLeft: number;
}

function addBlock(block: TableBlock, root: Element, places: readonly PlacedRow[][]): void {
  const borders = block.columns.reduce<Emu[]>(
    (found, width) => [...found, (found[found.length - 1] ?? 0) + width],
    [block.x],
  );
  const parts = partsFor(block, root);
  let above: PlacedCell[] = [];
  let page = -1;
  for (const row of block.rows) {
    if (row.page !== page) above = [];
    page = row.page;
    const element = parts.row(row);
    const own = row.cells.map((cell): PlacedCell => ({
      x: borders[cell.column] ?? block.x,
      right: borders[cell.column + cell.colSpan] ?? block.x,
      element: parts.cell(cell, row, element),
      rowsLeft: cell.rowSpan,
    }));
    const reaching = above
      .filter(({ rowsLeft }) => rowsLeft > 1)
      .map((cell) => ({ ...cell, rowsLeft: cell.rowsLeft - 1 }));
    above = [...reaching, ...own];
    places[page]?.push({ y: row.y, bottom: row.y + row.height, cells: above });
  }
}

interface BlockParts {
  row(row: TableRow): Element;
  cell(cell: TableCell, row: TableRow, rowElement: Element): Element;
}

/** Blocks without rules are no tables: a heading, or paragraphs. Labels with their values are one. */
function partsFor(block: TableBlock, root: Element): BlockParts {
  if (block.role === 'lines' || block.role === 'layout') {
    let former: Element | null = null;
    let contents: Element | null = null;
    return {
      row: () => root,
      cell: ({ paragraphs }) => {
        const [first] = paragraphs;
        if (first === undefined) return root;
        if (first.entry !== undefined) {
          contents ??= add(root, { type: 'TOC', children: [] });
          return add(add(contents, { type: 'TOCI', children: [] }), { type: 'Link', children: [] });
        }
        const type = first.heading === undefined ? 'P' : (`H${first.heading}` as const);
        // A heading of several typed lines is one heading.
        if (type !== 'P' && former !== null && former.type === type) return former;
        former = add(root, { type, children: [] });
        return former;
      },
    };
  }
  if (block.role === 'title' || block.role === 'proposer') {
    const type = block.role === 'title' ? 'H2' : 'P';
    return {
      row: () => root,
      cell: (cell) => (cell.paragraphs.length === 0 ? root : add(root, { type, children: [] })),
    };
  }
  const table = add(root, { type: 'Table', children: [] });
  const hasHeader = block.rows.some(({ role }) => role === 'header');
  const head = hasHeader ? add(table, { type: 'THead', children: [] }) : table;
  const body = hasHeader ? add(table, { type: 'TBody', children: [] }) : table;
  return {
    row: (row) => add(row.role === 'header' ? head : body, { type: 'TR', children: [] }),
    cell: (cell, row, rowElement) => {
      const element = add(rowElement, tableCell(block, cell, row));
      const isTitle = cell.where?.at === 'field' && cell.where.field === 'title';
      const isEmpty = cell.paragraphs.every(({ text }) => text.trim() === '');
      return isTitle && !isEmpty ? add(element, { type: 'H1', children: [] }) : element;
    },
  };
}

function tableCell(block: TableBlock, cell: TableCell, row: TableRow): Element {
  const spans = {
    ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  };
  if (row.role === 'header') return { type: 'TH', scope: 'Column', children: [], ...spans };
  // In the identity part a cell beside the issuer that is no place of the document names the value to its right.
  const labels = block.role === 'fields' && cell.column === 0 && cell.paragraphs.some(({ text }) => text !== '');
  const names =
    labels ||
    (block.role === 'identity' && cell.column === 1 && cell.where === undefined && cell.paragraphs.length > 0);
  return names ? { type: 'TH', scope: 'Row', children: [], ...spans } : { type: 'TD', children: [], ...spans };
}

function add(parent: Element, child: Element): Element {
  parent.children.push(child);
  return child;
}

function ownersOn(
  page: Page,
  index: number,
  rows: readonly PlacedRow[],
  root: Element,
  words: StructureWords,
): Owner[] {
  let symbol: { readonly item: SymbolItem; readonly element: Element } | null = null;
  return page.items.map((item): Owner => {
    if (item.kind === 'symbol') {
      const element = figure(item, index, words.symbol(item));
      (elementAt(rows, item.x + item.width / 2, item.y + item.height / 2) ?? root).children.push(element);
      symbol = { item, element };
      return element;
    }
    const inside = symbol;
    symbol = null;
    if (item.kind === 'image') {
      const element = figure(item, index, words.logo);
      (elementAt(rows, item.x + item.width / 2, item.y + item.height / 2) ?? root).children.push(element);
      return element;
    }
    if (item.kind === 'checkBox') {
      const element = figure(item, index, item.ticked ? words.ticked : words.empty);
      (elementAt(rows, item.x + item.width / 2, item.y + item.height / 2) ?? root).children.push(element);
      return element;
    }
    if (item.kind !== 'text' || item.role === 'leader') return 'layout';
    if (inside !== null && item.where === undefined && contains(inside.item, item)) return inside.element;
    return elementAt(rows, item.x, item.y) ?? 'pagination';
  });
}

function figure(item: Pick<ImageItem, 'x' | 'y' | 'width' | 'height'>, page: number, alt: string): Element {
  const { x, y, width, height } = item;
  return { type: 'Figure', children: [], alt, box: { page, x, y, width, height } };
}

function contains(symbol: SymbolItem, { x, y }: { readonly x: Emu; readonly y: Emu }): boolean {
  return x >= symbol.x && x <= symbol.x + symbol.width && y >= symbol.y && y <= symbol.y + symbol.height;
}

function elementAt(rows: readonly PlacedRow[], x: Emu, y: Emu): Element | null {
  const row = rows.find((one) => y >= one.y && y < one.bottom);
  return row?.cells.find((cell) => x >= cell.x && x < cell.right)?.element ?? null;
}
