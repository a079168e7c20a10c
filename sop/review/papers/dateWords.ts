import { isCalendarDay, monthNames } from '../../model/dates.ts';

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const ones = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;

/** A day as a Berita Acara says it. `iso` = yyyy-mm-dd; null when it is no calendar day. */
export interface DayInWords {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** 14-02-2022, beside the words. */
  readonly figures: string;
}

/** "Senin", "empat belas", "Februari", "dua ribu dua puluh dua". */
export function dayInWords(iso: string): DayInWords | null {
  if (!isCalendarDay(iso)) return null;
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return {
    weekday: weekdays[weekdayOf(year, month, day)] ?? '',
    day: numberInWords(day),
    month: monthNames[month - 1] ?? '',
    year: numberInWords(year),
    figures: iso.split('-').toReversed().join('-'),
  };
}

/** A whole number from 0 to 9999 as it is read out. */
export function numberInWords(value: number): string {
  if (value === 0) return 'nol';
  return [
    counted(Math.floor(value / 1000), 'ribu'),
    counted(Math.floor(value / 100) % 10, 'ratus'),
    belowHundred(value % 100),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** "seribu", "dua ribu"; nothing for none. */
function counted(value: number, unit: string): string {
  if (value === 0) return '';
  return value === 1 ? `se${unit}` : `${ones[value] ?? ''} ${unit}`;
}

function belowHundred(value: number): string {
  if (value === 10) return 'sepuluh';
  if (value === 11) return 'sebelas';
  if (value < 10) return ones[value] ?? '';
  if (value < 20) return `${ones[value - 10] ?? ''} belas`;
  return `${ones[Math.floor(value / 10)] ?? ''} puluh ${ones[value % 10] ?? ''}`.trim();
}

/** 0 = Sunday, by the Gregorian rule (Sakamoto): the domain asks no calendar of the machine. */
function weekdayOf(year: number, month: number, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const shifted = month < 3 ? year - 1 : year;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (shifted + leaps + (shifts[month - 1] ?? 0) + day) % 7;
}
