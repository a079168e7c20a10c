import type { hitPlaces } from '../../contract/specs/register.ts';

/** The words of a text as the search index sees them: lower case, no diacritics, split at everything else. */
export function searchWords(text: string): string[] {
  return plainText(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}

/**
 * A query for the index out of what a person typed: every word must occur, as the beginning of a word. Quoted, so
 * that no sign of the query language has a meaning. Null when nothing searchable was typed.
 */
export function indexQuery(typed: string): string | null {
  const words = searchWords(typed);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** What a line of a SOP belongs to; the screen has a word for each. */
export type LinePlace = (typeof hitPlaces)[number];

/** A text of a SOP besides title and number, and where it stands; `step` is the number of its row, null outside the table. */
export interface SearchLine {
  readonly place: LinePlace;
  readonly step: number | null;
  readonly text: string;
}

/** Where a query was found, with the text around the found word. */
export interface SearchHit {
  readonly place: LinePlace;
  readonly step: number | null;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** Characters shown on either side of a found word. */
const hitContext = 28;

/**
 * Where a query was found when title, number and unit (`names`) do not show it already, else null: in the line with most of the words
 * that are not seen otherwise, the first of them.
 */
export function findHit(typed: string, names: string, lines: readonly SearchLine[]): SearchHit | null {
  const shown = searchWords(names);
  const hidden = searchWords(typed).filter((word) => !shown.some((other) => other.startsWith(word)));
  if (hidden.length === 0) return null;
  const patterns = hidden.map((word) => ({ word, start: new RegExp(`(?<![\\p{L}\\p{N}\\p{Co}])${word}`, 'u') }));
  let best: SearchLine | null = null;
  let most = 0;
  for (const line of lines) {
    const plain = plainText(line.text);
    const count = patterns.filter(({ word, start }) => plain.includes(word) && start.test(plain)).length;
    if (count > most) [best, most] = [line, count];
    if (most === hidden.length) break;
  }
  return best === null ? null : excerpt(best, hidden);
}

/** The first word of the line that begins like one of `words`, with whole words around it. */
function excerpt({ place, step, text: raw }: SearchLine, words: readonly string[]): SearchHit | null {
  const text = raw.replaceAll(/\s+/g, ' ').trim();
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)) {
    if (!searchWords(match[0]).some((other) => words.some((word) => other.startsWith(word)))) continue;
    const after = match.index + match[0].length;
    const start = match.index <= hitContext ? 0 : startOfWord(text, match.index - hitContext, match.index);
    const end = text.length - after <= hitContext ? text.length : endOfWord(text, after + hitContext, after);
    return {
      place,
      step,
      before: `${start > 0 ? '…' : ''}${text.slice(start, match.index)}`,
      found: match[0],
      after: `${text.slice(after, end).trimEnd()}${end < text.length ? '…' : ''}`,
    };
  }
  return null;
}

/** A key that sorts texts as people do: capitals and diacritics do not count, numbers by their value. */
export function sortKey(text: string): string {
  return plainText(text)
    .replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'))
    .replaceAll(/[^\p{L}\p{N}\p{Co}]+/gu, ' ')
    .trim();
}

const ascii = /^[\u0000-\u007f]*$/;

function plainText(text: string): string {
  // Nearly every text: nothing to take apart.
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function startOfWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from - 1);
  return space < 0 || space >= limit ? limit : space + 1;
}

function endOfWord(text: string, from: number, limit: number): number {
  return Math.max(limit, text.lastIndexOf(' ', from));
}
