import type { ReadableDb, WritableDb } from './database.ts';
import { hashFields } from './hash.ts';

/** A document set as it is stored; its body is versioned text. */
export interface StoredSet {
  readonly id: string;
  /** What it is called, for the list. */
  readonly title: string;
  readonly year: string;
  readonly revision: number;
  readonly body: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly removed: boolean;
}

type SetRow = Omit<StoredSet, 'removed'> & { readonly removed: number; readonly sha256: string };

const columns = 'id, title, year, revision, body, sha256, created_at AS createdAt, changed_at AS changedAt, removed';

/** All sets that are not removed, the newest change first, and whether each row is what was once written. */
export function storedSets(db: ReadableDb): readonly { readonly set: StoredSet; readonly isSound: boolean }[] {
  const select = db.prepare(`SELECT ${columns} FROM document_sets WHERE removed = 0 ORDER BY changed_at DESC, id`);
  // The column list above is this row's shape.
  return (select.all() as SetRow[]).map((row) => ({ set: withoutHash(row), isSound: setOf(row) !== 'damaged' }));
}

/** One set, removed or not; null when there is none. */
export function readStoredSet(db: ReadableDb, id: string): StoredSet | 'damaged' | null {
  const row = db.prepare(`SELECT ${columns} FROM document_sets WHERE id = ?`).get(id) as SetRow | undefined;
  return row === undefined ? null : setOf(row);
}

/** Every set that is what was once written, removed ones too. */
export function soundSets(db: ReadableDb): readonly StoredSet[] {
  // The column list above is this row's shape.
  const rows = db.prepare(`SELECT ${columns} FROM document_sets ORDER BY id`).all() as SetRow[];
  return rows.map(setOf).filter((set) => set !== 'damaged');
}

/** Writes a set, new or changed. Call within a transaction. */
export function keepSet(db: WritableDb, set: StoredSet): void {
  const { id, title, year, revision, body, createdAt, changedAt, removed } = set;
  db.prepare(
    `INSERT OR REPLACE INTO document_sets (id, title, year, revision, body, sha256, created_at, changed_at, removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, title, year, revision, body, rowHash(set), createdAt, changedAt, removed ? 1 : 0);
}

function setOf(row: SetRow): StoredSet | 'damaged' {
  const set = withoutHash(row);
  return rowHash(set) === row.sha256 ? set : 'damaged';
}

function withoutHash({ sha256: _hash, removed, ...row }: SetRow): StoredSet {
  return { ...row, removed: removed === 1 };
}

function rowHash({ id, title, year, revision, body, createdAt, changedAt, removed }: StoredSet): string {
  return hashFields([id, title, year, revision, body, createdAt, changedAt, removed]);
}
