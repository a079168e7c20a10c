import { movedIds } from '../compare/order.ts';

/** The ids of a list in its three states. */
export interface Orders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** The ids that both sides moved, each to another place. */
export function movedApart({ base, mine, theirs }: Orders): readonly string[] {
  const shared = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)));
  const [one, other] = [mine.filter((id) => shared.has(id)), theirs.filter((id) => shared.has(id))];
  if (one.every((id, at) => other[at] === id)) return [];
  const moved = { mine: movedIds(base, mine), theirs: movedIds(base, theirs) };
  const stayed = new Set([...shared].filter((id) => !moved.mine.has(id) && !moved.theirs.has(id)));
  const behind = (order: readonly string[], id: string): string | undefined =>
    order.slice(0, order.indexOf(id)).findLast((other) => stayed.has(other));
  return base.filter((id) => moved.mine.has(id) && moved.theirs.has(id) && behind(mine, id) !== behind(theirs, id));
}

/**
 * One order out of two: mine, with what theirs moved or added put where it stands there. Of what both added in one spot, mine comes
 * first. `present` are the ids that the merged list has; `takeTheirs` are those of `movedApart` that stand as theirs has them.
 */
export function mergedOrder(
  { base, mine, theirs }: Orders,
  present: ReadonlySet<string>,
  takeTheirs: ReadonlySet<string>,
): readonly string[] {
  const known = { base: new Set(base), mine: new Set(mine), theirs: new Set(theirs) };
  const moved = { mine: movedIds(base, mine), theirs: movedIds(base, theirs) };
  const isPlaced = (id: string): boolean =>
    !known.mine.has(id) || takeTheirs.has(id) || (moved.theirs.has(id) && !moved.mine.has(id));
  const isMineOnly = (id: string | undefined): boolean =>
    id !== undefined && !known.base.has(id) && !known.theirs.has(id);
  const placed = theirs.filter((id) => present.has(id) && isPlaced(id));
  const order = mine.filter((id) => present.has(id) && !placed.includes(id));
  for (const id of placed) {
    const before = theirs.slice(0, theirs.indexOf(id)).findLast((other) => order.includes(other));
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    while (isMineOnly(order[at])) at += 1;
    order.splice(at, 0, id);
  }
  return order;
}
