import { foldPhrase } from '../../../sop/vocabulary/fold.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** All problems of a SOP, and how many of them say only that it is not filled in yet. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Of a SOP that is being begun: its empty parts, and the errors and warnings, counted above, that stand for them. */
  readonly missing: { readonly parts: number; readonly errors: number; readonly warnings: number };
}

/** What can be seen of one revision of a SOP without opening it. */
export interface Look extends ProblemCounts {
  /** SVG of its page; null when it cannot be drawn. */
  readonly thumbnail: string | null;
}

/** What a look holds for: one revision, as one version of the app sees it. */
export interface LookKey {
  readonly version: string;
  readonly revision: number;
}

/** Rows that looks changed, by connection: they say nothing about the documents. */
const changedByLooks = new WeakMap<ReadableDb, number>();

/** A number that grows whenever anything but looks was written through this connection, which is the only one. */
export function documentStamp(db: ReadableDb): number {
  return totalChanges(db) - (changedByLooks.get(db) ?? 0);
}

/** Keeps the look of a SOP. Call within a transaction. */
export function storeLook(db: WritableDb, id: string, { version, revision }: LookKey, look: Look): void {
  const before = totalChanges(db);
  const { missing } = look;
  const seq = db
    .prepare(
      `UPDATE cards SET checked_version = ?, checked_revision = ?, checked_errors = ?, checked_warnings = ?,
        missing_parts = ?, missing_errors = ?, missing_warnings = ? WHERE id = ? RETURNING seq`,
    )
    .pluck()
    .get(version, revision, look.errors, look.warnings, missing.parts, missing.errors, missing.warnings, id);
  if (typeof seq === 'number') {
    db.prepare(`
      INSERT INTO thumbnails (seq, version, revision, drawing) VALUES (?, ?, ?, ?)
      ON CONFLICT (seq) DO UPDATE SET version = excluded.version, revision = excluded.revision, drawing = excluded.drawing`).run(
      seq,
      version,
      revision,
      look.thumbnail ?? '',
    );
  }
  changedByLooks.set(db, (changedByLooks.get(db) ?? 0) + totalChanges(db) - before);
}

/** The stored look of a SOP's newest revision; null when this version of the app did not look at it. */
export function readLook(db: ReadableDb, id: string, version: string): Look | null {
  const select = db.prepare(`
    SELECT ${countColumns}, t.drawing
    FROM cards c JOIN thumbnails t ON t.seq = c.seq AND t.version = c.checked_version AND t.revision = c.checked_revision
    WHERE c.id = ? AND c.checked_version = ? AND c.checked_revision = c.revision`);
  // The column list above is this row's shape.
  const row = select.get(id, version) as (CountRow & { readonly drawing: string }) | undefined;
  if (row === undefined) return null;
  return { ...countsOf(row), thumbnail: row.drawing === '' ? null : row.drawing };
}

/** The columns of a card that hold what was counted; `CountRow` is their shape. */
export const countColumns = `c.checked_errors, c.checked_warnings, c.missing_parts, c.missing_errors, c.missing_warnings`;

export interface CountRow {
  readonly checked_errors: number;
  readonly checked_warnings: number;
  readonly missing_parts: number;
  readonly missing_errors: number;
  readonly missing_warnings: number;
}

export function countsOf(row: CountRow): ProblemCounts {
  return {
    errors: row.checked_errors,
    warnings: row.checked_warnings,
    missing: { parts: row.missing_parts, errors: row.missing_errors, warnings: row.missing_warnings },
  };
}

/** The newest revision of a SOP; null when there is no such SOP. */
export function newestRevision(db: ReadableDb, id: string): number | null {
  const revision = db.prepare('SELECT revision FROM cards WHERE id = ?').pluck().get(id);
  return typeof revision === 'number' ? revision : null;
}

/** Forgets the look of a SOP: something besides its document changed what is to be seen. */
export function forgetLook(db: WritableDb, id: string): void {
  db.prepare("UPDATE cards SET checked_version = '' WHERE id = ?").run(id);
}

/** Forgets the looks of a unit's SOPs, however its name is spelled: what they are judged by was changed. Call within a transaction. */
export function forgetLooksOfUnit(db: WritableDb, unit: string): void {
  const units = db.prepare('SELECT DISTINCT unit FROM cards').pluck().all().map(String);
  const forget = db.prepare("UPDATE cards SET checked_version = '' WHERE unit = ?");
  for (const spelling of units) if (foldPhrase(spelling) === foldPhrase(unit)) forget.run(spelling);
}

/** Forgets how many problems some SOPs have: something besides their documents changed that the rules look at. Call within a transaction. */
export function forgetLooksOf(db: WritableDb, ids: readonly string[]): void {
  const forget = db.prepare("UPDATE cards SET checked_version = '' WHERE id IN (SELECT value FROM json_each(?))");
  forget.run(JSON.stringify(ids));
}

/** The newest SOP of a section without a look, and how many there are; null when all have one. */
export function nextUnseen(
  db: ReadableDb,
  archived: boolean,
  version: string,
): { readonly id: string; readonly left: number } | null {
  const unseen = 'archived = ? AND NOT (checked_version = ? AND checked_revision = revision)';
  const values = [archived ? 1 : 0, version] as const;
  const select = db.prepare(`SELECT id FROM cards WHERE ${unseen} ORDER BY changed_at DESC, seq DESC LIMIT 1`);
  const id = select.pluck().get(...values);
  if (typeof id !== 'string') return null;
  const left = db
    .prepare(`SELECT count(*) FROM cards WHERE ${unseen}`)
    .pluck()
    .get(...values);
  return { id, left: Number(left) };
}

function totalChanges(db: ReadableDb): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get());
}
