import { parseDate } from '../model/dates.ts';
import type { SopId } from '../model/sop.ts';
import { cellOf, fieldOf, rowsOf } from './form.ts';
import type { Form } from './form.ts';

/** A SOP in force is monitored this often (spec 11.1). */
const monthsBetween = 6;

/** When a SOP in force has to be monitored; days are ISO. */
export interface MonitoringDue {
  readonly sop: SopId;
  /** Day of the newest monitoring that assessed it, null when there was none. */
  readonly last: string | null;
  /** Null when neither a monitoring nor the effective date can be read. */
  readonly due: string | null;
}

/** Due dates of SOPs in force: six months after the newest monitoring that assessed them, else after they took effect. */
export function monitoringDue(
  sops: readonly { readonly id: SopId; readonly effective: string | null }[],
  forms: readonly Form[],
): MonitoringDue[] {
  const newest = new Map<SopId, string>();
  for (const form of forms) {
    const day = form.kind === 'monitoring' ? parseDate(fieldOf(form, 'date')).iso : null;
    if (day === null) continue;
    for (const row of rowsOf(form, 'procedures')) {
      if (row.sop === undefined || cellOf(row, 'assessment') === '') continue;
      if (day > (newest.get(row.sop) ?? '')) newest.set(row.sop, day);
    }
  }
  return sops.map(({ id, effective }) => {
    const last = newest.get(id) ?? null;
    const from = last === null || (effective !== null && effective > last) ? effective : last;
    return { sop: id, last, due: from === null ? null : monthsLater(from, monthsBetween) };
  });
}

/** The same day some months later, or the last of that month where it is shorter. */
export function monthsLater(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(counted / 12), (counted % 12) + 1];
  const isLeap = (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0;
  const longest = inMonth === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(inMonth) ? 30 : 31;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(inYear).padStart(4, '0')}-${two(inMonth)}-${two(Math.min(day, longest))}`;
}
