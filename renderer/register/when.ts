import { monthNames } from '../../sop/model/dates.ts';
import { whenWords } from '../words/register.ts';

/** An instant as the register shows it: "Hari ini 10.31", "Kemarin 15.20", "18 Februari 2022", in local time. */
export function changedText(instant: string, now: Date): string {
  const at = new Date(instant);
  const time = `${two(at.getHours())}.${two(at.getMinutes())}`;
  if (sameDay(at, now)) return whenWords.today(time);
  if (sameDay(at, new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return whenWords.yesterday(time);
  return `${at.getDate()} ${monthNames[at.getMonth()] ?? ''} ${at.getFullYear()}`;
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
