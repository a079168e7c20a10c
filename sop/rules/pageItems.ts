import type { ArrowItem, Item, Pages, SymbolItem } from '../layout/pages.ts';

/** An item and the page it stands on, counted from 0. */
export interface OnPage<Kind extends Item> {
  readonly page: number;
  readonly item: Kind;
}

/** Every arrow piece, page by page. */
export function arrowsOnPages(pages: Pages): readonly OnPage<ArrowItem>[] {
  return pages.pages.flatMap(({ items }, page) => items.flatMap((item) => (item.kind === 'arrow' ? [{ page, item }] : [])));
}

/** Every symbol, page by page. */
export function symbolsOnPages(pages: Pages): readonly OnPage<SymbolItem>[] {
  return pages.pages.flatMap(({ items }, page) => items.flatMap((item) => (item.kind === 'symbol' ? [{ page, item }] : [])));
}

export interface ConnectorOnPage {
  readonly page: number;
  readonly end: 'out' | 'in';
  readonly label: string;
  readonly item: SymbolItem;
}

/** Off-page connectors by id. */
export function connectorsOnPages(pages: Pages): ReadonlyMap<string, ConnectorOnPage> {
  return new Map(symbolsOnPages(pages).flatMap(({ page, item }) =>
    item.connector === undefined ? [] : [[item.connector.id, { page, end: item.connector.end, label: item.label ?? '', item }] as const]));
}
