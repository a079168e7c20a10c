import type { ArrowItem, Item, Pages, SymbolItem } from '../layout/pages.ts';

/** An item and the page it stands on, counted from 0. */
export interface OnPage<Kind extends Item> {
  readonly page: number;
  readonly item: Kind;
}

/** Every arrow piece, page by page. */
export function arrowsOnPages(pages: Pages): readonly OnPage<ArrowItem>[] {
  return pages.pages.flatMap(({ items }, page) =>
    items.flatMap((item) => (item.kind === 'arrow' ? [{ page, item }] : [])),
  );
}

/** Every symbol, page by page. */
export function symbolsOnPages(pages: Pages): readonly OnPage<SymbolItem>[] {
  return pages.pages.flatMap(({ items }, page) =>
    items.flatMap((item) => (item.kind === 'symbol' ? [{ page, item }] : [])),
  );
}

/** One pentagon. All pentagons of one target step share an id: one incoming, and outgoing ones on the pages before or after. */
export interface ConnectorOnPage {
  readonly page: number;
  readonly id: string;
  readonly end: 'out' | 'in';
  readonly label: string;
  readonly item: SymbolItem;
}

/** Every off-page connector, page by page. */
export function connectorsOnPages(pages: Pages): readonly ConnectorOnPage[] {
  return symbolsOnPages(pages).flatMap(({ page, item }) =>
    item.connector === undefined
      ? []
      : [{ page, id: item.connector.id, end: item.connector.end, label: item.label ?? '', item }],
  );
}

/** The pages on which the pieces of one edge run into an outgoing connector, come out of an incoming one, or do neither. */
export interface EdgePieces {
  readonly into: readonly number[];
  readonly outOf: readonly number[];
  readonly whole: readonly number[];
}

/** Every drawn edge by its id, each piece read with the connectors of its own page. */
export function piecesByEdge(pages: Pages): ReadonlyMap<string, EdgePieces> {
  const ends = new Set(connectorsOnPages(pages).map(({ page, id, end }) => `${page} ${end} ${id}`));
  const found = new Map<string, { readonly into: number[]; readonly outOf: number[]; readonly whole: number[] }>();
  for (const { page, item } of arrowsOnPages(pages)) {
    const pieces = found.get(item.edge) ?? { into: [], outOf: [], whole: [] };
    found.set(item.edge, pieces);
    const into = ends.has(`${page} out ${item.to}`);
    const outOf = ends.has(`${page} in ${item.from}`);
    if (into) pieces.into.push(page);
    if (outOf) pieces.outOf.push(page);
    if (!into && !outOf) pieces.whole.push(page);
  }
  return found;
}
