import type { ListMarker } from '../model/sop.ts';

/** The entries read out of one text, and how they were marked there. */
export interface PastedItems {
  readonly texts: readonly string[];
  readonly marker: ListMarker;
}

// `1.` `1)` `(1)` `1.)`; a bullet of any kind, as letters of symbol fonts too; `a.` `a)` `(a)`.
const numbered = /^\(?(\d{1,3})(?:[.)]{1,2}|\s*-)\s*(?=\D|$)/u;
const bullet = /^(?:[•·●○▪▫■□◦‣⁃∙➢➤►✓✔*§]|[-–—](?=\s)|o(?=\s)|[\uF000-\uF0FF])\s*/u;
const lettered = /^\(?[a-z][.)]\s+/iu;

/** The mark a line begins with, or an empty text. */
export function lineMark(line: string): string {
  return (numbered.exec(line) ?? bullet.exec(line) ?? lettered.exec(line))?.[0] ?? '';
}

/**
 * Reads the entries of a list: marked lines begin an entry, and their marks are dropped, because the style prints them.
 * Within a numbered list, lines with other marks are sub-lines. Without marks a line is an entry of its own, unless it goes
 * on in small letters. A list glued into one line is parted at its ascending numbers.
 */
export function itemsOf(text: string): PastedItems {
  const lines = text === '' ? [] : text.split('\n').flatMap(unglued);
  const kind = lines.some((line) => numbered.test(line))
    ? numbered
    : lines.some((line) => bullet.test(line))
      ? bullet
      : lines.some((line) => lettered.test(line))
        ? lettered
        : null;
  // Pieces with the blank or the break before them: an entry of a hundred thousand lines is put together once.
  const entries: string[][] = [];
  for (const line of lines) {
    const mark = kind?.exec(line)?.[0] ?? '';
    const entry = entries.at(-1);
    if (mark !== '' || entry === undefined) entries.push([line.slice(mark.length).trim()]);
    else if (/^\p{Ll}/u.test(line) && !lettered.test(line)) entry.push(' ', line);
    else if (kind === null) entries.push([line]);
    else entry.push('\n', line);
  }
  const texts = entries.map((pieces) => pieces.join('').trim());
  return { texts: texts.filter((item) => item !== ''), marker: markerOf(kind) };
}

function markerOf(kind: RegExp | null): ListMarker {
  if (kind === bullet) return '- ';
  return kind === null ? null : '1.';
}

/** `1. Renja 2. RKA 3. DIPA` as three lines; needs a 1 at the beginning and every number in order. */
function unglued(line: string): string[] {
  if (!/^\(?1[.)]/.test(line)) return [line];
  const parts: string[] = [];
  let from = 0;
  for (let number = 2; ; number += 1) {
    const next = new RegExp(`\\s\\(?${number}[.)]\\s*(?=\\D)`, 'u').exec(line.slice(from));
    if (next === null) break;
    parts.push(line.slice(from, from + next.index));
    from += next.index + 1;
  }
  parts.push(line.slice(from));
  return parts.map((part) => part.trim());
}
