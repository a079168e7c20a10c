import { formatDate, isCalendarDay, parseDate } from '../model/dates.ts';

/** A year of two digits is read as the one at most this many years ahead of today, else as the one before. */
const yearsAhead = 20;
const dayLength = 86_400_000;

/** Words that stand for a day, and how many days they are away from today. */
const dayWords: Readonly<Record<string, number>> = { 'hari ini': 0, kemarin: -1, besok: 1, lusa: 2 };

/** Day names and "tanggal" before a date say nothing more than the date. */
const lead = /^(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*[,/]?\s*)?(?:(?:tgl|tanggal)\b\.?\s*)?/i;

/**
 * Reads a date as people type it in a hurry, to ISO yyyy-mm-dd: "14 feb 22", "14/2/22", "14feb2022", "14022022", "14 feb"
 * (this year), "Senin, 14 Februari 2022", "hari ini". `today` is ISO. Null when it names no calendar day.
 */
export function readTypedDate(text: string, today: string): string | null {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const away = dayWords[plain];
  if (away !== undefined) return new Date(Date.parse(today) + away * dayLength).toISOString().slice(0, 10);
  const spaced = plain.replace(lead, '').replace(/^(\d{1,2})([a-z]+)(\d{2}|\d{4})?$/, '$1 $2 $3');
  const digits = spaced.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1-$2-$3').trim();
  const thisYear = /^\d{1,2}[\s./-]+(?:[a-z]+|\d{1,2})$/.test(digits) ? `${digits} ${today.slice(0, 4)}` : digits;
  const iso = parseDate(thisYear).iso;
  if (iso === null) return null;
  return /[\s./,-]\d{2}$/.test(thisYear) && !isCalendarDay(thisYear) ? inWindow(iso, today) : iso;
}

/** The same day in the century that brings it nearest: never more than `yearsAhead` years ahead of today. */
function inWindow(iso: string, today: string): string | null {
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const newest = Number(today.slice(0, 4)) + yearsAhead;
  const year = century + (Number(iso.slice(0, 4)) % 100);
  const read = `${year > newest ? year - 100 : year}${iso.slice(4)}`;
  return isCalendarDay(read) ? read : null;
}

/** A typed date in office language ("14 Februari 2022"); null when it is no date or written so already. */
export function dateInWords(text: string, today: string): string | null {
  const iso = readTypedDate(text, today);
  const words = iso === null ? null : formatDate(iso);
  return words === text ? null : words;
}
