import { makesCircle } from '../../../sop/ledger/succession.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop, SopId } from '../../../sop/model/sop.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import type { Failure } from '../../contract/commands.ts';
import { openDocument } from '../documents.ts';
import { replacements } from '../register/successions.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { eventsOf } from '../store/reviews.ts';
import { record } from './recording.ts';

/**
 * The SOP that is to take the place of another, null when none is named. Only one in force can, and none that came before the SOP
 * it is to replace: what replaced what must never lead in a circle.
 */
export function successorOf(
  db: ReadableDb,
  older: SopId,
  newer: SopId | undefined,
): Result<Sop | null, Failure<'successorUnknown' | 'successionCircle'>> {
  if (newer === undefined) return ok(null);
  const opened = openDocument(db, newer);
  if (!opened.ok || opened.value.sop.status !== 'inForce') return refuse({ code: 'successorUnknown', detail: newer });
  if (makesCircle(replacements(db), { newer, older })) return refuse({ code: 'successionCircle', detail: newer });
  return ok(opened.value.sop);
}

/** Records that one SOP took the place of another, for all who have either. Call within the transaction of the move. */
export function linkSuccessor(db: WritableDb, newer: SopId, older: SopId, instant: string): void {
  const events = eventsOf(db, newer);
  if (events.some((event) => event.kind === 'begun' && event.revises === older)) return;
  const { round } = foldReview(events);
  record(db, { sop: newer, instant, round, version: null }, [{ kind: 'begun', revises: older }]);
}

/** What is said of a SOP that another took the place of. */
export function replacedWords({ identity }: Pick<Sop, 'identity'>): string {
  return `Digantikan oleh ${identity.number} ${identity.title}`.replace(/\s+/g, ' ').trim();
}
