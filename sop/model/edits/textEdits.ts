import type { ChangeOf } from '../applied.ts';
import type { Change, ListRef } from '../change.ts';
import { newItem } from '../create.ts';
import type { IdSource } from '../create.ts';
import { parseDate } from '../dates.ts';
import { listAt } from '../lists.ts';
import type { Sop } from '../sop.ts';

/** Types a date. Null when nothing changes. */
export function setDateText(
  sop: Sop,
  field: 'created' | 'revised' | 'effective',
  text: string,
): ChangeOf<'setDate'> | null {
  return sop.identity[field].text === text ? null : { kind: 'setDate', field, value: parseDate(text) };
}

/**
 * Makes a list hold these texts. Entries at the beginning and the end that did not change keep their ids, and so do
 * entries whose text was rewritten in place, so that comments on them stay. Null when nothing changes.
 */
export function setList(sop: Sop, list: ListRef, texts: readonly string[], ids: IdSource): Change | null {
  const items = listAt(sop, list)?.items;
  if (items === undefined) return null;
  const shorter = Math.min(items.length, texts.length);
  let head = 0;
  while (head < shorter && items[head]?.text === texts[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && items.at(-1 - tail)?.text === texts.at(-1 - tail)) tail += 1;

  const former = items.slice(head, items.length - tail);
  const wanted = texts.slice(head, texts.length - tail);
  const changes = [
    ...former.flatMap((item, index): Change[] => {
      const text = wanted[index];
      if (text === undefined) return [{ kind: 'removeItem', list, item: item.id }];
      return text === item.text ? [] : [{ kind: 'setItem', list, item: item.id, text }];
    }),
    ...wanted.slice(former.length).map((text, index): Change => {
      return { kind: 'insertItem', list, at: head + former.length + index, item: newItem(ids, text) };
    }),
  ];
  const [only] = changes;
  if (only === undefined) return null;
  return changes.length === 1 ? only : { kind: 'batch', changes };
}
