import { parseDuration } from '../model/duration.ts';
import type { TimeUnit } from '../model/sop.ts';

/** What may be typed for a unit besides its beginning; the units in the order they are offered. */
const unitNames: readonly (readonly [TimeUnit, readonly string[]])[] = [
  ['menit', ['mnt']],
  ['jam', []],
  ['hari kerja', ['hk', 'hr kerja']],
  ['hari', ['hr']],
  ['hari kalender', ['hr kalender']],
  ['minggu', ['mgg']],
  ['bulan', ['bln']],
  ['tahun', ['thn']],
  ['detik', ['dtk']],
];

/** Everything before the unit, and what was typed of it. */
const unfinished = /^(.*\d(?:[.,]\d+)?)(\s*)([a-z][a-z ]*)$/is;

/**
 * Times that a typed beginning may mean: "15 m" → "15 menit", "15 minggu"; "2 h" → "2 hari kerja", … `former` are times the
 * office has written, most used first: their units come first. Empty when no unit begins so.
 */
export function timesFor(typed: string, former: readonly string[]): readonly string[] {
  const [, before, , begun] = unfinished.exec(typed.trim()) ?? [];
  if (before === undefined || begun === undefined) return [];
  const start = begun.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const used = former.map((text) => parseDuration(text).parsed?.unit);
  const place = (unit: TimeUnit): number => {
    const at = used.indexOf(unit);
    return at < 0 ? used.length : at;
  };
  return unitNames
    .filter(
      ([unit, short]) => unit !== start && (unit.startsWith(start) || short.some((name) => name.startsWith(start))),
    )
    .map(([unit]) => unit)
    .toSorted((one, other) => place(one) - place(other))
    .map((unit) => `${before} ${unit}`);
}
