import type { Page } from '../../sop/layout/pages.ts';

/** The new pages, where a page equals its predecessor that one again: React then leaves it as it is. */
export function stablePages(former: readonly Page[], next: readonly Page[]): readonly Page[] {
  return next.map((page, index) => {
    const before = former[index];
    return before !== undefined && sameData(before, page) ? before : page;
  });
}

/** Equality of plain data; keys stand in the order the layout writes them. */
function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one))
    return (
      Array.isArray(other) && one.length === other.length && one.every((value, index) => sameData(value, other[index]))
    );
  const left = Object.entries(one);
  const right = new Map(Object.entries(other));
  return left.length === right.size && left.every(([key, value]) => sameData(value, right.get(key)));
}
