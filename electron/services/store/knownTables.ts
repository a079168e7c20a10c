import Database from 'better-sqlite3';
import { brand } from './brand.ts';
import type { ReadableDb } from './database.ts';
import { migrations } from './migrations/all.ts';

/**
 * Whether the tables are those that the migrations make. A damaged definition is still SQL: no check of SQLite finds it, and a
 * column that is called otherwise is not found by any statement.
 */
export function hasKnownTables(db: ReadableDb): boolean {
  return formOf(db) === knownForm();
}

/** The definitions of all tables and indexes as one text; what SQLite keeps for itself is left out. */
function formOf(db: ReadableDb): string {
  const select = db.prepare(
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
  );
  return JSON.stringify(select.raw().all());
}

let known: string | null = null;

/** Of a database that is made anew, in memory. */
function knownForm(): string {
  if (known !== null) return known;
  const connection = new Database(':memory:');
  try {
    const db = brand(connection, () => undefined);
    for (const { up } of migrations) up(db);
    known = formOf(db);
    return known;
  } finally {
    connection.close();
  }
}
