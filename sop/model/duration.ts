import type { Duration, TimeUnit } from './sop.ts';

/** Spellings of the units (spec, section 5), lower case, without dots and with single spaces. */
const unitSpellings: Readonly<Record<TimeUnit, readonly string[]>> = {
  detik: ['detik', 'dtk'],
  menit: ['menit', 'mnt'],
  jam: ['jam'],
  hari: ['hari', 'hr'],
  'hari kerja': ['hari kerja', 'hr kerja', 'hk'],
  'hari kalender': ['hari kalender', 'hr kalender'],
  minggu: ['minggu', 'mgg', 'mngu'],
  bulan: ['bulan', 'bln'],
  tahun: ['tahun', 'thn', 'th'],
};

const unitOf: ReadonlyMap<string, TimeUnit> = new Map(
  Object.entries(unitSpellings).flatMap(([unit, spellings]) =>
    spellings.map((spelling) => [spelling, unit as TimeUnit]),
  ),
);

/** `5 menit`, `1menit`, `5 (Menit)`, `1,5 jam`, `1-3 hari`, `1 s.d. 3 hari`; a range counts with its upper end. */
const amount = /(\d{1,6}(?:[.,]\d{1,3})?)/.source;
const wordNumber = /(?:\s*\(?\s*[a-z]+\s*\)\s*)?/.source;
const grammar = new RegExp(
  `^(?:±|maks(?:imal)?\\.?|paling lama)?\\s*${amount}${wordNumber}(?:\\s*(?:-|–|s/d|s\\.d\\.?|sd|sampai)\\s*${amount}${wordNumber})?\\s*\\(?\\s*([a-z][a-z .]*?)\\.?\\s*\\)?\\.?$`,
);

/**
 * Reads a standard time. The text is kept as typed and is what gets printed; `parsed` is null for everything that is
 * not one duration: frequencies (`4 Bulan Sekali`), several values in a cell, `sesuai jadwal`, damaged units.
 */
export function parseDuration(text: string): Duration {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [, low, high, unitText] = grammar.exec(plain) ?? [];
  const unit = unitOf.get((unitText ?? '').replaceAll('.', '').trim());
  const number = toNumber(high ?? low ?? '');
  if (unit === undefined || number === null) return { text, parsed: null };
  return { text, parsed: { amount: number, unit } };
}

/** `1,5` and `1.5` are one and a half; `1.500` is fifteen hundred, as Indonesian writes it. */
function toNumber(digits: string): number | null {
  if (digits === '') return null;
  return Number(/\.\d{3}$/.test(digits) ? digits.replace('.', '') : digits.replace(',', '.'));
}

/** How much an office works: what a day, a week and a month of Mutu Baku time stand for. */
export interface WorkTime {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  readonly daysPerMonth: number;
}

/** 37.5 hours in a week of five days, as Perpres 21/2023 sets for offices; a month counts as four weeks. */
export const standardWorkTime: WorkTime = { hoursPerDay: 7.5, daysPerWeek: 5, daysPerMonth: 20 };

/** Working time of one unit in minutes. Every kind of day counts as one working day, a year as twelve months. */
function minutesPerUnit(unit: TimeUnit, { hoursPerDay, daysPerWeek, daysPerMonth }: WorkTime): number {
  const day = hoursPerDay * 60;
  switch (unit) {
    case 'detik':
      return 1 / 60;
    case 'menit':
      return 1;
    case 'jam':
      return 60;
    case 'hari':
    case 'hari kerja':
    case 'hari kalender':
      return day;
    case 'minggu':
      return day * daysPerWeek;
    case 'bulan':
      return day * daysPerMonth;
    case 'tahun':
      return day * daysPerMonth * 12;
  }
}

/** A duration in minutes of working time, or null when it could not be read. */
export function durationMinutes(duration: Duration, workTime: WorkTime = standardWorkTime): number | null {
  return duration.parsed === null ? null : duration.parsed.amount * minutesPerUnit(duration.parsed.unit, workTime);
}
