import { registerFields } from '../documents.ts';
import { writeCard } from '../store/cards.ts';
import { addNotice } from '../store/condition.ts';
import type { WritableDb } from '../store/database.ts';
import { lastSoundRevision, returnTo } from '../store/setAside.ts';
import { keepVocabulary } from '../store/vocabulary.ts';

/** What became of a damaged SOP. */
export interface Mended {
  readonly revision: number;
  /** ISO instant at which that revision was saved. */
  readonly savedAt: string;
  /** Revisions that are lost. */
  readonly lost: number;
}

/**
 * Makes a damaged SOP again what its own journal says it was, at the newest revision that is whole; mostly nothing is lost. The user is
 * told. Null when nothing of it is whole: it is left as it is, for a backup to bring back. Within a transaction.
 */
export function mendSop(db: WritableDb, id: string, now: string): Mended | null {
  const sound = lastSoundRevision(db, id);
  const newest = db.prepare('SELECT max(revision) FROM journal WHERE sop = ?').pluck().get(id);
  if (sound === null || typeof newest !== 'number') return null;
  const { revision, savedAt, archived } = returnTo(db, id, sound, now);
  const seq = db.prepare('SELECT seq FROM sops WHERE id = ?').pluck().get(id);
  if (typeof seq !== 'number') throw new Error(`SOP ${id} vanished within its own transaction`);
  const fields = registerFields(sound.sop);
  // What was kept of the damaged revision would be taken for that of the next one with its number.
  db.prepare('DELETE FROM thumbnails WHERE seq = ?').run(seq);
  db.prepare(`UPDATE cards SET checked_version = '' WHERE seq = ?`).run(seq);
  writeCard(db, { seq, id, revision, archived, savedAt, fields });
  keepVocabulary(db, seq, fields.unit, fields.vocabulary, savedAt);
  const lost = newest - revision;
  addNotice(db, { kind: 'mended', title: fields.title, savedAt, lost }, now);
  return { revision, savedAt, lost };
}
