import type { Statement } from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './database.ts';
import { codeOf } from './errorCode.ts';

/**
 * Copies what one database holds of a SOP into another: its row and the version it stands on, in the place of those that are there, and what is
 * not there yet of every table that names it in a column `sop`. Tables that only one of the two knows, and columns likewise, are left out. Within a transaction;
 * throws when rows do not fit each other.
 */
export function copySop(db: WritableDb, source: ReadableDb, id: string): void {
  // Rows come in the order of the tables' names, not of their references; all of them are there at the end.
  db.exec('PRAGMA defer_foreign_keys = ON');
  copyRows(db, source, 'sops', 'id', id, ['seq'], updating('id'));
  for (const table of tablesOf(source)) {
    const columns = columnsOf(source, table);
    if (!columns.includes('sop') || !columnsOf(db, table).includes('sop')) continue;
    const without = columns.includes('seq') && !isKeyed(table) ? ['seq'] : [];
    // The base belongs to the document: a former one would tell of revisions that are not these.
    copyRows(db, source, table, 'sop', id, without, table === 'version_bases' ? updating('sop') : undefined);
  }
  // Named by their version, which names the SOP.
  if (!columnsOf(source, 'version_bodies').includes('version')) return;
  const versions = source.prepare('SELECT id FROM versions WHERE sop = ?').pluck().all(id);
  for (const version of versions) copyRows(db, source, 'version_bodies', 'version', String(version), ['seq']);
}

/** Copies which version a SOP stands on; both databases hold the same document, and the version is on record here. Within a transaction. */
export function copyBase(db: WritableDb, source: ReadableDb, id: string): void {
  copyRows(db, source, 'version_bases', 'sop', id, [], updating('sop'));
}

/** Copies the pictures that the other database does not have. They are named by their content. */
export function copyAssets(db: WritableDb, source: ReadableDb): void {
  const has = db.prepare('SELECT 1 FROM assets WHERE sha256 = ?');
  const names = source.prepare('SELECT sha256 FROM assets').pluck().all();
  for (const name of names) if (has.get(name) === undefined) copyRows(db, source, 'assets', 'sha256', String(name), []);
}

/**
 * Tables whose rows stand for themselves: each is named by its content or by a key that no other row gets, so that those of two databases go
 * together. In an order in which rows come after those they refer to.
 */
export const besideTables = [
  'assets',
  'versions',
  'version_bodies',
  'review_events',
  'frozen_exports',
  'filed_files',
  'parcels',
  'sent_parcels',
  'known_keys',
  'asset_names',
  'fonts',
  'font_faces',
  'profiles',
  'people',
  'people_forgotten',
  'number_templates',
  'trusted_roots',
  'reserved_numbers',
  'settings',
] as const;

/**
 * Copies the rows of such a table that are not here, as far as they can be read: where a damaged source ends in the middle, those before stay.
 * `only`: those that have this value in a column. Within a transaction.
 */
export function copyMissing(
  db: WritableDb,
  source: ReadableDb,
  table: (typeof besideTables)[number],
  only: { readonly column: string; readonly value: string } | null = null,
): void {
  const known = new Set(columnsOf(db, table));
  const columns = columnsOf(source, table).filter((column) => known.has(column) && column !== 'seq');
  if (columns.length === 0) return;
  const list = columns.map(quoted).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO ${quoted(table)} (${list}) VALUES (${marks}) ON CONFLICT DO NOTHING`);
  const where = only === null ? '' : ` WHERE ${quoted(only.column)} = ?`;
  const select = source.prepare(`SELECT ${list} FROM ${quoted(table)}${where}`);
  for (const row of readable(only === null ? select : select.bind(only.value))) insert.run(...Object.values(row));
}

/** The rows of a query up to the first that cannot be read; `onEnd` hears that there was one. */
export function* readable(
  select: Statement,
  onEnd: () => void = () => undefined,
): Generator<Readonly<Record<string, unknown>>> {
  const rows = select.iterate();
  for (;;) {
    let next: IteratorResult<unknown>;
    try {
      next = rows.next();
    } catch (error) {
      if (!/^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(codeOf(error))) throw error;
      onEnd();
      return;
    }
    if (next.done === true) return;
    // Rows of better-sqlite3 are objects by column.
    yield next.value as Readonly<Record<string, unknown>>;
  }
}

/** Where `seq` counts the rows of each SOP and belongs to what they say, instead of numbering the table. */
function isKeyed(table: string): boolean {
  return table === 'undo_steps';
}

function copyRows(
  db: WritableDb,
  source: ReadableDb,
  table: string,
  key: string,
  value: string,
  without: readonly string[],
  onConflict: (columns: readonly string[]) => string = () => 'ON CONFLICT DO NOTHING',
): void {
  const known = new Set(columnsOf(db, table));
  const columns = columnsOf(source, table).filter((column) => known.has(column) && !without.includes(column));
  const list = columns.map(quoted).join(', ');
  const rows = source.prepare(`SELECT ${list} FROM ${quoted(table)} WHERE ${quoted(key)} = ?`).all(value);
  const marks = columns.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO ${quoted(table)} (${list}) VALUES (${marks}) ${onConflict(columns)}`);
  for (const row of rows) insert.run(...Object.values(row as Readonly<Record<string, unknown>>));
}

/** The row that is there under this key takes the values of the other; its place among the rows stays. */
function updating(key: string): (columns: readonly string[]) => string {
  return (columns) => {
    const values = columns.map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
    return `ON CONFLICT (${quoted(key)}) DO UPDATE SET ${values.join(', ')}`;
  };
}

/** Tables of ours: neither those of SQLite nor the parts of an index over words. */
function tablesOf(db: ReadableDb): string[] {
  const select = `SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`;
  return db.prepare(select).pluck().all().map(String);
}

/** The columns of a table; none where there is no such table. */
export function columnsOf(db: ReadableDb, table: string): string[] {
  return db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table).map(String);
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
