import { addNotice } from '../store/condition.ts';
import type { Notice } from '../store/condition.ts';
import type { WritableDb } from '../store/database.ts';
import { brokenRows, hashesOf, hashOf, hashRow, keyColumn, readRow, soundRow } from '../store/rowHashes.ts';
import type { BrokenRow, HashedPlace, Row } from '../store/rowHashes.ts';
import { keepRowAside } from '../store/setAside.ts';
import { putRow } from '../store/takeRows.ts';
import type { Copies } from './copies.ts';

type RowsNotice = Extract<Notice, { kind: 'rows' }>;
type Outcome = RowsNotice['outcome'];

/** What nobody may rely on once it is not what was written: whose key is trusted, and what came in. Both can be had anew. */
const neverDoubtful: ReadonlySet<HashedPlace> = new Set(['known_keys', 'parcels', 'sent_parcels', 'asset_names']);

/**
 * Mends the rows of settings, people, profiles, keys and the like that are not what was once written: by what their hashes tell, or as the
 * newest copy has them. What no copy has is kept as it is read, for somebody to look at, or given up where it must not be relied on; either
 * way as it was found beside. The user is told. True when there was one. Within a transaction.
 */
export function mendRows(db: WritableDb, copies: Copies, now: string): boolean {
  const broken = brokenRows(db);
  if (broken.length === 0) return false;
  const told = new Map<string, RowsNotice>();
  const tell = (place: HashedPlace, outcome: Outcome, name: string, backupAt: string | null): void => {
    const key = `${place} ${outcome} ${backupAt}`;
    const names = told.get(key)?.names ?? [];
    const next = name === '' || names.includes(name) ? names : [...names, name];
    told.set(key, { kind: 'rows', place, outcome, names: next, backupAt });
  };
  const joined = joinNames(db, broken, tell);
  for (const row of broken.filter((one) => !joined.has(one))) mendRow(db, row, copies, now, tell);
  for (const notice of told.values()) addNotice(db, notice, now);
  return true;
}

type Tell = (place: HashedPlace, outcome: Outcome, name: string, backupAt: string | null) => void;

/** Rows and hashes that only lost their names find each other by what they are. Answers with those that are right again. */
function joinNames(db: WritableDb, broken: readonly BrokenRow[], tell: Tell): ReadonlySet<BrokenRow> {
  const joined = new Set<BrokenRow>();
  for (const missing of broken.filter(({ kind }) => kind === 'missing')) {
    const { place } = missing;
    const hash = hashesOf(db, place).get(missing.key);
    const column = keyColumn(place);
    for (const unknown of broken.filter((row) => row.kind === 'unknown' && row.place === place && !joined.has(row))) {
      const row = readRow(db, place, unknown.key);
      if (row === null) continue;
      const named = { ...row, [column]: missing.key };
      const isName = hash === hashOf(place, named);
      if (!isName && hash !== hashOf(place, row)) continue;
      if (isName) {
        db.prepare(`UPDATE ${place} SET ${column} = ? WHERE ${column} = ?`).run(missing.key, unknown.key);
        tell(place, 'whole', nameOf(place, named), null);
      }
      hashRow(db, place, missing.key);
      hashRow(db, place, unknown.key);
      joined.add(missing).add(unknown);
      break;
    }
  }
  return joined;
}

function mendRow(db: WritableDb, { place, key, kind }: BrokenRow, copies: Copies, now: string, tell: Tell): void {
  const here = readRow(db, place, key);
  const found = copies(({ db: copy, instant }) => {
    const row = soundRow(copy, place, key);
    return row === null ? null : { row, instant };
  });
  if (found !== null) {
    const isSame = here !== null && hashOf(place, here) === hashOf(place, found.row);
    if (isSame) return hashRow(db, place, key);
    if (here !== null) keepRowAside(db, place, key, now);
    putRow(db, place, found.row);
    return tell(place, 'restored', nameOf(place, found.row), found.instant);
  }
  if (here !== null && neverDoubtful.has(place)) {
    keepRowAside(db, place, key, now);
    db.prepare(`DELETE FROM ${place} WHERE ${keyColumn(place)} = ?`).run(key);
    hashRow(db, place, key);
    return tell(place, 'givenUp', nameOf(place, here), null);
  }
  if (kind === 'changed') keepRowAside(db, place, key, now);
  hashRow(db, place, key);
  if (here === null) return tell(place, 'givenUp', '', null);
  // Nobody wrote it under this name, but all of it can be read: its hash is what was lost.
  if (kind === 'changed') tell(place, 'doubtful', nameOf(place, here), null);
}

/** What people know a row by; '' where it has no name. A setting is known by its group. */
function nameOf(place: HashedPlace, row: Row): string {
  const column = nameColumns[place];
  const name = column === null ? '' : String(row[column]);
  return place === 'settings' ? (name.split('.')[0] ?? '') : name;
}

const nameColumns: Readonly<Record<HashedPlace, string | null>> = {
  settings: 'name',
  people: 'name',
  people_forgotten: null,
  number_templates: 'unit',
  profiles: 'name',
  known_keys: 'name',
  fonts: 'name',
  asset_names: null,
  parcels: 'file',
  sent_parcels: null,
};
