import { changed, refused } from './applied.ts';
import type { Applied, ChangeOf } from './applied.ts';
import { listAt, withList } from './lists.ts';
import { insertedAt, isGap, isPosition, movedTo, removedAt, replacedAt } from './sequence.ts';
import { sizes } from './sizes.ts';
import type { ListItem, Sop } from './sop.ts';

/** Edits of one list: a box of the identity part, or the inputs or outputs of a step. */
export type ListChange = ChangeOf<'insertItem' | 'removeItem' | 'moveItem' | 'setItem' | 'setMarker'>;

/** Applies an edit of a list. Refused when its step or item is not there, or the position does not exist. */
export function applyList(sop: Sop, change: ListChange): Applied {
  const { list } = change;
  const box = listAt(sop, list);
  if (box === null) return refused('unknownStep', list.of === 'box' ? list.box : list.step);
  const withItems = (items: readonly ListItem[]) => withList(sop, list, { ...box, items });

  if (change.kind === 'setMarker')
    return changed(withList(sop, list, { ...box, marker: change.marker }), {
      kind: 'setMarker',
      list,
      marker: box.marker,
    });

  if (change.kind === 'insertItem') {
    const { at, item } = change;
    if (box.items.some((other) => other.id === item.id)) return refused('duplicateId', item.id);
    if (!isGap(box.items, at) || box.items.length >= sizes.listItems) return refused('outOfRange', at);
    return changed(withItems(insertedAt(box.items, at, item)), { kind: 'removeItem', list, item: item.id });
  }

  const at = box.items.findIndex((item) => item.id === change.item);
  const item = box.items[at];
  if (item === undefined) return refused('unknownItem', change.item);
  switch (change.kind) {
    case 'removeItem':
      return changed(withItems(removedAt(box.items, at)), { kind: 'insertItem', list, at, item });
    case 'moveItem':
      if (!isPosition(box.items, change.to)) return refused('outOfRange', change.to);
      return changed(withItems(movedTo(box.items, at, change.to)), { kind: 'moveItem', list, item: item.id, to: at });
    case 'setItem':
      return changed(withItems(replacedAt(box.items, at, { id: item.id, text: change.text })), {
        kind: 'setItem',
        list,
        item: item.id,
        text: item.text,
      });
  }
}
