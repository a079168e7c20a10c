import type { Sop } from '../../../sop/model/sop.ts';
import { openDocument } from '../../../electron/services/documents.ts';
import type { ReadableDb } from '../../../electron/services/store/database.ts';

/** Every SOP of a workspace, as opening it gives it. Throws when one cannot be opened. */
export function documentsOf(db: ReadableDb): { readonly sop: Sop; readonly revision: number }[] {
  return sopIds(db).map((id) => {
    const opened = openDocument(db, id);
    if (!opened.ok) throw new Error(`${id}: ${opened.error.code}`);
    return { sop: opened.value.sop, revision: opened.value.stored.revision };
  });
}

/** Ids of all SOPs in the order in which they came. */
export function sopIds(db: ReadableDb): string[] {
  // `id` is TEXT NOT NULL.
  return db.prepare('SELECT id FROM sops ORDER BY seq').pluck().all() as string[];
}
