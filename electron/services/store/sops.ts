import { moveCard, writeCard } from './cards.ts';
import type { RegisterFields } from './cards.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashFields } from './hash.ts';
import { appendEntry } from './journal.ts';
import type { JournalEntry } from './journal.ts';
import { keepSnapshot } from './snapshots.ts';
import { keepVocabulary } from './vocabulary.ts';

export interface StoredSop {
  readonly id: string;
  readonly revision: number;
  /** ISO instant. */
  readonly savedAt: string;
  readonly archived: boolean;
  /** The document as versioned text. */
  readonly body: string;
  /** Hash of the newest journal entry. */
  readonly head: string;
}

/** A revision about to be written. */
export interface Revision {
  readonly id: string;
  readonly body: string;
  readonly entry: JournalEntry;
  readonly savedAt: string;
  readonly fields: RegisterFields;
}

interface SopRow {
  readonly id: string;
  readonly revision: number;
  readonly saved_at: string;
  readonly archived: number;
  readonly body: string;
  readonly head: string;
  readonly sha256: string;
}

/** The stored SOP, `null` when there is none, `'damaged'` when the row is not what was once written. */
export function readSop(db: ReadableDb, id: string): StoredSop | null | 'damaged' {
  const select = db.prepare('SELECT id, revision, saved_at, archived, body, head, sha256 FROM sops WHERE id = ?');
  // The column list above is this row's shape.
  const row = select.get(id) as SopRow | undefined;
  if (row === undefined) return null;
  const stored: StoredSop = {
    id: row.id,
    revision: row.revision,
    savedAt: row.saved_at,
    archived: row.archived === 1,
    body: row.body,
    head: row.head,
  };
  if (rowHash(stored) !== row.sha256) return 'damaged';
  const head = db.prepare('SELECT sha256 FROM journal WHERE sop = ? AND revision = ?').pluck().get(id, row.revision);
  return head === row.head ? stored : 'damaged';
}

/** Stores a new SOP as revision 1. Call within a transaction. */
export function insertSop(db: WritableDb, revision: Revision): StoredSop {
  const { id, body, savedAt, fields } = revision;
  const insert = db.prepare(`
    INSERT INTO sops (id, revision, saved_at, archived, body, head, sha256, title, number, unit, status)
    VALUES (?, 1, ?, 0, ?, '', '', ?, ?, ?, ?)`);
  const { lastInsertRowid } = insert.run(id, savedAt, body, fields.title, fields.number, fields.unit, fields.status);
  const head = appendEntry(db, id, 1, revision.entry, savedAt, '');
  const stored: StoredSop = { id, revision: 1, savedAt, archived: false, body, head };
  db.prepare('UPDATE sops SET head = ?, sha256 = ? WHERE id = ?').run(head, rowHash(stored), id);
  writeCard(db, { seq: lastInsertRowid, id, revision: 1, archived: false, savedAt, fields });
  keepVocabulary(db, lastInsertRowid, fields.unit, fields.vocabulary, savedAt);
  return stored;
}

/** Stores the next revision of `before`. Call within the transaction that read it. */
export function updateSop(db: WritableDb, before: StoredSop, revision: Revision): StoredSop {
  const { id, body, savedAt, fields } = revision;
  const next = before.revision + 1;
  const head = appendEntry(db, id, next, revision.entry, savedAt, before.head);
  const stored: StoredSop = { id, revision: next, savedAt, archived: before.archived, body, head };
  const update = db.prepare(`
    UPDATE sops SET revision = ?, saved_at = ?, body = ?, head = ?, sha256 = ?, title = ?, number = ?, unit = ?, status = ?
    WHERE id = ? RETURNING seq`);
  const hash = rowHash(stored);
  const seq = update
    .pluck()
    .get(next, savedAt, body, head, hash, fields.title, fields.number, fields.unit, fields.status, id);
  if (typeof seq !== 'number') throw new Error(`SOP ${id} vanished within its own transaction`);
  keepSnapshot(db, id, next, body, head);
  writeCard(db, { seq, id, revision: next, archived: stored.archived, savedAt, fields });
  keepVocabulary(db, seq, fields.unit, fields.vocabulary, savedAt);
  return stored;
}

/** Moves a SOP to the archive or back. Not a revision: the document stays as it is. */
export function setArchived(db: WritableDb, stored: StoredSop, archived: boolean): void {
  const moved: StoredSop = { ...stored, archived };
  db.prepare('UPDATE sops SET archived = ?, sha256 = ? WHERE id = ?').run(archived ? 1 : 0, rowHash(moved), stored.id);
  moveCard(db, stored.id, archived);
}

/** Covers every field of the row that is no repetition of the document. */
export function rowHash(stored: StoredSop): string {
  return hashFields([stored.id, stored.revision, stored.savedAt, stored.archived, stored.body, stored.head]);
}
