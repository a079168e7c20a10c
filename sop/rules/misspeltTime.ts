import { parseDuration } from '../model/duration.ts';
import { timeUnits } from '../model/sop.ts';
import type { Sop, TimeUnit } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import { nearestWord } from './editDistance.ts';
import { foldText } from './words.ts';

/** The time that a text with a slip in it means, written out ("30 enit" → "30 menit"); null when it cannot be told. */
export function readMisspeltTime(text: string): string | null {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]+$/, '');
  // Scanned sheets show a 5 as a section sign and a nought as a capital O.
  const [, amount, word] =
    /^(?:±|\+-|selama|kurang lebih)?\s*([\d§O]+(?:[.,]\d+)?)\s*\(?([a-z][a-z ]*?)\)?$/i.exec(plain) ?? [];
  if (amount === undefined || word === undefined) return null;
  const number = amount.replaceAll('§', '5').replaceAll('O', '0');
  const unit = nearestWord(foldText(word), timeUnits, word.length > 5 ? 2 : 1);
  const written = `${number} ${unit}`;
  return unit === null || parseDuration(written).parsed === null ? null : written;
}

/** Whether a text is a number alone, whose unit the heading of the column may say. */
export function isBareNumber(text: string): boolean {
  return /^\d{1,4}(?:[.,]\d{1,3})?$/.test(text.trim());
}

/** The unit that the heading of the Waktu column names in parentheses: "Waktu (Menit)". */
export function unitOfHeading(style: Pick<Style, 'labels'>): TimeUnit | null {
  const heading = foldText(style.labels.time ?? '');
  return timeUnits.find((name) => new RegExp(`\\(\\s*${name}\\s*\\)`).test(heading)) ?? null;
}

/** The unit of every time of a SOP that could be read, when they all have the same. */
export function commonUnit(sop: Pick<Sop, 'steps'>): TimeUnit | null {
  const units = new Set(sop.steps.flatMap(({ duration }) => duration.parsed?.unit ?? []));
  const [only] = units;
  return units.size === 1 ? (only ?? null) : null;
}
