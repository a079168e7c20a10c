import { monthNames } from '../../sop/model/dates.ts';

/** "14 April 2026 pukul 10.02", by the clock of this machine. `instant` = ISO. */
export function momentText(instant: string): string {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getDate()} ${monthNames[at.getMonth()] ?? ''} ${at.getFullYear()}`;
  return `${day} pukul ${two(at.getHours())}.${two(at.getMinutes())}`;
}
