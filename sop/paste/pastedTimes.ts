import { parseDuration } from '../model/duration.ts';
import { timeUnits } from '../model/sop.ts';
import type { Duration } from '../model/sop.ts';
import { editDistance } from './plainText.ts';

/** A time out of a cell, and whether anything had to be guessed. */
export interface PastedTime {
  readonly duration: Duration;
  /** `repaired`: a damaged unit was read as the one meant; `unit`: the unit came from the heading; `unread`: kept as it is. */
  readonly doubt: 'repaired' | 'unit' | 'unread' | null;
}

const spellings = [...timeUnits, 'mnt', 'hr', 'bln', 'mgg', 'thn'];

/**
 * Reads a time as another program has it. `headingUnit` is the unit the column's heading names ("Waktu (menit)"): a bare
 * number is given it. A unit with one wrong or missing letter is repaired ("15 enit").
 */
export function pastedTime(text: string, headingUnit: string | null): PastedTime {
  const line = text.replaceAll('\n', ' ').trim();
  if (line === '' || /^[-–—.]+$/.test(line)) return { duration: parseDuration(line), doubt: null };
  const duration = parseDuration(line);
  if (duration.parsed !== null) return { duration, doubt: null };
  if (headingUnit !== null && /^\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+)?$/.test(line)) {
    const whole = parseDuration(`${line} ${headingUnit}`);
    if (whole.parsed !== null) return { duration: whole, doubt: 'unit' };
  }
  const mended = repaired(line);
  return mended === null ? { duration, doubt: 'unread' } : { duration: parseDuration(mended), doubt: 'repaired' };
}

/** The same text with its unit as it must have been meant, or null. */
function repaired(line: string): string | null {
  const [, number, unit = ''] = /^(\(?\d[\d.,\s–-]*\)?\s*\(?)([\p{L}|1!]{2,12})[.)]*$/u.exec(line) ?? [];
  if (number === undefined) return null;
  const typed = unit.toLowerCase().replace(/[|1!]/g, 'l');
  const near = spellings.filter((known) => known.length >= 3 && editDistance(typed, known, 1) === 1);
  const [meant] = near;
  return meant === undefined || near.length > 1 ? null : `${number.replace(/[()]/g, '').trim()} ${meant}`;
}

/** The unit a heading names: `Waktu (menit)`, `Waktu/Hari`. Null when it names none. */
export function unitInHeading(heading: string): string | null {
  const [, word] = /[(/\s]\s*(detik|menit|jam|hari kerja|hari|minggu|bulan|tahun)\s*\)?\s*$/i.exec(heading) ?? [];
  return word?.toLowerCase() ?? null;
}

/** Whether a text is a time: read as it is, or after mending its unit. */
export function looksLikeTime(text: string): boolean {
  const { doubt, duration } = pastedTime(text, null);
  return (
    duration.parsed !== null ||
    doubt === 'repaired' ||
    /^\S{0,3}\s*\d.{0,24}\b(?:menit|jam|hari|minggu|bulan)\b/i.test(text)
  );
}
