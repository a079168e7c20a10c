import { columnsOf, quoted } from './copyRows.ts';
import type { ReadableDb } from './database.ts';

/**
 * Rows of a table as they are found, each as a JSON text that loses nothing: bytes, and text that is no text any more because its bytes were
 * damaged, as `{ "hex": … }`. `table` and `where` come from our own code.
 */
export function rowsAsFound(db: ReadableDb, table: string, where: string, ...values: readonly unknown[]): string[] {
  const columns = columnsOf(db, table);
  const raw = columns.map((column) => `hex(CAST(${quoted(column)} AS BLOB))`).join(', ');
  const shown = db
    .prepare(`SELECT * FROM ${quoted(table)} WHERE ${where}`)
    .raw()
    .all(...values) as unknown[][];
  const bytes = db
    .prepare(`SELECT ${raw} FROM ${quoted(table)} WHERE ${where}`)
    .raw()
    .all(...values) as string[][];
  return shown.map((row, at) =>
    JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, kept(row[index], bytes[at]?.[index])]))),
  );
}

/** A value that JSON can hold, else its bytes. */
function kept(value: unknown, hex = ''): unknown {
  if (value instanceof Uint8Array) return { hex };
  if (typeof value === 'string' && Buffer.from(value).toString('hex').toUpperCase() !== hex) return { hex };
  return value;
}
