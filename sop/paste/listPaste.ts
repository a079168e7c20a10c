import type { Change, ListRef } from '../model/change.ts';
import { newItem } from '../model/create.ts';
import type { IdSource } from '../model/create.ts';
import { listAt } from '../model/lists.ts';
import { ok, refuse } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { ItemId, Sop } from '../model/sop.ts';
import { headingMeaning } from './headingWords.ts';
import { pasteLimits } from './limits.ts';
import type { PasteRefused } from './limits.ts';
import { itemsOf } from './pastedItems.ts';
import { oneLine } from './plainText.ts';
import { isNumberRow } from './headings.ts';
import { withTexts } from './table.ts';
import type { PastedTable } from './table.ts';

/** What a column of a table is when the table becomes a list: the entry, more of the same entry, or nothing. */
export const listRoles = ['item', 'more', 'skip'] as const;
export type ListRole = (typeof listRoles)[number];

/** What a table reads as when it becomes a list. */
export interface ListDraft {
  readonly roles: readonly ListRole[];
  readonly headings: readonly string[];
  readonly hasHeadings: boolean;
  readonly entries: readonly { readonly row: number; readonly texts: readonly string[] }[];
  /** Filled cells of left-out columns other than running numbers, and rows of column numbers. */
  readonly leftOut: number;
}

export interface ListSettings {
  readonly firstIsHeading: boolean | null;
  readonly roles: readonly ListRole[] | null;
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a table as a list: running numbers are left out, the first column of words is the entry, the others go on with it. */
export function readList(pasted: PastedTable, settings: ListSettings): ListDraft {
  const table = withTexts(pasted, settings.texts);
  const hasHeadings = settings.firstIsHeading ?? beginsWithHeading(pasted);
  const body = table.rows.flatMap((cells, row) => {
    const isFrame = (hasHeadings && row === 0) || isNumberRow(cells) || cells.every(({ text }) => text === '');
    return isFrame ? [] : [{ cells, row }];
  });
  const roles =
    settings.roles ??
    guess(
      body.map(({ cells }) => cells.map(({ text }) => text)),
      table.columns,
    );
  const entries = body.flatMap(({ cells, row }) => {
    const item = cells
      .flatMap(({ text }, column) => (roles[column] === 'item' && text !== '' ? [text] : []))
      .join('\n');
    const more = cells
      .flatMap(({ text }, column) => (roles[column] === 'more' && text !== '' ? [oneLine(text)] : []))
      .join(' ');
    const { texts } = itemsOf(item);
    const last = texts.at(-1);
    if (more === '') return texts.length === 0 ? [] : [{ row, texts }];
    return [{ row, texts: last === undefined ? [more] : [...texts.slice(0, -1), `${last} ${more}`] }];
  });
  const leftOut = body.flatMap(({ cells }) =>
    cells.filter(({ text }, column) => roles[column] === 'skip' && text !== '' && !isRunning(text)),
  );
  return {
    roles,
    headings: Array.from({ length: table.columns }, (_, column) =>
      hasHeadings ? oneLine(table.rows[0]?.[column]?.text ?? '') : '',
    ),
    hasHeadings,
    entries,
    leftOut: leftOut.length,
  };
}

function guess(rows: readonly (readonly string[])[], columns: number): ListRole[] {
  const roles: ListRole[] = [];
  for (let column = 0; column < columns; column += 1) {
    const texts = rows.map((row) => row[column] ?? '').filter((text) => text !== '');
    if (texts.every(isRunning)) roles.push('skip');
    else roles.push(roles.includes('item') ? 'more' : 'item');
  }
  return roles;
}

/** A number of a running list: `1`, `2.`, `(3)`, `a.` */
function isRunning(text: string): boolean {
  return /^\(?(?:\d{1,3}|[a-z])[.)]*$/i.test(text);
}

function beginsWithHeading(table: PastedTable): boolean {
  const [first = [], second] = table.rows;
  if (second === undefined) return false;
  if (first.every(({ isHeading }) => isHeading) && first.length > 0) return true;
  return table.columns > 1 && first.some(({ text }) => headingMeaning(oneLine(text))?.meaning === 'no');
}

/**
 * One change that inserts entries into a list, below the entry `after` or at its end. Refused when the list would grow beyond its
 * size or a text beyond its length; null when the list is not there.
 */
export function insertEntries(
  sop: Sop,
  list: ListRef,
  after: ItemId | null,
  texts: readonly string[],
  ids: IdSource,
): Result<Change | null, PasteRefused> {
  const box = listAt(sop, list);
  if (box === null) return ok(null);
  if (texts.length === 0) return refuse({ code: 'nothing', found: 0 });
  const all = box.items.length + texts.length;
  if (all > pasteLimits.listItems) return refuse({ code: 'tooManyItems', found: all });
  const longest = Math.max(...texts.map((text) => text.length));
  if (longest > pasteLimits.textLength) return refuse({ code: 'textTooLong', found: longest });
  const below = box.items.findIndex(({ id }) => id === after) + 1;
  const at = after === null || below === 0 ? box.items.length : below;
  const changes = texts.map((text, index): Change => ({
    kind: 'insertItem',
    list,
    at: at + index,
    item: newItem(ids, text),
  }));
  return ok({ kind: 'batch', changes });
}
