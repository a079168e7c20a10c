import type { ReadableDb } from './database.ts';
import { brokenRevision } from './journal.ts';
import { readSop } from './sops.ts';

/** What was found when every document of a database was read and compared with its hashes. */
export interface Soundness {
  readonly sops: number;
  /** ISO instant of the newest save; null = no SOP at all. */
  readonly savedAt: string | null;
  /** Differs between two states when anything was written between them that somebody would miss; see `markOf`. */
  readonly mark: string;
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
  return { sops: ids.length, savedAt, mark: markOf(db), damaged, brokenHistories };
}

/** What grows with every act of a user, by table. No instant is among them: clocks are set back. */
const growing: Readonly<Record<string, string>> = {
  cards: `count(*) || ':' || total(revision) || ':' || total(archived)`,
  forms: `count(*) || ':' || total(revision) || ':' || total(removed)`,
  parcels: `count(*) || ':' || count(*) FILTER (WHERE state = 'waiting')`,
  review_events: 'count(*)',
  frozen_exports: 'count(*)',
  filed_files: 'count(*)',
  version_bodies: 'count(*)',
  sent_parcels: 'count(*)',
  known_keys: 'count(*)',
  people: `count(*) || ':' || max(changed_at)`,
  profiles: `count(*) || ':' || total(removed)`,
  fonts: `count(*) || ':' || total(removed)`,
};

/**
 * What a workspace holds, in a few numbers: tells whether anything was written since a backup without comparing the two. Tables that an
 * older database does not have are left out.
 */
export function markOf(db: ReadableDb): string {
  const there = new Set(db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main'`).pluck().all());
  return Object.entries(growing)
    .filter(([table]) => there.has(table))
    .map(([table, count]) => `${table} ${String(db.prepare(`SELECT ${count} FROM ${table}`).pluck().get())}`)
    .join(', ');
}
