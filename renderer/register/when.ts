import { monthNames } from '../../sop/model/dates.ts';
import { whenWords } from '../words/register.ts';

/** An instant as the register shows it: "Hari ini 10.31", "Kemarin 15.20", "18 Februari 2022", in local time. */
export function changedText(instant: string, now: Date): string {
  const at = new Date(instant);
  const time = timeOf(at);
  if (sameDay(at, now)) return whenWords.today(time);
  if (sameDay(at, new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return whenWords.yesterday(time);
  return dayText(instant);
}

/** The same in a narrow column: "09.12" today, "Kemarin", "15 Feb", "15 Feb 2022" in another year. */
export function shortWhen(instant: string, now: Date): string {
  const at = new Date(instant);
  if (sameDay(at, now)) return timeOf(at);
  if (sameDay(at, new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return whenWords.yesterdayAlone;
  const day = `${at.getDate()} ${(monthNames[at.getMonth()] ?? '').slice(0, 3)}`;
  return at.getFullYear() === now.getFullYear() ? day : `${day} ${at.getFullYear()}`;
}

/** The day of an instant, in local time: "3 Januari 2022". */
export function dayText(instant: string): string {
  const at = new Date(instant);
  return `${at.getDate()} ${monthNames[at.getMonth()] ?? ''} ${at.getFullYear()}`;
}

/** The day of an instant in few letters: "16 Feb 2022". */
export function shortDay(instant: string): string {
  const at = new Date(instant);
  return `${at.getDate()} ${(monthNames[at.getMonth()] ?? '').slice(0, 3)} ${at.getFullYear()}`;
}

/** Day and time: "18 Februari 2022 09.12". */
export function fullWhen(instant: string): string {
  return `${dayText(instant)} ${timeOf(new Date(instant))}`;
}

function timeOf(at: Date): string {
  return `${two(at.getHours())}.${two(at.getMinutes())}`;
}

function sameDay(left: Date, right: Date): boolean {
  return (
    left.getFullYear() === right.getFullYear() &&
    left.getMonth() === right.getMonth() &&
    left.getDate() === right.getDate()
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
