import type { ColumnRole } from './columnRoles.ts';
import { emptyText } from './draft.ts';
import type { Doubt, DraftColumn, DraftText } from './draft.ts';
import { lineMark } from './pastedItems.ts';
import { pastedTime } from './pastedTimes.ts';
import { cellKey } from './table.ts';
import type { PastedTable } from './table.ts';

/** Rows of a table that make one step. */
export interface StepRows {
  readonly row: number;
  readonly more: readonly number[];
}

export interface TextContext {
  readonly table: PastedTable;
  readonly roles: readonly ColumnRole[];
  readonly settled: ReadonlySet<string>;
  /** The unit that the heading of Waktu names, or null. */
  readonly timeUnit: string | null;
}

/** The text of one column of a step, put together from its rows. */
export function draftText(context: TextContext, { row, more }: StepRows, column: DraftColumn): DraftText {
  const at = context.roles.indexOf(column);
  if (at < 0) return emptyText;
  const parts = [row, ...more].map((each) => context.table.rows[each]?.[at]?.text ?? '');
  const filled = parts.filter((part) => part !== '');
  if (filled.length === 0) return emptyText;
  const text = column === 'activity' || column === 'note' ? unwrapped(joined(filled)) : joined(filled);
  const isSettled = context.settled.has(cellKey(row, at));
  const doubt: Doubt | null =
    filled.length > 1 && !isSettled ? { code: 'joined', detail: String(filled.length) } : null;
  if (column !== 'time') return { text, was: null, doubt };
  if (isSettled) return { text: oneLineTime(text), was: null, doubt: null };
  return timeText(context, text, doubt);
}

function timeText({ timeUnit }: TextContext, text: string, doubt: Doubt | null): DraftText {
  const line = oneLineTime(text);
  const time = pastedTime(line, timeUnit);
  // The heading says the unit plainly: nothing is doubtful.
  if (time.doubt === null || time.doubt === 'unit') return { text: time.duration.text, was: null, doubt };
  if (time.doubt === 'unread') return { text: line, was: null, doubt: { code: 'timeUnread', detail: line } };
  return { text: time.duration.text, was: line, doubt: { code: 'timeRepaired', detail: line } };
}

function oneLineTime(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** Parts of one text over several rows: one that goes on in small letters belongs to the line before. */
function joined(parts: readonly string[]): string {
  return parts
    .reduce(
      (text, part) => `${text}${text !== '' && /^\p{Ll}/u.test(part) && lineMark(part) === '' ? ' ' : '\n'}${part}`,
    )
    .trim();
}

/** Lines that were only broken to fit the column: a line that goes on in small letters is no line of its own. */
function unwrapped(text: string): string {
  const [first = '', ...lines] = text.split('\n');
  return lines.reduce(
    (before, line) => `${before}${/^[\p{Ll}(]/u.test(line) && lineMark(line) === '' ? ' ' : '\n'}${line}`,
    first,
  );
}
