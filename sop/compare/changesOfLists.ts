import type { SingleChange } from '../model/applied.ts';
import type { ListRef } from '../model/change.ts';
import { movedTo } from '../model/sequence.ts';
import type { ListBox } from '../model/sop.ts';
import { movedIds } from './order.ts';

/**
 * How one order becomes another that holds at least the same ids: which to put where, in turn. An id that is there already is taken
 * out first, so that `at` counts as in the edits that move; what kept its place among the others is not touched.
 */
export function orderSteps(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly id: string; readonly at: number }[] {
  const moved = movedIds(before, after);
  const known = new Set(before);
  let current = before;
  return after.flatMap((id, index) => {
    if (known.has(id) && !moved.has(id)) return [];
    const from = current.indexOf(id);
    const rest = from < 0 ? current : current.toSpliced(from, 1);
    const previous = after[index - 1];
    const at = previous === undefined ? 0 : rest.indexOf(previous) + 1;
    current = from < 0 ? rest.toSpliced(at, 0, id) : movedTo(current, from, at);
    return [{ id, at }];
  });
}

/** The edits that make one list out of the other, by the identity of the entries. */
export function listChanges(list: ListRef, before: ListBox, after: ListBox): readonly SingleChange[] {
  const wanted = new Map(after.items.map((item) => [item.id, item]));
  const changes: SingleChange[] = [];
  const staying = before.items.filter(({ id }) => wanted.has(id));
  for (const { id } of before.items) if (!wanted.has(id)) changes.push({ kind: 'removeItem', list, item: id });
  const texts = new Map(staying.map(({ id, text }) => [id, text]));
  const order = orderSteps(
    staying.map(({ id }) => id),
    after.items.map(({ id }) => id),
  );
  for (const { id, at } of order) {
    const item = wanted.get(id);
    if (texts.has(id)) changes.push({ kind: 'moveItem', list, item: id, to: at });
    else if (item !== undefined) changes.push({ kind: 'insertItem', list, at, item });
  }
  for (const { id, text } of after.items) {
    const former = texts.get(id);
    if (former !== undefined && former !== text) changes.push({ kind: 'setItem', list, item: id, text });
  }
  if (before.marker !== after.marker) changes.push({ kind: 'setMarker', list, marker: after.marker });
  return changes;
}
