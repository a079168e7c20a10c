import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import type { Sop, Status } from '../../../sop/model/sop.ts';
import type { Author } from '../../../sop/review/events.ts';
import { registerFields, soundDocumentText } from '../documents.ts';
import type { OpenDocument } from '../documents.ts';
import { keepWorkingCopy } from '../exchange/workingCopy.ts';
import type { WritableDb } from '../store/database.ts';
import { updateSop } from '../store/sops.ts';
import { carrySteps } from '../store/undoSteps.ts';

/** A move that was allowed. `changes` hold the new status and what is filled in on the way. */
export interface AllowedMove {
  readonly to: Status;
  readonly reason: string;
  readonly changes: readonly Change[];
  /** Who decided, when he sat elsewhere. */
  readonly by?: Author;
}

export interface WrittenMove {
  readonly sop: Sop;
  readonly revision: number;
  /** The version that was kept of it. */
  readonly version: string;
}

/** Stores a move: the document, its journal entry, and the version that is handed on. Call within a transaction. */
export function writeMove(db: WritableDb, document: OpenDocument, move: AllowedMove, savedAt: string): WrittenMove {
  const moved = storeMove(db, document, move, savedAt);
  const version = keepWorkingCopy({ db }, moved, savedAt);
  return { sop: moved.sop, revision: moved.stored.revision, version };
}

/** Stores a move that came with a version, which needs none of its own: the document and its journal entry. Call within a transaction. */
export function storeMove(
  db: WritableDb,
  { sop, stored }: OpenDocument,
  { to, reason, changes, ...decided }: AllowedMove,
  savedAt: string,
): OpenDocument {
  const applied = apply(sop, { kind: 'batch', changes });
  if (!applied.ok) throw new Error(`An allowed move does not apply: ${applied.error.code} ${applied.error.detail}`);
  const after = applied.value.sop;
  const entry = { kind: 'moved', from: sop.status, to, reason, changes, ...decided } as const;
  const body = soundDocumentText(after);
  const next = updateSop(db, stored, { id: sop.id, body, entry, savedAt, fields: registerFields(after) });
  carrySteps(db, sop.id, { from: stored.revision, to: next.revision });
  return { sop: after, stored: next };
}
