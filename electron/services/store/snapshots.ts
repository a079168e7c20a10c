import { changeSchema } from '../../../sop/file/changeSchema.ts';
import { readFile, writeFile } from '../../../sop/file/sopFile.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashFields } from './hash.ts';

/** A SOP as it was at one revision. */
export interface StoredBody {
  readonly revision: number;
  /** ISO instant at which this revision was saved. */
  readonly savedAt: string;
  /** The document as versioned text, upgraded to the newest version of the format. */
  readonly body: string;
  readonly sop: Sop;
}

/** Entries after which the next revision is snapshotted, however small they are. */
const mostEntries = 500;
/** Characters of changes below which no snapshot pays, however small the document is. */
const fewestCharacters = 16 * 1024;

/**
 * Whether a snapshot is due: when the changes since the last one weigh as much as the document does. Snapshots then take no more
 * room than the journal, and a moment is never further away than one document's worth of changes.
 */
export function isSnapshotDue(since: { readonly entries: number; readonly characters: number }, body: number): boolean {
  return since.entries >= mostEntries || since.characters >= Math.max(fewestCharacters, body);
}

/** Keeps the document of a revision when one is due. Call within the transaction that stores the revision. */
export function keepSnapshot(db: WritableDb, sop: string, revision: number, body: string, head: string): void {
  const since = db.prepare(`
    SELECT count(*) AS entries, coalesce(sum(length(entry)), 0) AS characters FROM journal
    WHERE sop = ? AND revision > coalesce((SELECT max(revision) FROM snapshots WHERE sop = journal.sop), 1)`);
  // The column list above is this row's shape.
  if (!isSnapshotDue(since.get(sop) as { entries: number; characters: number }, body.length)) return;
  db.prepare('INSERT INTO snapshots (sop, revision, body, head, sha256) VALUES (?, ?, ?, ?, ?)').run(
    sop,
    revision,
    body,
    head,
    hashFields([sop, revision, body, head]),
  );
}

interface SnapshotRow {
  readonly revision: number;
  readonly body: string;
  readonly head: string;
  readonly sha256: string;
}

interface EntryRow {
  readonly revision: number;
  readonly entry: string;
  readonly instant: string;
  readonly previous: string;
  readonly sha256: string;
}

/**
 * A SOP at a revision, computed from the nearest sound snapshot and the changes since. Null when there is no such revision;
 * `'damaged'` when an entry on the way is not what was once written, or cannot be applied.
 */
export function sopAt(db: ReadableDb, id: string, revision: number): StoredBody | null | 'damaged' {
  const asked = db.prepare('SELECT 1 FROM journal WHERE sop = ? AND revision = ?').pluck().get(id, revision);
  if (asked === undefined) return null;
  const snapshots = db.prepare(`
    SELECT revision, body, head, sha256 FROM snapshots WHERE sop = ? AND revision <= ? ORDER BY revision DESC`);
  // The column list above is this row's shape.
  for (const row of snapshots.iterate(id, revision) as IterableIterator<SnapshotRow>) {
    const found = isSound(id, row) ? from(db, id, row, revision) : 'damaged';
    if (found !== 'damaged') return found;
  }
  return from(db, id, null, revision);
}

function isSound(sop: string, { revision, body, head, sha256 }: SnapshotRow): boolean {
  return hashFields([sop, revision, body, head]) === sha256;
}

/** Applies the entries after `start` (null = from the very first) up to the revision asked for. */
function from(db: ReadableDb, id: string, start: SnapshotRow | null, revision: number): StoredBody | 'damaged' {
  const first = start?.revision ?? 1;
  const select = db.prepare(`
    SELECT revision, entry, instant, previous, sha256 FROM journal
    WHERE sop = ? AND revision BETWEEN ? AND ? ORDER BY revision`);
  // The column list above is this row's shape. The entry of the snapshot itself comes along for its hash and instant.
  const rows = select.all(id, first, revision) as EntryRow[];
  let sop: Sop | null = null;
  let previous: string | null = start === null ? '' : null;
  let savedAt = '';
  for (const [index, row] of rows.entries()) {
    if (row.revision !== first + index || !isChained(id, row, previous)) return 'damaged';
    if (start !== null && index === 0) {
      if (row.sha256 !== start.head) return 'damaged';
      sop = documentOf(start.body);
    } else {
      sop = following(sop, row.entry);
    }
    if (sop === null) return 'damaged';
    previous = row.sha256;
    savedAt = row.instant;
  }
  return sop === null || rows.length !== revision - first + 1
    ? 'damaged'
    : { revision, savedAt, body: writeFile(sop), sop };
}

function isChained(sop: string, row: EntryRow, previous: string | null): boolean {
  const { revision, entry, instant, sha256 } = row;
  const isNext = previous === null || row.previous === previous;
  return isNext && hashFields([sop, revision, entry, instant, row.previous]) === sha256;
}

/**
 * The document that an entry leads to: the one it carries, the one its changes make, or the same one when it tells of
 * something that is not in the document. Null when it does not fit.
 */
function following(before: Sop | null, text: string): Sop | null {
  const entry = parsed(text);
  if (typeof entry !== 'object' || entry === null) return null;
  if ('body' in entry && typeof entry.body === 'string') return documentOf(entry.body);
  if (!('changes' in entry)) return before;
  const changes = changeSchema.array().safeParse(entry.changes);
  if (!changes.success || before === null) return null;
  let sop = before;
  for (const change of changes.data) {
    const applied = apply(sop, change);
    if (!applied.ok) return null;
    sop = applied.value.sop;
  }
  return sop;
}

function documentOf(body: string): Sop | null {
  const read = readFile(body);
  return read.ok ? read.value : null;
}

/** A stored text as data; what is no JSON is no entry either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
