import { rowsAsFound } from './asFound.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { keyColumn } from './rowHashes.ts';
import type { HashedPlace } from './rowHashes.ts';
import { rowHash } from './sops.ts';
import type { StoredSop } from './sops.ts';
import { sopAt } from './snapshots.ts';
import type { StoredBody } from './snapshots.ts';
import { loosenBase } from './versions.ts';
import { keepVocabulary } from './vocabulary.ts';

/** The newest revision of a SOP that its journal and snapshots still lead to; null when there is none. */
export function lastSoundRevision(db: ReadableDb, id: string): StoredBody | null {
  const revisions = db.prepare('SELECT revision FROM journal WHERE sop = ? ORDER BY revision DESC').pluck();
  for (const revision of revisions.iterate(id)) {
    const found = sopAt(db, id, Number(revision));
    if (found !== null && found !== 'damaged') return found;
  }
  return null;
}

/**
 * Makes a damaged SOP again what it was at a sound revision of its own. The damaged row and what the journal holds beyond that revision go
 * to `set_aside` as they were found; from there the history goes on. Answers with the row as it is now. Within a transaction.
 */
export function returnTo(
  db: WritableDb,
  id: string,
  { revision, body, savedAt }: StoredBody,
  foundAt: string,
): StoredSop {
  keepAside(db, id, foundAt, revision);
  loosenBase(db, id, revision);
  for (const table of ['journal', 'snapshots'])
    db.prepare(`DELETE FROM ${table} WHERE sop = ? AND revision > ?`).run(id, revision);
  db.prepare('DELETE FROM undo_steps WHERE sop = ?').run(id);
  db.prepare('DELETE FROM undo_heads WHERE sop = ?').run(id);
  const head = db.prepare('SELECT sha256 FROM journal WHERE sop = ? AND revision = ?').pluck().get(id, revision);
  const archived = db.prepare('SELECT archived FROM sops WHERE id = ?').pluck().get(id) === 1;
  const stored: StoredSop = { id, revision, savedAt, archived, body, head: String(head) };
  db.prepare('UPDATE sops SET revision = ?, saved_at = ?, body = ?, head = ?, sha256 = ? WHERE id = ?').run(
    revision,
    savedAt,
    body,
    stored.head,
    rowHash(stored),
    id,
  );
  return stored;
}

/** Puts everything of a SOP that nothing sound is left of into `set_aside`, and takes it from its place. Within a transaction. */
export function setAsideSop(db: WritableDb, id: string, foundAt: string): void {
  keepAside(db, id, foundAt, 0);
  loosenBase(db, id, 0);
  const seq = db.prepare('SELECT seq FROM sops WHERE id = ?').pluck().get(id);
  if (typeof seq !== 'number') return;
  keepVocabulary(db, seq, '', { phrases: [], officials: [] }, foundAt);
  for (const table of ['sop_phrases', 'sop_officials']) db.prepare(`DELETE FROM ${table} WHERE sop = ?`).run(seq);
  for (const table of ['undo_steps', 'undo_heads', 'snapshots', 'journal'])
    db.prepare(`DELETE FROM ${table} WHERE sop = ?`).run(id);
  for (const table of ['kin_named', 'kin', 'thumbnails', 'sop_lines', 'cards', 'sops'])
    db.prepare(`DELETE FROM ${table} WHERE seq = ?`).run(seq);
  db.prepare('DELETE FROM sop_words WHERE rowid = ?').run(seq);
}

/** Copies the row of a SOP, and its journal and snapshots beyond a revision, as they are. */
function keepAside(db: WritableDb, id: string, foundAt: string, beyond: number): void {
  const keep = db.prepare('INSERT INTO set_aside (sop, revision, what, content, found_at) VALUES (?, ?, ?, ?, ?)');
  const [row = 'null'] = rowsAsFound(db, 'sops', 'id = ?', id);
  keep.run(id, 0, 'document', row, foundAt);
  for (const [table, what] of [
    ['journal', 'entry'],
    ['snapshots', 'snapshot'],
  ] as const) {
    const where = 'sop = ? AND revision > ? ORDER BY revision';
    const revisions = db.prepare(`SELECT revision FROM ${table} WHERE ${where}`).pluck().all(id, beyond);
    for (const [at, content] of rowsAsFound(db, table, where, id, beyond).entries())
      keep.run(id, revisions[at], what, content, foundAt);
  }
}

/** Keeps a row of another table as it was found. Within a transaction. */
export function keepRowAside(db: WritableDb, place: HashedPlace, key: string, foundAt: string): void {
  const keep = db.prepare('INSERT INTO set_aside_rows (place, key, content, found_at) VALUES (?, ?, ?, ?)');
  for (const content of rowsAsFound(db, place, `${keyColumn(place)} = ?`, key)) keep.run(place, key, content, foundAt);
}
