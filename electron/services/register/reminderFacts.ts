import type { ReminderFacts } from '../../../sop/ledger/reminders.ts';
import { isPlannedReview } from '../../../sop/rules/pra001.ts';
import { calendarDay } from '../calendarDay.ts';
import { overseenSops } from '../forms/oversightFacts.ts';
import type { ReadableDb } from '../store/database.ts';
import { ledgerSopsOf, movedTo } from '../store/ledger.ts';

/** What the reminders have to know: SOPs in force with what the forms say about them, and SOPs that wait for a signature. */
export function reminderFacts(db: ReadableDb): readonly ReminderFacts[] {
  const overseen = new Map(overseenSops(db).map((sop) => [sop.id, sop]));
  const inForce = ledgerSopsOf(db, 'inForce').map(({ id, status, revised, effective }): ReminderFacts => {
    const known = overseen.get(id);
    const isPlanned = isPlannedReview({ revised, effective });
    return {
      id,
      status,
      effective: effective.iso,
      revised: isPlanned ? null : revised.iso,
      reviewPlanned: isPlanned ? revised.iso : null,
      monitoringDue: known?.monitoringDue ?? null,
      evaluated: known?.evaluated ?? null,
      isDistributed: known?.isDistributed ?? false,
      awaitingSince: null,
    };
  });
  const handedOn = movedTo(db, 'awaitingApproval');
  const awaiting = ledgerSopsOf(db, 'awaitingApproval').map(({ id, status }): ReminderFacts => {
    const since = handedOn.get(id);
    return {
      ...nothingKnown,
      id,
      status,
      awaitingSince: since === undefined ? null : calendarDay(new Date(since)),
    };
  });
  return [...inForce, ...awaiting];
}

const nothingKnown = {
  effective: null,
  revised: null,
  reviewPlanned: null,
  monitoringDue: null,
  evaluated: null,
  isDistributed: true,
} as const;
