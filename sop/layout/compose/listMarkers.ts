/** The one sign of a list marker that counts: `1`, `a`, `A`, `i` or `I`, alone between other signs. */
const countingSign = /(?<![\p{L}\p{N}])[1aAiI](?![\p{L}\p{N}])/u;

/**
 * The marker of one item, counted from 0: in `1.`, `(1)`, `- 1`, `a.`, `A)`, `i.` and their like the sign counts up, anything
 * else (`·`, `-`, `o`) repeats. Null = plain text.
 */
export function markerText(marker: string | null, index: number): string | null {
  if (marker === null || marker === '') return null;
  return marker.replace(countingSign, (sign) => counted(sign, index + 1));
}

function counted(sign: string, number: number): string {
  switch (sign) {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return roman(number);
    case 'I':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

/** a…z, aa, ab, … */
function letters(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number <= 26 ? last : letters(Math.floor((number - 1) / 26)) + last;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  const [value, sign] = romans.find(([one]) => one <= number) ?? [0, ''];
  return value === 0 ? '' : sign + roman(number - value);
}

/** A line of text with the marker it was typed with. */
export interface SubLine {
  readonly marker: string | null;
  readonly text: string;
}

/** Bullets, dashes, and numbers or small letters with a dot or bracket, followed by a space (spec 3.5, 6.4). */
const typedMarker = /^\s*([·•▪●◦‣*–—-]|o|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/u;

/** A line as typed: "• memeriksa", "a. mencatat" and their like hang under their text, with their sign before it. */
export function subLine(line: string): SubLine {
  const [typed = '', marker = null] = typedMarker.exec(line) ?? [];
  return { marker, text: line.slice(typed.length) };
}
