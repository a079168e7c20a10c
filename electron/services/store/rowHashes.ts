import type { ReadableDb, WritableDb } from './database.ts';
import { hashBytes, hashFields } from './hash.ts';

/** A row by column, as SQLite gives it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Tables that hold what people chose, wrote or were sent, and have no hash of their own: each with the column that names a row, and those
 * that are left out of the hash, because they only number the rows or are checked by a hash of their own.
 */
const places = {
  settings: { key: 'name', without: [] },
  people: { key: 'id', without: [] },
  people_forgotten: { key: 'key', without: [] },
  number_templates: { key: 'unit', without: [] },
  profiles: { key: 'name', without: ['seq'] },
  known_keys: { key: 'key', without: [] },
  fonts: { key: 'hash', without: ['seq'] },
  asset_names: { key: 'name', without: [] },
  // What a parcel holds is named and hashed by its manifest.
  parcels: { key: 'id', without: ['seq', 'content'] },
  sent_parcels: { key: 'id', without: [] },
} as const satisfies Readonly<Record<string, { readonly key: string; readonly without: readonly string[] }>>;

/** A table whose rows are hashed beside it. */
export type HashedPlace = keyof typeof places;
export const hashedPlaces = Object.keys(places) as readonly HashedPlace[];

/** The column that names a row of such a table. */
export function keyColumn(place: HashedPlace): string {
  return places[place].key;
}

/** Keeps what a row is now, or that it is gone. Whoever writes a row of such a table calls this right after, in the same transaction. */
export function hashRow(db: WritableDb, place: HashedPlace, key: string): void {
  const row = readRow(db, place, key);
  if (row === null) db.prepare('DELETE FROM row_hashes WHERE place = ? AND key = ?').run(place, key);
  else putHash(db, place, key, hashOf(place, row));
}

/** Whether the rows of a database are hashed: those of earlier versions were not. */
export function isHashed(db: ReadableDb): boolean {
  return hasTable(db, 'row_hashes');
}

/** Keeps what every row is now but those that are `broken`: for tables that were never hashed, or that got columns. */
export function hashAllRows(db: WritableDb, broken: readonly BrokenRow[] = []): void {
  for (const place of hashedPlaces.filter((name) => hasTable(db, name))) {
    const known = new Set(broken.filter((row) => row.place === place).map(({ key }) => key));
    for (const [key, row] of rowsOf(db, place)) if (!known.has(key)) putHash(db, place, key, hashOf(place, row));
  }
}

/** A row as it is; null when there is none. */
export function readRow(db: ReadableDb, place: HashedPlace, key: string): Row | null {
  const row = db.prepare(`SELECT * FROM ${place} WHERE ${places[place].key} = ?`).get(key);
  return row === undefined ? null : (row as Row);
}

/** A row that is what was once written; null for any other. In a database from before rows were hashed every row is taken as it is. */
export function soundRow(db: ReadableDb, place: HashedPlace, key: string): Row | null {
  if (!hasTable(db, place)) return null;
  const row = readRow(db, place, key);
  if (row === null || !isHashed(db)) return row;
  const kept = db.prepare('SELECT sha256 FROM row_hashes WHERE place = ? AND key = ?').pluck().get(place, key);
  return kept === hashOf(place, row) ? row : null;
}

/** A row that is not what was once written. */
export interface BrokenRow {
  readonly place: HashedPlace;
  readonly key: string;
  /** `changed`: it is another; `missing`: it is gone, or has lost its name; `unknown`: nobody wrote it under this name. */
  readonly kind: 'changed' | 'missing' | 'unknown';
}

/** Reads every row of these tables and compares it with its hash. Throws what SQLite reports. */
export function brokenRows(db: ReadableDb): readonly BrokenRow[] {
  if (!isHashed(db)) return [];
  return hashedPlaces.filter((place) => hasTable(db, place)).flatMap((place) => brokenOf(db, place));
}

function brokenOf(db: ReadableDb, place: HashedPlace): BrokenRow[] {
  const kept = hashesOf(db, place);
  const rows = rowsOf(db, place);
  const missing = [...kept.keys()].filter((key) => !rows.has(key));
  return [
    ...[...rows].flatMap(([key, row]): BrokenRow[] => {
      const hash = kept.get(key);
      if (hash === undefined) return [{ place, key, kind: 'unknown' }];
      return hash === hashOf(place, row) ? [] : [{ place, key, kind: 'changed' }];
    }),
    ...missing.map((key): BrokenRow => ({ place, key, kind: 'missing' })),
  ];
}

/** What was kept of each row of a table, by its key. */
export function hashesOf(db: ReadableDb, place: HashedPlace): ReadonlyMap<string, string> {
  const select = db.prepare('SELECT key, sha256 FROM row_hashes WHERE place = ?').raw();
  // The column list is this row's shape.
  return new Map(select.all(place) as [string, string][]);
}

/** The hash of a row over every column but those that are left out, with the table and the names of the columns. */
export function hashOf(place: HashedPlace, row: Row): string {
  const without: readonly string[] = places[place].without;
  const names = Object.keys(row)
    .filter((name) => !without.includes(name))
    .toSorted();
  return hashFields([place, ...names.flatMap((name) => [name, fieldOf(row[name])])]);
}

/** A value as a field of a hash; its kind belongs to it, so that a text "1" is no number 1. */
function fieldOf(value: unknown): string {
  if (value instanceof Uint8Array) return `blob:${hashBytes(value)}`;
  return value === null ? 'null' : `${typeof value}:${JSON.stringify(value)}`;
}

function rowsOf(db: ReadableDb, place: HashedPlace): ReadonlyMap<string, Row> {
  const { key, without } = places[place];
  const left: readonly string[] = without;
  // What is left out may be large, and is not looked at.
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(place).map(String);
  const list = columns.filter((name) => !left.includes(name)).join(', ');
  const rows = db.prepare(`SELECT ${list} FROM ${place}`).all() as Row[];
  return new Map(rows.map((row) => [String(row[key]), row]));
}

function putHash(db: WritableDb, place: HashedPlace, key: string, sha256: string): void {
  db.prepare(
    'INSERT INTO row_hashes VALUES (?, ?, ?) ON CONFLICT (place, key) DO UPDATE SET sha256 = excluded.sha256',
  ).run(place, key, sha256);
}

function hasTable(db: ReadableDb, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
