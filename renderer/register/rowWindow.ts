/** Rows are all as high as the design says: what is seen follows from where the list is scrolled to. Lengths in px. */
export const rowHeight = 56;
/** Rows drawn beyond either edge, so that a turn of the wheel finds them there. */
const spare = 8;
/** The first row moves in steps of this many: a frame of scrolling mostly draws nothing. */
const stepRows = 4;

export interface RowWindow {
  /** Index of the first and the last drawn row. */
  readonly first: number;
  readonly last: number;
}

/** The rows to draw for a list scrolled to `top`, of which `height` is seen. */
export function windowAt(top: number, height: number, total: number, row = rowHeight): RowWindow {
  const seen = Math.floor(top / row);
  const first = Math.max(0, Math.floor((seen - spare) / stepRows) * stepRows);
  const last = Math.min(total - 1, Math.ceil((seen + Math.ceil(height / row) + spare) / stepRows) * stepRows);
  return { first, last: Math.max(first - 1, last) };
}

/** Rows of one turn of PgUp or PgDn. */
export function rowsPerPage(height: number, row = rowHeight): number {
  return Math.max(1, Math.floor(height / row) - 1);
}

/** Where to scroll so that a row is whole in view; the same place when it is. `head` = the sticky heading. */
export function topShowing(index: number, top: number, height: number, row = rowHeight): number {
  const start = index * row;
  if (start < top) return start;
  if (start + row > top + height) return start + row - height;
  return top;
}
