import { apply } from '../../sop/model/apply.ts';
import type { Change } from '../../sop/model/change.ts';
import type { EditMark } from '../../sop/model/history.ts';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { locksEditing } from '../../sop/review/statusMoves.ts';
import type { Failure } from '../contract/commands.ts';
import { documentText, openDocument, registerFields } from './documents.ts';
import type { OpenDocument } from './documents.ts';
import type { WritableDb } from './store/database.ts';
import { updateSop } from './store/sops.ts';
import { keepSteps } from './store/undoSteps.ts';

/** Edits of one SOP, in order. `marks` says for each how it is undone later. */
export interface Edits {
  readonly id: string;
  readonly revision: number;
  readonly changes: readonly Change[];
  readonly marks?: readonly EditMark[] | undefined;
}

export type WriteRefusal = Failure<'notFound'> | Failure<'storeBroken'>;
export type OpenRefusal = WriteRefusal | Failure<'staleRevision'>;
export type EditRefusal = OpenRefusal | Failure<'changeRefused' | 'sopLocked'>;

/** A SOP that something is about to be written of. A stored document that cannot be read cannot be changed either. */
export function openToWrite(db: WritableDb, id: string): Result<OpenDocument, WriteRefusal> {
  const opened = openDocument(db, id);
  if (opened.ok) return opened;
  const { code } = opened.error;
  return code === 'notFound' ? refuse({ code, detail: id }) : refuse({ code: 'storeBroken', detail: code });
}

/** The same at the revision that its author knows. */
export function openForWriting(db: WritableDb, id: string, revision: number): Result<OpenDocument, OpenRefusal> {
  const opened = openToWrite(db, id);
  if (!opened.ok) return opened;
  const newest = opened.value.stored.revision;
  if (newest === revision) return opened;
  return refuse({ code: 'staleRevision', detail: `Revisi terbaru adalah ${newest}.` });
}

/**
 * Applies edits and stores the next revision. Refused as a whole when the SOP is locked by its status: what was handed on stays what
 * others read, also against undoing what was done before. Call within a transaction.
 */
export function editSop(
  db: WritableDb,
  { id, revision, changes, marks }: Edits,
  savedAt: string,
): Result<{ readonly sop: Sop; readonly revision: number }, EditRefusal> {
  const opened = openForWriting(db, id, revision);
  if (!opened.ok) return opened;
  const { stored, sop } = opened.value;
  if (locksEditing(sop.status)) return refuse({ code: 'sopLocked', detail: sop.status });
  if (changes.some(movesStatus)) return refuse({ code: 'changeRefused', detail: 'status' });
  const changed = applyAll(sop, changes);
  if (!changed.ok) return changed;
  const after = changed.value.sop;
  const body = documentText(after);
  if (!body.ok) return refuse({ code: 'changeRefused', detail: `${body.error.path}: ${body.error.message}` });
  const entry = { kind: 'changed', changes } as const;
  const next = updateSop(db, stored, { id, body: body.value, entry, savedAt, fields: registerFields(after) });
  const edits = changed.value.done.map((done, index) => ({ ...done, mark: marks?.[index] ?? unmarked }));
  keepSteps(db, id, { from: stored.revision, to: next.revision }, edits);
  return ok({ sop: after, revision: next.revision });
}

/** An edit that nobody said more about is undone by itself. */
const unmarked = { role: 'edit', group: null } as const;

/** A status goes the ways of `statusMoves` only, with a reason and a version; never as an edit. */
function movesStatus(change: Change): boolean {
  return change.kind === 'batch' ? change.changes.some(movesStatus) : change.kind === 'setStatus';
}

interface Changed {
  readonly sop: Sop;
  /** Each change with the one that undoes it. */
  readonly done: readonly { readonly change: Change; readonly inverse: Change }[];
}

/** Applies changes in order; the first that does not fit refuses them all. */
function applyAll(sop: Sop, changes: readonly Change[]): Result<Changed, Failure<'changeRefused'>> {
  let current = sop;
  const done: { change: Change; inverse: Change }[] = [];
  for (const [index, change] of changes.entries()) {
    const applied = apply(current, change);
    if (!applied.ok) {
      const { code, detail } = applied.error;
      return refuse({ code: 'changeRefused', detail: `perubahan ${index + 1}: ${code} ${detail}` });
    }
    current = applied.value.sop;
    done.push({ change, inverse: applied.value.inverse });
  }
  return ok({ sop: current, done });
}
