import type { Page } from '../../sop/layout/pages.ts';
import { sameData } from './sameData.ts';

/**
 * The new pages with everything in them that is as it was before: whole pages, items and areas keep their identity, so
 * that only what an edit changed is drawn again.
 */
export function stablePages(former: readonly Page[], next: readonly Page[]): readonly Page[] {
  return next.map((page, index) => {
    const before = former[index];
    return before === undefined || before === page ? page : stablePage(before, page);
  });
}

function stablePage(before: Page, page: Page): Page {
  const items = stableList(before.items, page.items);
  const areas = stableList(before.areas, page.areas);
  const table = stable(before.table, page.table);
  const reserved = stable(before.reserved, page.reserved);
  const annex = stable(before.annex, page.annex);
  const isSame =
    items === before.items &&
    areas === before.areas &&
    table === before.table &&
    reserved === before.reserved &&
    annex === before.annex &&
    page.width === before.width &&
    page.height === before.height;
  return isSame ? before : { ...page, items, areas, table, reserved, ...(annex === undefined ? {} : { annex }) };
}

function stable<Value>(before: Value, next: Value): Value {
  return sameData(before, next) ? before : next;
}

/** What is the same at the beginning and at the end of both lists stays the same object: an edit changes a stretch between. */
function stableList<Value>(before: readonly Value[], next: readonly Value[]): readonly Value[] {
  const shorter = Math.min(before.length, next.length);
  let head = 0;
  while (head < shorter && sameData(before[head], next[head])) head += 1;
  if (head === before.length && head === next.length) return before;
  let tail = 0;
  while (tail < shorter - head && sameData(before.at(-1 - tail), next.at(-1 - tail))) tail += 1;
  const end = next.length - tail;
  return [...before.slice(0, head), ...next.slice(head, end), ...before.slice(before.length - tail)];
}
