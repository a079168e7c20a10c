import type { Item } from '../../sop/layout/pages.ts';

/**
 * A name for each item that it keeps while it is the same thing of the page: a line of a cell, a symbol, an arrow. So an
 * item that moves is moved on the screen, and one more line of text does not rename those behind it.
 */
export function itemKeys(items: readonly Item[]): ReadonlyMap<Item, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Item, string>();
  for (const item of items) {
    const name = nameOf(item);
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    keys.set(item, `${name}#${before}`);
  }
  return keys;
}

function nameOf(item: Item): string {
  switch (item.kind) {
    case 'text':
      return item.where === undefined ? 'text' : `text ${Object.values(item.where).join(' ')}`;
    case 'symbol':
      return `symbol ${item.step} ${item.lane} ${item.connector?.end ?? ''}`;
    case 'arrow':
      return `arrow ${item.edge}`;
    case 'image':
      return `image ${item.asset}`;
    default:
      return item.kind;
  }
}
