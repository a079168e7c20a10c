import type { ReadableDb } from './database.ts';
import { hashFields } from './hash.ts';
import { brokenRevision } from './journal.ts';
import { brokenRows, isHashed } from './rowHashes.ts';
import type { BrokenRow } from './rowHashes.ts';
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
  /** Rows of other tables that are not what was once written. */
  readonly brokenRows: readonly BrokenRow[];
}

/** Whether everything that people wrote is what was once written; a history may have a gap. */
export function isWhole({ damaged, brokenRows: rows }: Soundness): boolean {
  return damaged.length === 0 && rows.length === 0;
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
  return { sops: ids.length, savedAt, mark: markOf(db), damaged, brokenHistories, brokenRows: brokenRows(db) };
}

/** What grows with every act of a user, by table. No instant is among them: clocks are set back. */
const growing: Readonly<Record<string, string>> = {
  cards: `count(*) || ':' || total(revision) || ':' || total(archived)`,
  forms: `count(*) || ':' || total(revision) || ':' || total(removed)`,
  document_sets: `count(*) || ':' || total(revision) || ':' || total(removed)`,
  reserved_numbers: `count(*) || ':' || count(released_at)`,
  trusted_roots: `count(*) || ':' || coalesce(max(added_at), '')`,
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
  const counts = Object.entries(growing)
    .filter(([table]) => there.has(table))
    .map(([table, count]) => `${table} ${String(db.prepare(`SELECT ${count} FROM ${table}`).pluck().get())}`);
  return [...counts, ...(isHashed(db) ? [`choices ${choicesMark(db)}`] : [])].join(', ');
}

/** What people chose, in a few letters. How the window looked last is nothing that anybody would miss. */
function choicesMark(db: ReadableDb): string {
  const select = db.prepare(`
    SELECT place || ' ' || key || ' ' || sha256 FROM row_hashes
    WHERE NOT (place = 'settings' AND (key LIKE 'view.%' OR key LIKE 'appearance.%' OR key LIKE 'guide.%'))
    ORDER BY place, key`);
  return hashFields(select.pluck().all().map(String)).slice(0, 16);
}
