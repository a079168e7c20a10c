import type { ReadableDb, WritableDb } from './database.ts';

/** A root of trust that the user added. */
export interface TrustedRootRow {
  readonly fingerprint: string;
  readonly der: Uint8Array;
  /** ISO instant. */
  readonly addedAt: string;
}

/** In the order in which they were added. */
export function listTrustedRoots(db: ReadableDb): TrustedRootRow[] {
  const select = db.prepare(
    'SELECT fingerprint, der, added_at AS addedAt FROM trusted_roots ORDER BY added_at, fingerprint',
  );
  // The column list above is this row's shape.
  return select.all() as TrustedRootRow[];
}

/** Adding one twice changes nothing. Call within a transaction. */
export function putTrustedRoot(db: WritableDb, { fingerprint, der, addedAt }: TrustedRootRow): void {
  db.prepare('INSERT INTO trusted_roots (fingerprint, der, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    fingerprint,
    der,
    addedAt,
  );
}

/** False when it was not there. Call within a transaction. */
export function removeTrustedRoot(db: WritableDb, fingerprint: string): boolean {
  return db.prepare('DELETE FROM trusted_roots WHERE fingerprint = ?').run(fingerprint).changes > 0;
}
