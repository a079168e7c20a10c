import { numberParts } from '../model/numberGaps.ts';
import { romanMonths, templateReader } from './numberTemplate.ts';

/** One way to read a number: its template, and how likely it is by its looks alone (less is likelier). */
interface Reading {
  readonly template: string;
  readonly unlikely: number;
}

/** Template of an office that has no numbers yet. */
export const usualTemplate = '{urut:3}/SOP/{unit}/{tahun}';

/**
 * The template behind the numbers of one office, out of the numbers alone: the reading that most of them share with
 * running numbers that differ. Null when none holds a running number. The unit's own code stays as it is written.
 */
export function guessTemplate(numbers: readonly string[]): string | null {
  const written = [...new Set(numbers.map((number) => number.trim()).filter((number) => number !== ''))];
  const shapes = new Map<string, { readonly reading: Reading; readonly runs: Set<number>; count: number }>();
  for (const number of written)
    for (const reading of readingsOf(number)) {
      const shape = shapeOf(reading.template);
      const known = shapes.get(shape);
      const run = templateReader(shape)(number)?.run;
      if (known === undefined) shapes.set(shape, { reading, runs: new Set(run === undefined ? [] : [run]), count: 1 });
      else {
        known.count += 1;
        if (run !== undefined) known.runs.add(run);
      }
    }
  const [best] = [...shapes].toSorted(
    ([oneShape, one], [otherShape, other]) =>
      other.runs.size - one.runs.size ||
      other.count - one.count ||
      one.reading.unlikely - other.reading.unlikely ||
      (oneShape < otherShape ? -1 : 1),
  );
  return best === undefined ? null : withWidth(best[0], written);
}

/** A template without the width of its running number: numbers of one office that differ only there are one pattern. */
function shapeOf(template: string): string {
  return template.replace(/\{urut:\d\}/, '{urut}');
}

/** Width of a running number that is left for the pen, when no other number shows one. */
const penWidth = 3;

/**
 * The template of a number whose running number is left for the pen (`068.2/…/SOP/2026`), as wide as `others` of the same
 * pattern write it. Null when nothing is left to fill in.
 */
export function gapTemplate(number: string, others: readonly string[]): string | null {
  if (!hasGap(number)) return null;
  const [reading] = readingsOf(number);
  if (reading === undefined) return null;
  const read = templateReader(reading.template);
  const alike = others.filter((other) => read(other) !== null);
  return alike.length === 0 ? reading.template : withWidth(shapeOf(reading.template), alike);
}

function hasGap(number: string): boolean {
  return numberParts(number).some(({ kind }) => kind === 'gap');
}

/** Numbers with leading zeros say how wide the running number is written. */
function withWidth(shape: string, numbers: readonly string[]): string {
  const [before = '', after = ''] = shape.split('{urut}');
  const width = Math.max(0, ...numbers.map((number) => paddedWidth(number, before, after)));
  return width < 2 ? shape : `${before}{urut:${width}}${after}`;
}

/** Digits of a running number that begins with a zero; 0 for another. */
function paddedWidth(number: string, before: string, after: string): number {
  const run = readingsOf(number).find(({ template }) => shapeOf(template) === `${before}{urut}${after}`);
  return Number(/\{urut:(\d)\}/.exec(run?.template ?? '')?.[1] ?? 0);
}

/**
 * All readings of one number. A gap left for the pen is the running number and nothing else is; otherwise each short run
 * of digits may be. The last four digits that name a year, and a Roman month between separators, are read as such.
 */
function readingsOf(number: string): readonly Reading[] {
  const gap = numberParts(number).findIndex(({ kind }) => kind === 'gap');
  if (gap >= 0) {
    const parts = numberParts(number).map((part, index) => (index === gap ? `{urut:${penWidth}}` : part.text.trim()));
    return [{ template: datesRead(parts.join('')), unlikely: 0 }];
  }
  const year = [...number.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].at(-1)?.index ?? -1;
  const runs = [...number.matchAll(/(?<![\p{L}\d])\d{1,4}(?![\p{L}\d])/gu)].filter(({ index }) => index !== year);
  return runs.map((match, order) => {
    const digits = match[0];
    const width = digits.startsWith('0') && digits.length > 1 ? `:${digits.length}` : '';
    const before = number.slice(0, match.index);
    const after = number.slice(match.index + digits.length);
    return {
      template: datesRead(`${before}{urut${width}}${after}`),
      // Offices that count in dots write classification first and the running number last.
      unlikely: /^[\d.]+$/.test(number) ? runs.length - order : order,
    };
  });
}

const romanMonth = new RegExp(`(?<=[/.-])(?:${romanMonths.toReversed().join('|')})(?=[/.-]|$)`);

/** Puts year and Roman month in place of those of this number. */
function datesRead(text: string): string {
  const [year] = [...text.matchAll(/(?<![\d{])(?:19|20)\d{2}(?!\d)/g)].slice(-1);
  const dated =
    year === undefined ? text : `${text.slice(0, year.index)}{tahun}${text.slice(year.index + year[0].length)}`;
  return dated.replace(romanMonth, '{bulanRomawi}');
}
