import { cell } from '../compose/cells.ts';
import type { TableBlock, TableCell, TableRow } from '../composition.ts';
import { emuPerTwip, mm } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { rowHeightOf, splitRow } from './splitRow.ts';

/** Where the next thing goes: page and y on it. */
export interface Spot {
  readonly page: number;
  readonly y: Emu;
}

/** Top and bottom of what a page may hold. */
export interface Frame {
  readonly top: Emu;
  readonly bottom: Emu;
}

/** Rows with their places, and where the next thing goes. */
export interface PlacedRows {
  readonly rows: readonly TableRow[];
  readonly end: Spot;
}

/** A block whose rows have their places. */
export interface PlacedBlock {
  readonly block: TableBlock;
  readonly end: Spot;
}

/** How rows are placed that are not those of the identity part. */
export interface Placing {
  /** Height of the header rows that stand again on every page; 0 unless said otherwise. */
  readonly headerHeight?: Emu;
  /** A row may be parted by lines although the next page could hold it whole. */
  readonly mayPart?: boolean;
  /** The page after is forced otherwise than by a row that grows to the foot. */
  readonly unstretched?: boolean;
}

/** A part of a row is never started with less room than this. */
const leastPart: Emu = mm(12);
/** What stays free at the foot of a page that is left: too little for any row. */
export const slack: Emu = 100 * emuPerTwip;

/**
 * Puts rows under each other from a spot on, going to the next page where one does not fit. A row taller than a whole page is
 * split by lines. Always advances: each page takes at least one line.
 */
export function placeRows(
  rows: readonly TableRow[],
  spot: Spot,
  frame: Frame,
  { headerHeight = 0, mayPart = false, unstretched = false }: Placing = {},
): PlacedRows {
  const placed: TableRow[] = [];
  let { page, y } = spot;
  const top = frame.top + headerHeight;
  const whole = frame.bottom - top;
  for (const row of rows) {
    let rest: readonly TableCell[] | null = row.cells;
    let height = row.height;
    while (rest !== null) {
      const room = frame.bottom - y;
      if (height <= room) {
        placed.push({ ...row, cells: rest, height, page, y });
        y += height;
        break;
      }
      if (((height <= whole && !mayPart) || room < leastPart) && y > top) {
        if (!unstretched) stretchLast(placed, page, room);
        page += 1;
        y = top;
        continue;
      }
      const parts = splitRow(rest, room - slack);
      const last = parts.rest === null;
      placed.push({
        ...row,
        cells: parts.head,
        height: last ? Math.min(room, rowHeightOf(parts.head)) : room - slack,
        page,
        y,
      });
      y += rowHeightOf(parts.head);
      rest = parts.rest;
      if (rest === null) break;
      page += 1;
      y = top;
      height = rowHeightOf(rest);
    }
  }
  return { rows: mendSpans(placed), end: { page, y } };
}

/** The last row of a page left early grows to its foot, so that Word has to break there too (rendering notes, D3). */
function stretchLast(placed: TableRow[], page: number, room: Emu): void {
  const last = placed[placed.length - 1];
  if (last !== undefined && last.page === page && room > slack)
    placed[placed.length - 1] = { ...last, height: last.height + room - slack };
}

/** A cell that covers several rows is cut where its rows part: the rest of its span is an empty cell on the next page. */
function mendSpans(rows: readonly TableRow[]): TableRow[] {
  const mended = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  mended.forEach((row, index) => {
    for (const [at, spanning] of row.cells.entries()) {
      if (spanning.rowSpan === 1) continue;
      const covered = mended.slice(index, index + spanning.rowSpan);
      const here = covered.findIndex((other) => other.page !== row.page);
      if (here === -1) continue;
      row.cells[at] = { ...spanning, rowSpan: here };
      const continued = cell({ column: spanning.column, colSpan: spanning.colSpan, rowSpan: spanning.rowSpan - here });
      const next = mended[index + here];
      next?.cells.unshift(continued);
    }
  });
  return mended;
}
