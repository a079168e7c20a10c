import type { Change } from '../../../sop/model/change.ts';
import type { Status } from '../../../sop/model/sop.ts';
import type { Author } from '../../../sop/review/events.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashFields } from './hash.ts';
import { readSettings } from './settings.ts';

/** What the journal holds of one revision: the document it began with, or the changes that made it. */
export type JournalEntry =
  | { readonly kind: 'created'; readonly body: string; readonly source: 'blank' | 'template' | 'import' }
  | {
      readonly kind: 'created';
      readonly body: string;
      readonly source: 'copy' | 'renewal';
      readonly from: { readonly sop: string; readonly revision: number };
    }
  /** A version that came in a parcel took the place of what was here, or began the SOP. `theirs`: the status its sender gave it. */
  | {
      readonly kind: 'received';
      readonly version: string;
      readonly parcel: string;
      readonly body: string;
      readonly theirs?: Status;
    }
  | { readonly kind: 'changed'; readonly changes: readonly Change[] }
  /** A former state was brought back: a revision of ours, or a version. */
  | {
      readonly kind: 'restored';
      readonly from:
        | { readonly kind: 'revision'; readonly revision: number }
        | { readonly kind: 'version'; readonly version: string };
      readonly changes: readonly Change[];
    }
  /** A version that lay beside ours was merged into it. */
  | { readonly kind: 'merged'; readonly version: string; readonly changes: readonly Change[] }
  /** A move of the status with what was filled in on the way. `by` is who decided, when he sat elsewhere. */
  | {
      readonly kind: 'moved';
      readonly from: Status;
      readonly to: Status;
      readonly reason: string;
      readonly changes: readonly Change[];
      readonly by?: Author;
    };

interface JournalRow {
  readonly sop: string;
  readonly revision: number;
  readonly entry: string;
  readonly instant: string;
  readonly previous: string;
  readonly sha256: string;
}

/**
 * Appends the entry of one revision, with its author as the settings name him, and returns its hash, which covers the hash of the entry before it (`previous`,
 * empty for the first): an entry that is altered, dropped or reordered breaks the chain.
 */
export function appendEntry(
  db: WritableDb,
  sop: string,
  revision: number,
  entry: JournalEntry,
  instant: string,
  previous: string,
): string {
  // Who sat here: part of what is hashed. Entries from before there was an author have none, and their hashes stand.
  const text = JSON.stringify({ ...entry, author: readSettings(db).user });
  const sha256 = hashFields([sop, revision, text, instant, previous]);
  db.prepare('INSERT INTO journal (sop, revision, entry, instant, previous, sha256) VALUES (?, ?, ?, ?, ?, ?)').run(
    sop,
    revision,
    text,
    instant,
    previous,
    sha256,
  );
  return sha256;
}

/** The first revision whose entry does not fit the chain, or null when the history of this SOP is consistent. */
export function brokenRevision(db: ReadableDb, sop: string): number | null {
  const select = db.prepare(
    'SELECT sop, revision, entry, instant, previous, sha256 FROM journal WHERE sop = ? ORDER BY revision',
  );
  // The column list above is this row's shape. A damaged key in between is not looked at by the search: it is looked at here.
  const rows = select.all(sop) as JournalRow[];
  let previous = '';
  for (const [index, row] of rows.entries()) {
    const expected = hashFields([sop, index + 1, row.entry, row.instant, previous]);
    if (row.sop !== sop || row.revision !== index + 1 || row.previous !== previous || row.sha256 !== expected)
      return index + 1;
    previous = row.sha256;
  }
  // Entries that are not found any more, because their very key is damaged, leave a chain that is sound and too short.
  const newest = db.prepare('SELECT revision FROM sops WHERE id = ?').pluck().get(sop);
  return typeof newest === 'number' && newest !== rows.length ? Math.min(newest, rows.length) + 1 : null;
}
