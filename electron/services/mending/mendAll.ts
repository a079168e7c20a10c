import type { WritableDb } from '../store/database.ts';
import { examine } from '../store/soundness.ts';
import type { Copies } from './copies.ts';
import { healOrSetAside } from './heal.ts';
import { mendRows } from './mendRows.ts';

/**
 * Reads every document and every row with a hash, and mends what is not what was once written; what cannot be mended is set aside as it was
 * found. The user is told. True when there was anything. Within a transaction.
 */
export function mendAll(db: WritableDb, copies: Copies, now: string): boolean {
  const { damaged } = examine(db);
  // First: a profile that a SOP names is looked for among them.
  const hadRows = mendRows(db, copies, now);
  for (const id of damaged) healOrSetAside(db, id, copies, now);
  return hadRows || damaged.length > 0;
}
