import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { registerFields, soundDocumentText } from '../documents.ts';
import type { OpenDocument } from '../documents.ts';
import type { WritableDb } from '../store/database.ts';
import type { JournalEntry } from '../store/journal.ts';
import { updateSop } from '../store/sops.ts';
import type { StoredSop } from '../store/sops.ts';
import { keepSteps } from '../store/undoSteps.ts';

/** An edit of the whole SOP, made by the host: its changes, and how the journal tells it. */
export interface WholeEdit {
  readonly changes: readonly Change[];
  readonly entry: JournalEntry;
}

/** Stores the edit as one revision that one press of Ctrl+Z takes back. Call within a transaction. */
export function storeEdit(
  db: WritableDb,
  { sop, stored }: OpenDocument,
  { changes, entry }: WholeEdit,
  savedAt: string,
): { readonly sop: Sop; readonly stored: StoredSop } {
  const batch = batchOf(changes);
  const applied = apply(sop, batch);
  if (!applied.ok) throw new Error(`A computed edit does not apply: ${applied.error.code} ${applied.error.detail}`);
  const after = applied.value.sop;
  // What is stored is what the changes lead to, and nothing else: the journal must make the same document once more.
  const body = soundDocumentText(after);
  const next = updateSop(db, stored, { id: sop.id, body, entry, savedAt, fields: registerFields(after) });
  const mark = { role: 'edit', group: null } as const;
  const edits = changes.length === 0 ? [] : [{ change: batch, inverse: applied.value.inverse, mark }];
  keepSteps(db, sop.id, { from: stored.revision, to: next.revision }, edits);
  return { sop: after, stored: next };
}

/** Changes of one batch, at most: what crosses the border may not be longer (`changeSchema`). */
const longestBatch = 10_000;

/** All as one change, in batches of batches when they are very many. */
export function batchOf(changes: readonly Change[]): Change {
  if (changes.length <= longestBatch) return { kind: 'batch', changes };
  const parts = Array.from({ length: Math.ceil(changes.length / longestBatch) }, (_, at): Change => {
    return { kind: 'batch', changes: changes.slice(at * longestBatch, (at + 1) * longestBatch) };
  });
  return { kind: 'batch', changes: parts };
}
