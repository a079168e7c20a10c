import { foldNumber, foldTitle } from '../../../sop/rules/workspace.ts';
import type { WorkspaceEntry } from '../../../sop/rules/workspace.ts';
import { foldText } from '../../../sop/rules/words.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** A SOP as others see it: what `kin` holds. */
interface KinRow {
  readonly number_key: string;
  readonly title_key: string;
  readonly unit_key: string;
  readonly boxes_key: string;
  readonly profile: string;
}

/** What stands around one SOP in the workspace. */
export interface Surroundings {
  readonly entries: readonly WorkspaceEntry[];
  readonly size: number;
  readonly unitProfile: string | null;
}

/** More of a kind would only say the same again. */
const mostKin = 20;

/**
 * Keeps what others compare with this SOP. SOPs that had to do with it before, or have now, are to be looked at again: it
 * may be their twin. Call within the transaction that saves it.
 */
export function writeKinship(db: WritableDb, seq: number | bigint, entry: WorkspaceEntry): void {
  const row: KinRow = {
    number_key: foldNumber(entry.number),
    title_key: foldTitle(entry.title),
    unit_key: foldText(entry.unit),
    boxes_key: entry.copiedBoxes,
    profile: entry.profile,
  };
  const before = readRow(db, seq);
  const named = namedBy(db, seq);
  const isSame =
    before !== undefined &&
    (Object.keys(row) as (keyof KinRow)[]).every((key) => row[key] === before[key]) &&
    named.length === entry.related.length &&
    named.every((title) => entry.related.includes(title));
  if (isSame) return;
  if (before !== undefined) forgetKin(db, seq, before, named);
  db.prepare(`
    INSERT INTO kin (seq, number_key, title_key, unit_key, boxes_key, profile) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (seq) DO UPDATE SET number_key = excluded.number_key, title_key = excluded.title_key,
      unit_key = excluded.unit_key, boxes_key = excluded.boxes_key, profile = excluded.profile`).run(
    seq,
    row.number_key,
    row.title_key,
    row.unit_key,
    row.boxes_key,
    row.profile,
  );
  db.prepare('DELETE FROM kin_named WHERE seq = ?').run(seq);
  const insert = db.prepare('INSERT OR IGNORE INTO kin_named (title_key, seq) VALUES (?, ?)');
  for (const title of entry.related) insert.run(title, seq);
  forgetKin(db, seq, row, entry.related);
}

/** The SOPs that have to do with this one are to be looked at again: it went to the archive, or came back. Call within a transaction. */
export function recheckKin(db: WritableDb, seq: number | bigint): void {
  const row = readRow(db, seq);
  if (row !== undefined) forgetKin(db, seq, row, namedBy(db, seq));
}

/** The SOPs outside the archive that have to do with one of them; null when there is no such SOP. */
export function readSurroundings(db: ReadableDb, id: string): Surroundings | null {
  const seq = db.prepare('SELECT seq FROM cards WHERE id = ?').pluck().get(id);
  const own = typeof seq === 'number' ? readRow(db, seq) : undefined;
  if (typeof seq !== 'number' || own === undefined) return null;
  const seqs = new Set(kinOf(db, seq, own, namedBy(db, seq)));
  const select = db.prepare(`
    SELECT c.id, c.number, c.title, c.unit, k.profile, k.boxes_key FROM kin k JOIN cards c ON c.seq = k.seq
    WHERE k.seq = ? AND c.archived = 0`);
  const entries = [...seqs].flatMap((kin): WorkspaceEntry[] => {
    // The column list above is this row's shape.
    const found = select.get(kin) as
      | (Pick<WorkspaceEntry, 'id' | 'number' | 'title' | 'unit' | 'profile'> & { readonly boxes_key: string })
      | undefined;
    if (found === undefined) return [];
    const { boxes_key: copiedBoxes, ...facts } = found;
    return [{ ...facts, copiedBoxes, related: namedBy(db, kin) }];
  });
  const size = db.prepare('SELECT count(*) FROM cards WHERE archived = 0 AND seq <> ?').pluck().get(seq);
  return { entries, size: Number(size), unitProfile: unitProfile(db, seq, own.unit_key) };
}

/** The profile that most other SOPs of a unit have, when it is more than one SOP that says so. */
function unitProfile(db: ReadableDb, seq: number, unit: string): string | null {
  if (unit === '') return null;
  const select = db.prepare(`
    SELECT k.profile FROM kin k JOIN cards c ON c.seq = k.seq
    WHERE k.unit_key = ? AND k.seq <> ? AND c.archived = 0
    GROUP BY k.profile HAVING count(*) > 1 ORDER BY count(*) DESC, k.profile LIMIT 1`);
  const found = select.pluck().get(unit, seq);
  return typeof found === 'string' ? found : null;
}

function readRow(db: ReadableDb, seq: number | bigint): KinRow | undefined {
  const select = db.prepare('SELECT number_key, title_key, unit_key, boxes_key, profile FROM kin WHERE seq = ?');
  // The column list above is this row's shape.
  return select.get(seq) as KinRow | undefined;
}

function namedBy(db: ReadableDb, seq: number | bigint): readonly string[] {
  return db.prepare('SELECT title_key FROM kin_named WHERE seq = ? ORDER BY title_key').pluck().all(seq).map(String);
}

/** SOPs with the same number, title or copied boxes, those it names and those that name it. */
function kinOf(db: ReadableDb, seq: number | bigint, row: KinRow, named: readonly string[]): readonly number[] {
  const same = (column: 'number_key' | 'title_key' | 'boxes_key'): number[] =>
    row[column] === ''
      ? []
      : db
          .prepare(`SELECT seq FROM kin WHERE ${column} = ? AND seq <> ? LIMIT ${mostKin}`)
          .pluck()
          .all(row[column], seq)
          .map(Number);
  const titled = db.prepare('SELECT seq FROM kin WHERE title_key = ? AND seq <> ? LIMIT 1').pluck();
  const naming = db.prepare(`SELECT seq FROM kin_named WHERE title_key = ? AND seq <> ? LIMIT ${mostKin}`).pluck();
  return [
    ...same('number_key'),
    ...same('title_key'),
    ...same('boxes_key'),
    ...named.flatMap((title) => titled.all(title, seq).map(Number)),
    ...(row.title_key === '' ? [] : naming.all(row.title_key, seq).map(Number)),
  ];
}

/** Forgets how many problems the SOPs have that this one has to do with. */
function forgetKin(db: WritableDb, seq: number | bigint, row: KinRow, named: readonly string[]): void {
  const forget = db.prepare("UPDATE cards SET checked_version = '' WHERE seq = ?");
  for (const kin of kinOf(db, seq, row, named)) forget.run(kin);
}
