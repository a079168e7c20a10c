import { emptyDate } from '../../../sop/model/create.ts';
import type { IdSource } from '../../../sop/model/create.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop, SopId, Status } from '../../../sop/model/sop.ts';
import type { Failure } from '../../contract/commands.ts';
import { openForWriting } from '../changing.ts';
import type { OpenRefusal } from '../changing.ts';
import { openDocument, registerFields, soundDocumentText } from '../documents.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { renewalsOf } from '../store/reviews.ts';
import { insertSop } from '../store/sops.ts';
import { record } from './recording.ts';

const settled: readonly Status[] = ['inForce', 'superseded', 'revoked'];

/** The new version of a SOP that is being made; null when there is none. One in the archive was given up. */
export function renewalInFlight(db: ReadableDb, id: SopId): Sop | null {
  for (const renewal of renewalsOf(db, id)) {
    const opened = openDocument(db, renewal);
    if (opened.ok && !opened.value.stored.archived && !settled.includes(opened.value.sop.status))
      return opened.value.sop;
  }
  return null;
}

/**
 * Begins a new version of a SOP in force: a draft of its own with the same rows and columns under the same ids, so that the two can be
 * compared, chained to the old one. The old one stays in force until the new one is. Call within a transaction.
 */
export function renewSop(
  db: WritableDb,
  asked: { readonly id: SopId; readonly revision: number },
  ids: IdSource,
  savedAt: string,
): Result<{ readonly id: SopId }, OpenRefusal | Failure<'notInForce' | 'renewalInFlight'>> {
  const opened = openForWriting(db, asked.id, asked.revision);
  if (!opened.ok) return opened;
  const { sop } = opened.value;
  if (sop.status !== 'inForce') return refuse({ code: 'notInForce', detail: sop.status });
  const inFlight = renewalInFlight(db, sop.id);
  if (inFlight !== null) return refuse({ code: 'renewalInFlight', detail: inFlight.id });
  const identity = { ...sop.identity, revised: emptyDate, effective: emptyDate };
  const renewal: Sop = { ...sop, id: ids(), status: 'draft', identity };
  const body = soundDocumentText(renewal);
  const entry = { kind: 'created', source: 'renewal', body, from: { sop: sop.id, revision: asked.revision } } as const;
  insertSop(db, { id: renewal.id, body, entry, savedAt, fields: registerFields(renewal) });
  record(db, { sop: renewal.id, version: null, round: 0, instant: savedAt }, [{ kind: 'begun', revises: sop.id }]);
  return ok({ id: renewal.id });
}
