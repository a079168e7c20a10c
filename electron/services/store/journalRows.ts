import type { ReadableDb } from './database.ts';
import type { JournalEntry } from './journal.ts';

/** An entry of a journal as a history shows it. */
export interface ReadEntry {
  readonly revision: number;
  /** ISO instant. */
  readonly instant: string;
  /** Who sat here; null for entries from before that was kept. */
  readonly author: { readonly name: string; readonly position: string } | null;
  readonly entry: JournalEntry;
}

interface EntryRow {
  readonly revision: number;
  readonly entry: string;
  readonly instant: string;
}

/** Up to `limit` entries before revision `beyond` (null = from the newest), newest first. */
export function readEntries(db: ReadableDb, sop: string, beyond: number | null, limit: number): readonly ReadEntry[] {
  const select = db.prepare(
    'SELECT revision, entry, instant FROM journal WHERE sop = ? AND revision < ? ORDER BY revision DESC LIMIT ?',
  );
  // The column list above is this row's shape.
  const rows = select.all(sop, beyond ?? Number.MAX_SAFE_INTEGER, limit) as EntryRow[];
  return rows.map(({ revision, instant, entry: text }) => {
    // Written by `appendEntry` from its own type; whether it still is what was written, reading a document tells.
    const { author, ...entry } = JSON.parse(text) as JournalEntry & { readonly author?: ReadEntry['author'] };
    return { revision, instant, author: author ?? null, entry };
  });
}
