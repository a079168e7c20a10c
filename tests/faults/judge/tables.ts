import { createHash } from 'node:crypto';
import type { ReadableDb } from '../../../electron/services/store/database.ts';

/** What people made and what came in: everything that could not be made anew from something else. */
export const documentTables = [
  'sops',
  'journal',
  'snapshots',
  'assets',
  'versions',
  'version_bodies',
  'review_events',
  'frozen_exports',
  'filed_files',
] as const;
/** What people set. */
export const choiceTables = ['settings', 'people', 'profiles', 'known_keys'] as const;

/** Columns that repeat something, or count what was found in it. */
const derived = new Set(['checked_key', 'checked_errors', 'checked_warnings', 'title', 'number', 'unit', 'status']);

/** Each of these tables as one hash over its rows, in the order of their columns; a table that is not there yet has none. */
export function hashesOf(db: ReadableDb, tables: readonly string[]): Map<string, string> {
  return new Map(tables.flatMap((table) => (isThere(db, table) ? [[table, hashOf(db, table)] as const] : [])));
}

function isThere(db: ReadableDb, table: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;
}

function hashOf(db: ReadableDb, table: string): string {
  // Table and columns come from our own list and from the schema.
  const columns = (db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[]).filter(
    (name) => !derived.has(name),
  );
  const list = columns.map((name) => `"${name}"`).join(', ');
  const hash = createHash('sha256');
  for (const row of db.prepare(`SELECT ${list} FROM ${table} ORDER BY ${list}`).raw().iterate())
    hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

/** The tables whose rows differ. */
export function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...one.keys()].filter((table) => one.get(table) !== other.get(table));
}
