import type { DateField } from './sop.ts';

/** Months as official documents spell them. */
export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** How months are written besides their full name: office abbreviations, old spellings, Roman numerals. */
const monthSpellings: readonly (readonly string[])[] = [
  ['jan', 'i'],
  ['feb', 'peb', 'febr', 'pebr', 'pebruari', 'febuari', 'ii'],
  ['mar', 'mrt', 'iii'],
  ['apr', 'iv'],
  ['v'],
  ['jun', 'vi'],
  ['jul', 'vii'],
  ['agu', 'ags', 'agt', 'agst', 'agust', 'aug', 'viii'],
  ['sep', 'sept', 'ix'],
  ['okt', 'oct', 'x'],
  ['nov', 'nop', 'nopember', 'xi'],
  ['des', 'dec', 'xii'],
];

const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((name, index) =>
    [name.toLowerCase(), ...(monthSpellings[index] ?? [])].map((spelling) => [spelling, index + 1] as const),
  ),
);

/** Day, month and year parted by spaces, dots, slashes or dashes: `14 Februari 2022`, `14-02-2022`, `14/II/22`. */
const dayMonthYear = /^(\d{1,2})[\s./-]+([a-z]+|\d{1,2})[\s.,/-]+(\d{4}|\d{2})$/;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a date as people type it. The text is kept as typed; `iso` is null when it names no real calendar day
 * (empty, `-`, `31 Februari 2022`). A year of two digits belongs to this century.
 */
export function parseDate(text: string): DateField {
  const plain = text.trim().toLowerCase();
  const iso = isoDay.exec(plain);
  if (iso !== null) return { text, iso: isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) };
  const [, day, month, year] = dayMonthYear.exec(plain) ?? [];
  if (day === undefined || month === undefined || year === undefined) return { text, iso: null };
  const monthNumber = /^\d/.test(month) ? Number(month) : (monthNumbers.get(month) ?? 0);
  return { text, iso: isoOf(year.length === 2 ? 2000 + Number(year) : Number(year), monthNumber, Number(day)) };
}

/** A calendar day (yyyy-mm-dd) in office language: `14 Februari 2022`. Null when it is no calendar day. */
export function formatDate(iso: string): string | null {
  const [, year, month, day] = isoDay.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined || !isCalendarDay(iso)) return null;
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? ''} ${year}`;
}

/** Whether a text is an existing calendar day written yyyy-mm-dd. */
export function isCalendarDay(iso: string): boolean {
  const [, year, month, day] = isoDay.exec(iso) ?? [];
  return isoOf(Number(year), Number(month), Number(day)) === iso;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
