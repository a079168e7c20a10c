import type { ReadableDb, WritableDb } from './database.ts';
import { hashRow } from './rowHashes.ts';

/** The key of somebody else, enrolled after its fingerprint was compared. */
export interface KnownKey {
  /** Public key in hex. */
  readonly key: string;
  readonly fingerprint: string;
  /** Whose it is: the unit, as its parcel said when it was enrolled. */
  readonly name: string;
  /** ISO instant. */
  readonly enrolledAt: string;
}

interface KeyRow {
  readonly key: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly enrolled_at: string;
}

/** The enrolled keys by name. */
export function knownKeys(db: ReadableDb): readonly KnownKey[] {
  // The column list is this row's shape.
  const rows = db
    .prepare('SELECT key, fingerprint, name, enrolled_at FROM known_keys ORDER BY name, enrolled_at')
    .all() as KeyRow[];
  return rows.map(({ enrolled_at: enrolledAt, ...rest }) => ({ ...rest, enrolledAt }));
}

/** Enrols a key; enrolling it again gives it the new name. Call within a transaction. */
export function enrolKey(db: WritableDb, { key, fingerprint, name, enrolledAt }: KnownKey): void {
  db.prepare(`
    INSERT INTO known_keys (key, fingerprint, name, enrolled_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, enrolled_at = excluded.enrolled_at`).run(
    key,
    fingerprint,
    name,
    enrolledAt,
  );
  hashRow(db, 'known_keys', key);
}

/** Forgets a key; false when it was not enrolled. Call within a transaction. */
export function forgetKeys(db: WritableDb, fingerprint: string): boolean {
  const gone = db.prepare('DELETE FROM known_keys WHERE fingerprint = ? RETURNING key').pluck().all(fingerprint);
  for (const key of gone) hashRow(db, 'known_keys', String(key));
  return gone.length > 0;
}
