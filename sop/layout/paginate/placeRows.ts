import { cell } from '../compose/cells.ts';
import type { TableCell, TableRow } from '../composition.ts';
import { mm } from '../../model/units.ts';
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

/** A part of a row is never started with less room than this. */
const leastPart: Emu = mm(12);

/**
 * Puts rows under each other from a spot on, going to the next page where one does not fit. A row taller than a whole page is
 * split by lines. Always advances: each page takes at least one line.
 */
export function placeRows(rows: readonly TableRow[], spot: Spot, frame: Frame): { rows: TableRow[]; end: Spot } {
  const placed: TableRow[] = [];
  let { page, y } = spot;
  const whole = frame.bottom - frame.top;
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
      if ((height <= whole || room < leastPart) && y > frame.top) {
        page += 1;
        y = frame.top;
        continue;
      }
      const parts = splitRow(rest, room);
      placed.push({
        ...row,
        cells: parts.head,
        height: Math.min(room, Math.max(rowHeightOf(parts.head), mm(4))),
        page,
        y,
      });
      page += 1;
      y = frame.top;
      rest = parts.rest;
      height = rest === null ? 0 : rowHeightOf(rest);
    }
  }
  return { rows: mendSpans(placed), end: { page, y } };
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
