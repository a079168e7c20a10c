import type { ReadableDb } from './database.ts';
import { brokenRevision } from './journal.ts';
import { readSop } from './sops.ts';

/** What was found when every document of a database was read and compared with its hashes. */
export interface Soundness {
  readonly sops: number;
  /** ISO instant of the newest save; null = no SOP at all. */
  readonly savedAt: string | null;
  /** SOPs whose document is not what was once written. */
  readonly damaged: readonly string[];
  /** SOPs whose document is sound, with an entry of its history that is not. */
  readonly brokenHistories: readonly string[];
}

/** Reads every document and every journal entry, and checks each against its hash. Throws what SQLite reports. */
export function examine(db: ReadableDb): Soundness {
  const damaged: string[] = [];
  const brokenHistories: string[] = [];
  let savedAt: string | null = null;
  const ids = db.prepare('SELECT id FROM sops ORDER BY seq').pluck().all();
  for (const id of ids) {
    const sop = typeof id === 'string' ? readSop(db, id) : null;
    if (sop === null || sop === 'damaged') damaged.push(String(id));
    else {
      if (savedAt === null || sop.savedAt > savedAt) savedAt = sop.savedAt;
      if (brokenRevision(db, sop.id) !== null) brokenHistories.push(sop.id);
    }
  }
  return { sops: ids.length, savedAt, damaged, brokenHistories };
}
