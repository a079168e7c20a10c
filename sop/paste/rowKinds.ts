import type { ColumnRole } from './columnRoles.ts';
import type { Headings } from './headings.ts';
import { laneMark } from './laneMarks.ts';
import { oneLine } from './plainText.ts';
import type { GridCell, PastedTable } from './table.ts';

/** What a row of a table holds, once its columns are known. */
export type RowKind = 'heading' | 'numbers' | 'empty' | 'furniture' | 'connectors' | 'step' | 'continuation';

const furniture = /^(?:halaman|hal\.?|page|lanjutan|bersambung|sambungan)(?!\p{L})/iu;
const paging = /^[-–—]?\s*\d{1,3}\s*(?:dari|of|\/)\s*\d{1,3}\s*[-–—]?$/i;

/**
 * Tells for every row whether it begins a step, goes on with the one before (a cell that ran over a page, a merged cell)
 * or belongs to the printed page.
 */
export function rowKinds(table: PastedTable, roles: readonly ColumnRole[], headings: Headings): RowKind[] {
  const kinds: RowKind[] = [];
  const noColumn = roles.indexOf('no');
  const numbered = isNumbered(table, noColumn, headings);
  // Without activities a block of cells keeps its rows: an empty one leaves a cell empty.
  const isBlock = !roles.includes('activity');
  let afterBreak = false;
  for (const [row, cells] of table.rows.entries()) {
    const frame = headings.frame.get(row);
    if (frame === 'empty' && isBlock && row < lastFilled(table)) {
      kinds.push('step');
      continue;
    }
    if (frame !== undefined) {
      kinds.push(frame === 'title' ? 'furniture' : frame);
      afterBreak = true;
      continue;
    }
    const kind = kindOf(cells, { roles, numbered, afterBreak, hasStep: kinds.includes('step') });
    kinds.push(kind);
    if (kind === 'step' || kind === 'continuation') afterBreak = false;
  }
  return withoutFoot(kinds);
}

/** The last row that holds anything. */
function lastFilled({ rows }: PastedTable): number {
  return rows.findLastIndex((cells) => cells.some(({ text }) => text !== ''));
}

/** What follows an empty row below the last step without a step of its own is the foot of the sheet: place, date, signature. */
function withoutFoot(kinds: readonly RowKind[]): RowKind[] {
  const last = kinds.lastIndexOf('step');
  const gap = kinds.findIndex((kind, row) => row > last && kind === 'empty');
  return kinds.map((kind, row) => (gap >= 0 && row > gap && kind === 'continuation' ? 'furniture' : kind));
}

interface Surroundings {
  readonly roles: readonly ColumnRole[];
  /** Most steps bear a number. */
  readonly numbered: boolean;
  /** A heading or an empty row stands above: a page may have ended there. */
  readonly afterBreak: boolean;
  readonly hasStep: boolean;
}

function kindOf(cells: readonly GridCell[], { roles, numbered, afterBreak, hasStep }: Surroundings): RowKind {
  const read = cells.filter((_, column) => roles[column] !== 'skip');
  const filled = read.filter(({ text, symbols }) => text !== '' || symbols.length > 0);
  if (filled.length === 0) return 'empty';
  if (!roles.includes('activity')) return 'step';
  const cell = (role: ColumnRole): GridCell | null => cells[roles.indexOf(role)] ?? null;
  const no = oneLine(cell('no')?.text ?? '');
  const activity = cell('activity')?.text ?? '';
  const [only] = filled;
  if (filled.length === 1 && only !== undefined && isFurniture(only, cells.length)) return 'furniture';
  const words = cells.filter(({ text }, column) => isWords(roles[column]) && text.length > 2);
  if (words.length === 0 && no === '') {
    const marks = cells.filter((_, column) => roles[column] === 'lane').map(laneMark);
    if (marks.some(({ kind }) => kind === 'connector') || !hasStep) return 'connectors';
    return 'continuation';
  }
  if (isSum(no === '' ? activity : no) && words.length <= 2) return 'furniture';
  if (words.length === 1 && numbered && /^[A-Z]\.?$|^[IVX]+\.?$/.test(no) && activity !== '') return 'furniture';
  if (no !== '' || !hasStep) return 'step';
  const isCovered = cell('no')?.covered === true || cell('activity')?.covered === true;
  if (isCovered || activity === '') return 'continuation';
  const goesOn = /^\p{Ll}/u.test(activity) && !/^[a-z][.)]\s/.test(activity);
  const hasOwn =
    (cell('time')?.text ?? '') !== '' ||
    cells.some((each, column) => roles[column] === 'lane' && laneMark(each).kind !== 'none');
  if (numbered && !hasOwn && (goesOn || afterBreak)) return 'continuation';
  return goesOn && !hasOwn ? 'continuation' : 'step';
}

/** The row of the total below a table. */
function isSum(text: string): boolean {
  return /^(?:jumlah|total)(?:\s+(?:keseluruhan|seluruh|semua))?(?:\s+waktu(?:\s+\p{L}+)?)?\s*:?$/iu.test(
    oneLine(text),
  );
}

function isWords(role: ColumnRole | undefined): boolean {
  return (
    role === 'activity' ||
    role === 'inputs' ||
    role === 'output' ||
    role === 'note' ||
    role === 'time' ||
    role === 'performer'
  );
}

/** A line of the page rather than of the table: it says so, or lies over most of the columns. */
function isFurniture({ text, columns }: GridCell, all: number): boolean {
  const line = oneLine(text);
  return furniture.test(line) || paging.test(line) || (all > 3 && columns > all / 2);
}

function isNumbered(table: PastedTable, column: number, { frame }: Headings): boolean {
  if (column < 0) return false;
  const cells = table.rows.flatMap((row, at) => (frame.has(at) ? [] : (row[column] ?? [])));
  return cells.filter(({ text }) => /\d/.test(text)).length > cells.length / 2;
}
