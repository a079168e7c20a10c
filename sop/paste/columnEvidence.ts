import { isMark } from './laneMarks.ts';
import { looksLikeTime } from './pastedTimes.ts';
import { oneLine } from './plainText.ts';
import type { GridCell, PastedTable } from './table.ts';

/** What the rows of a column look like, each figure from 0 to 1. */
export interface ColumnEvidence {
  /** Rows with a text or a symbol, among the rows that hold anything. */
  readonly filled: number;
  /** Among the filled ones: */
  readonly numbers: number;
  readonly times: number;
  readonly marks: number;
  readonly verbs: number;
  /** Mean length of the texts, 1 = 60 letters or more. */
  readonly length: number;
  /** How often texts repeat: 1 = all the same. */
  readonly repeats: number;
}

const verb = /^(?:\d+[.)]\s*)?(?:[\p{L}/.&]+\s+){0,3}?(?:me|mem|men|meng|meny|ber|di)\p{Ll}{3,}/iu;

/** Looks at the rows of a table that are no headings. A row of nothing but marks joins pages and says nothing of columns. */
export function columnEvidence(table: PastedTable, all: readonly number[]): ColumnEvidence[] {
  const rows = all.filter((row) => (table.rows[row] ?? []).some(({ text }) => text.length > 3));
  return Array.from({ length: table.columns }, (_, column) => {
    const cells = rows.flatMap((row) => table.rows[row]?.[column] ?? []);
    return evidenceOf(cells);
  });
}

function evidenceOf(cells: readonly GridCell[]): ColumnEvidence {
  const own = cells.filter(({ covered }) => !covered);
  const texts = own.map(({ text }) => oneLine(text)).filter((text) => text !== '');
  const drawn = own.filter(({ text, symbols }) => text === '' && symbols.length > 0).length;
  const filled = texts.length + drawn;
  const part = (matching: number): number => (filled === 0 ? 0 : matching / filled);
  const count = (test: (text: string) => boolean): number => texts.filter(test).length;
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    filled: own.length === 0 ? 0 : filled / own.length,
    numbers: part(ascending(texts)),
    times: part(count(looksLikeTime)),
    marks: part(count(isMark) + drawn),
    verbs: part(count((text) => verb.test(text))),
    length: texts.length === 0 ? 0 : Math.min(letters / texts.length / 60, 1),
    repeats: texts.length < 2 ? 0 : 1 - (new Set(texts).size - 1) / (texts.length - 1),
  };
}

/** How many texts are step numbers that mostly rise. */
function ascending(texts: readonly string[]): number {
  const numbers = texts.map((text) => Number(/^\(?(\d{1,3})[.)]*$/.exec(text)?.[1] ?? 'none'));
  const rising = numbers.filter((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0) || number === 1);
  return rising.filter((number) => !Number.isNaN(number)).length;
}
