import { monthsLater } from '../forms/monitoringDue.ts';
import type { SopId, Status } from '../model/sop.ts';

/** What an office is reminded of, the weightiest first. */
export const reminderKinds = ['monitoring', 'evaluation', 'review', 'signature', 'distribution'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What is known of a SOP that may have to be looked after; days are ISO, null where nobody can tell. */
export interface ReminderFacts {
  readonly id: SopId;
  readonly status: Status;
  readonly effective: string | null;
  /** Of revision, where it lies after the effective date and is no planned review. */
  readonly revised: string | null;
  /** The planned day of the next review. */
  readonly reviewPlanned: string | null;
  readonly monitoringDue: string | null;
  readonly evaluated: string | null;
  readonly isDistributed: boolean;
  /** The day on which it was handed on for signing. */
  readonly awaitingSince: string | null;
}

/** A reminder that was put off for a SOP until a day. */
export interface PutOff {
  readonly kind: ReminderKind;
  readonly sop: SopId;
  readonly until: string;
}

export interface Reminder {
  readonly kind: ReminderKind;
  /** The longest due first. */
  readonly sops: readonly SopId[];
  /** The day since which the first of them is due. */
  readonly since: string;
}

/** A SOP in force is evaluated once a year (spec 14.2, UNV-005). */
const evaluationMonths = 12;
/** A signature that is waited for longer than this, in days, is asked about. */
const signatureDays = 14;
/** A SOP in force is handed out within a month. */
const distributionMonths = 1;

/**
 * What is due on a day, by kind, without what was put off until later. The same facts give the same reminders; a SOP whose days cannot
 * be read is in none.
 */
export function reminders(
  sops: readonly ReminderFacts[],
  putOff: readonly PutOff[],
  today: string,
): readonly Reminder[] {
  const isPutOff = new Set(putOff.filter(({ until }) => until > today).map(({ kind, sop }) => `${kind} ${sop}`));
  return reminderKinds.flatMap((kind): Reminder[] => {
    const due = sops
      .flatMap((sop) => {
        const day = dueDay(kind, sop);
        return day === null || day >= today || isPutOff.has(`${kind} ${sop.id}`) ? [] : [{ id: sop.id, day }];
      })
      .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
    const [first] = due;
    return first === undefined ? [] : [{ kind, sops: due.map(({ id }) => id), since: first.day }];
  });
}

/** The last day on which all is well; null when nothing of this kind is asked of the SOP. */
function dueDay(kind: ReminderKind, sop: ReminderFacts): string | null {
  if (kind === 'signature')
    return sop.status === 'awaitingApproval' && sop.awaitingSince !== null
      ? daysLater(sop.awaitingSince, signatureDays)
      : null;
  if (sop.status !== 'inForce') return null;
  switch (kind) {
    case 'monitoring':
      return sop.monitoringDue;
    case 'review':
      return sop.reviewPlanned;
    case 'evaluation': {
      // The office's own day of the next review counts instead.
      if (sop.effective === null || sop.reviewPlanned !== null) return null;
      const last = [sop.effective, sop.revised ?? '', sop.evaluated ?? ''].toSorted().at(-1) ?? '';
      return monthsLater(last, evaluationMonths);
    }
    case 'distribution':
      return sop.isDistributed || sop.effective === null ? null : monthsLater(sop.effective, distributionMonths);
  }
}

/** Some days later, ISO. */
function daysLater(iso: string, days: number): string {
  let [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  day += days;
  for (;;) {
    const last = Number(monthsLater(`${String(year).padStart(4, '0')}-${two(month)}-31`, 0).slice(8));
    if (day <= last) return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    day -= last;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
