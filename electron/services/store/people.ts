import type { Official } from '../../../sop/model/sop.ts';
import type { Person } from '../../../sop/vocabulary/people.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashRow } from './rowHashes.ts';

/** An entry of the address book as it is written. */
export interface WrittenPerson extends Official {
  readonly id: string;
  readonly unit: string;
}

const fields = 'prefix, position, name, rank, nip, unit';

/** The entries of the address book. */
export function writtenPeople(db: ReadableDb): readonly Person[] {
  const select = db.prepare(`SELECT id, ${fields}, 0 AS uses, changed_at AS lastUsed FROM people`);
  // The column list above is this row's shape.
  return select.all() as Person[];
}

/** The officials of all signature blocks, one for each spelling, with the number of SOPs that name them so. */
export function seenPeople(db: ReadableDb): readonly Person[] {
  const select = db.prepare(`
    SELECT NULL AS id, ${fields}, count(*) AS uses, max(seen_at) AS lastUsed
    FROM sop_officials WHERE name <> '' GROUP BY ${fields}`);
  return select.all() as Person[];
}

/** Writes an entry, new or changed. */
export function keepPerson(db: WritableDb, person: WrittenPerson, changedAt: string): void {
  const { id, prefix, position, name, rank, nip, unit } = person;
  db.prepare(`INSERT OR REPLACE INTO people (id, ${fields}, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`).run(
    id,
    prefix,
    position,
    name,
    rank,
    nip,
    unit,
    changedAt,
  );
  hashRow(db, 'people', id);
}

/** Takes an entry out of the book; false when there is none. */
export function dropPerson(db: WritableDb, id: string): boolean {
  const { changes } = db.prepare('DELETE FROM people WHERE id = ?').run(id);
  hashRow(db, 'people', id);
  return changes === 1;
}

/** Who of the signature blocks is not to be offered. */
export function forgottenPeople(db: ReadableDb): ReadonlySet<string> {
  return new Set(db.prepare('SELECT key FROM people_forgotten').pluck().all().map(String));
}

/** Forgets an official of the signature blocks, or remembers one again. */
export function setForgotten(db: WritableDb, key: string, forgotten: boolean, instant: string): void {
  if (forgotten) {
    db.prepare('INSERT OR REPLACE INTO people_forgotten (key, forgotten_at) VALUES (?, ?)').run(key, instant);
    hashRow(db, 'people_forgotten', key);
  } else {
    db.prepare('DELETE FROM people_forgotten WHERE key = ?').run(key);
    hashRow(db, 'people_forgotten', key);
  }
}
