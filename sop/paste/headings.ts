import { headingMeaning } from './headingWords.ts';
import type { HeadingReading } from './headingWords.ts';
import { isMark } from './laneMarks.ts';
import { looksLikeTime } from './pastedTimes.ts';
import { comparable, oneLine } from './plainText.ts';
import type { GridCell, PastedTable } from './table.ts';

/** Rows of a table that hold no step, found before anybody knows what its columns are. */
export type FrameRow = 'heading' | 'numbers' | 'empty' | 'title';

/** Where the headings stand and what they say. */
export interface Headings {
  /** Kind of each row that belongs to the frame, by its index. */
  readonly frame: ReadonlyMap<number, FrameRow>;
  /** For each column: texts of the first block of heading rows, from top to bottom, without empty ones. */
  readonly texts: readonly (readonly string[])[];
  /** What is read out of them, the surest first; empty = no word that is known. */
  readonly meanings: readonly (readonly HeadingReading[])[];
  /** Heading rows at the top; 0 = the table begins without headings. */
  readonly rows: number;
}

/** Heading rows of one block at most: group, names, units. */
const tallest = 4;

/**
 * Finds heading rows, wherever the printer repeated them, rows of column numbers and empty rows. `firstIsHeading` overrules
 * what is found at the top: true = at least the first row, false = none at the top.
 */
export function findHeadings(table: PastedTable, firstIsHeading: boolean | null): Headings {
  const frame = new Map<number, FrameRow>();
  const seen = new Set<string>();
  let block = 0;
  const first: number[] = [];
  for (const [row, cells] of table.rows.entries()) {
    if (cells.every(({ text, symbols }) => text === '' && symbols.length === 0)) {
      frame.set(row, 'empty');
      continue;
    }
    const atTop = [...Array.from({ length: row }).keys()].every((above) => frame.has(above));
    const forced = atTop && row === topRow(frame) ? firstIsHeading : null;
    const isHeading =
      forced ??
      (seen.has(signature(cells)) ||
        isHeadingRow(cells) ||
        (block > 0 && block < tallest && goesOn(cells, table.rows.slice(row - block, row))));
    if (isHeading && !(firstIsHeading === false && atTop)) {
      frame.set(row, 'heading');
      seen.add(signature(cells));
      block += 1;
      if (first.length === 0 || first.at(-1) === row - 1) first.push(row);
    } else if (isNumberRow(cells)) {
      frame.set(row, 'numbers');
      block = 0;
    } else block = 0;
  }
  for (const row of titleRows(table, first[0] ?? 0, frame)) frame.set(row, 'title');
  const texts = Array.from({ length: table.columns }, (_, column) => columnTexts(table, first, column));
  return { frame, texts, meanings: texts.map(meaningOf), rows: first[0] === topRow(frame) ? first.length : 0 };
}

/** The first row that is neither empty nor above the headings. */
function topRow(frame: ReadonlyMap<number, FrameRow>): number {
  let row = 0;
  while (frame.get(row) === 'empty' || frame.get(row) === 'title') row += 1;
  return row;
}

/** Rows above the first heading that are no steps: the title of the sheet, its number and dates. None when one is a step. */
function titleRows(table: PastedTable, heading: number, frame: ReadonlyMap<number, FrameRow>): number[] {
  const above = table.rows.slice(0, heading).flatMap((cells, row) => (frame.has(row) ? [] : [{ cells, row }]));
  const isStep = above.some(({ cells }) => {
    const filled = cells.filter(({ text }) => text !== '');
    return (
      filled.length > 2 &&
      (/^\(?\d{1,3}[.)]*$/.test(filled[0]?.text ?? '') || filled.some(({ text }) => looksLikeTime(text)))
    );
  });
  return isStep ? [] : above.map(({ row }) => row);
}

function columnTexts(table: PastedTable, rows: readonly number[], column: number): string[] {
  return rows.flatMap((row, index) => {
    const text = oneLine(table.rows[row]?.[column]?.text ?? '');
    return text === '' || isGroup(table, rows.slice(index), column) ? [] : [text];
  });
}

/** A heading over several columns that have headings of their own below: Pelaksana, Mutu Baku, whatever they are called. */
function isGroup(table: PastedTable, rows: readonly number[], column: number): boolean {
  const [row = 0, ...below] = rows;
  const named = (at: number): boolean => below.some((lower) => (table.rows[lower]?.[at]?.text ?? '') !== '');
  const isWide = (table.rows[row]?.[column]?.columns ?? 1) > 1 || table.rows[row]?.[column + 1]?.text === '';
  return isWide && named(column) && named(column + 1);
}

/** The lowest word that names a column wins; a group counts only where nothing stands below it. */
function meaningOf(texts: readonly string[]): readonly HeadingReading[] {
  const readings = texts.map(headingMeaning).toReversed();
  const known = readings.flatMap((reading) => reading ?? []);
  if (readings[0] != null) {
    const [lowest, ...above] = known;
    return lowest === undefined ? [] : [lowest, ...above.filter(isColumn).map(unsure)];
  }
  // A name below a group is the name of a performer; below a word for one column it is that heading's second line.
  return known.filter(isColumn).map(unsure);
}

function isColumn({ meaning }: HeadingReading): boolean {
  return meaning !== 'performers' && meaning !== 'quality';
}

function unsure({ meaning }: HeadingReading): HeadingReading {
  return { meaning, isExact: false };
}

function signature(cells: readonly GridCell[]): string {
  return cells.map(({ text }) => comparable(text)).join('|');
}

/** Two different words of headings and nothing that only a step holds; or cells marked as headings with one such word. */
function isHeadingRow(cells: readonly GridCell[]): boolean {
  const texts = cells.map(({ text }) => oneLine(text)).filter((text) => text !== '');
  if (texts.some((text) => text.length > 90 || looksLikeTime(text))) return false;
  const found = new Set(texts.flatMap((text) => headingMeaning(text)?.meaning ?? []));
  return found.size > 1 || (found.size === 1 && cells.every((cell) => cell.text === '' || cell.isHeading));
}

/** A row right below a heading that names what the group above holds: nothing stands below No and Kegiatan. */
function goesOn(cells: readonly GridCell[], block: readonly (readonly GridCell[])[]): boolean {
  if (cells.every(({ isHeading }) => isHeading)) return true;
  const texts = cells.filter(({ text }) => text !== '');
  if (texts.length === 0 || isNumberRow(cells)) return false;
  if (texts.every(({ text }) => isMark(text)) || texts.some(({ text }) => text.length > 90 || looksLikeTime(text)))
    return false;
  return cells.every(({ text }, column) => {
    if (text === '') return true;
    if (headingMeaning(oneLine(text)) !== null) return true;
    const above = block.map((row) => headingMeaning(oneLine(row[column]?.text ?? ''))?.meaning);
    const meaning = above.find((found) => found !== undefined);
    return meaning !== 'no' && meaning !== 'activity' && meaning !== 'inputs' && meaning !== 'time';
  });
}

/** `1 2 3 …`, `(1) (2) (3)` or `a b c` across the columns: three at least, in order from the first. */
export function isNumberRow(cells: readonly GridCell[]): boolean {
  const texts = cells.map(({ text }) => text.replace(/[()[\].\s]/g, '')).filter((text) => text !== '');
  if (texts.length < 3) return false;
  return (
    texts.every((text, index) => Number(text) === index + 1) ||
    texts.every((text, index) => text.toLowerCase() === String.fromCodePoint(97 + index))
  );
}
