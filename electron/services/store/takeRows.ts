import { columnsOf, quoted, readable } from './copyRows.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { codeOf } from './errorCode.ts';
import { hashedPlaces, hashesOf, hashOf, hashRow, isHashed, keyColumn, soundRow } from './rowHashes.ts';
import type { HashedPlace, Row } from './rowHashes.ts';

/** Tables of what people chose: what was taken out of them was taken out on purpose. */
const choices: ReadonlySet<HashedPlace> = new Set([
  'settings',
  'people',
  'people_forgotten',
  'number_templates',
  'profiles',
  'known_keys',
]);

/** Whether the rows of a table are hashed beside it. */
export function isHashedPlace(table: string): table is HashedPlace {
  return hashedPlaces.some((place) => place === table);
}

/** Writes a row of another database, in the place of the one with its name if there is one. Within a transaction. */
export function putRow(db: WritableDb, place: HashedPlace, row: Row): void {
  const key = keyColumn(place);
  const known = new Set(columnsOf(db, place));
  const columns = Object.keys(row).filter((column) => known.has(column) && column !== 'seq');
  const list = columns.map(quoted).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const values = columns.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  db.prepare(
    `INSERT INTO ${place} (${list}) VALUES (${marks}) ON CONFLICT (${quoted(key)}) DO UPDATE SET ${values}`,
  ).run(...columns.map((column) => row[column]));
  hashRow(db, place, String(row[key]));
}

/** Writes the row of that name that another database has, when it is sound there and none is here. Within a transaction. */
export function takeMissingRow(db: WritableDb, source: ReadableDb, place: HashedPlace, key: string): void {
  if (db.prepare(`SELECT 1 FROM ${place} WHERE ${quoted(keyColumn(place))} = ?`).get(key) !== undefined) return;
  const row = soundRow(source, place, key);
  if (row !== null) putRow(db, place, row);
}

/**
 * Takes over the rows of a later state of this workspace that are still what was once written; they are newer than those here. Where all of a
 * table of choices is whole there, what it does not have any more goes here too. Within a transaction.
 */
export function takeRows(db: WritableDb, later: ReadableDb, place: HashedPlace): void {
  if (columnsOf(later, place).length === 0) return;
  const key = keyColumn(place);
  const hashes = keptHashes(later, place);
  let isWhole = hashes !== null;
  const seen = new Set<string>();
  const rows = readable(later.prepare(`SELECT * FROM ${place}`), () => (isWhole = false));
  for (const row of rows) {
    const name = String(row[key]);
    const isSound = hashes?.get(name) === hashOf(place, row);
    if (isSound) putRow(db, place, row);
    // Of a database from before rows were hashed nothing tells which one is right.
    else if (!isHashed(later)) takeMissingRow(db, later, place, name);
    else isWhole = false;
    seen.add(name);
  }
  if (!isWhole || !choices.has(place) || hashes === null || [...hashes.keys()].some((name) => !seen.has(name))) return;
  const here = db
    .prepare(`SELECT ${quoted(key)} FROM ${place}`)
    .pluck()
    .all()
    .map(String);
  for (const gone of here.filter((name) => !seen.has(name))) {
    db.prepare(`DELETE FROM ${place} WHERE ${quoted(key)} = ?`).run(gone);
    hashRow(db, place, gone);
  }
}

/** What was kept of the rows; null when that cannot be read, or was not kept yet. */
function keptHashes(db: ReadableDb, place: HashedPlace): ReadonlyMap<string, string> | null {
  try {
    return isHashed(db) ? hashesOf(db, place) : null;
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_')) throw error;
    return null;
  }
}
