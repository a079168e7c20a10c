import type { TableCell, TableRow } from '../composition.ts';
import type { LineItem } from '../pages.ts';
import type { Emu } from '../../model/units.ts';

/** Rows of one table that stand under each other on one page, with the x of every column border. */
export interface RowRun {
  readonly rows: readonly TableRow[];
  readonly borders: readonly Emu[];
  readonly gridWeight: Emu;
  readonly frameWeight: Emu;
}

/**
 * The rules of a run of rows: each drawn once, however many cells share it, as few lines as possible. Sides that a cell leaves
 * open, and what lies inside a spanning cell, are not drawn; the outline is the thicker frame.
 */
export function paintRules(run: RowRun): LineItem[] {
  const { rows, borders } = run;
  const columns = borders.length - 1;
  const levels = [...rows.map((row) => row.y), bottomOf(rows)];
  const horizontal = filled(levels.length, columns);
  const vertical = filled(rows.length, borders.length);
  rows.forEach((row, index) => {
    for (const content of row.cells)
      openSides(content, index, Math.min(rows.length, index + content.rowSpan), horizontal, vertical);
  });
  return [...horizontals(run, levels, horizontal), ...verticals(run, levels, vertical)];
}

function bottomOf(rows: readonly TableRow[]): Emu {
  const last = rows[rows.length - 1];
  return last === undefined ? 0 : last.y + last.height;
}

function filled(outer: number, inner: number): boolean[][] {
  return Array.from({ length: outer }, () => Array.from({ length: inner }, () => true));
}

function openSides(
  content: TableCell,
  row: number,
  below: number,
  horizontal: boolean[][],
  vertical: boolean[][],
): void {
  const right = content.column + content.colSpan;
  const open = content.open ?? [];
  for (let column = content.column; column < right; column += 1) {
    for (let level = row; level <= below; level += 1) {
      const outside = level === row ? !open.includes('top') : level === below ? !open.includes('bottom') : false;
      if (!outside) set(horizontal, level, column);
    }
  }
  for (let level = row; level < below; level += 1) {
    for (let border = content.column; border <= right; border += 1) {
      const outside =
        border === content.column ? !open.includes('left') : border === right ? !open.includes('right') : false;
      if (!outside) set(vertical, level, border);
    }
  }
}

function set(edges: boolean[][], outer: number, inner: number): void {
  const line = edges[outer];
  if (line !== undefined) line[inner] = false;
}

function horizontals(run: RowRun, levels: readonly Emu[], edges: readonly boolean[][]): LineItem[] {
  return levels.flatMap((y, level) => {
    const frame = level === 0 || level === levels.length - 1;
    return runsOf(edges[level] ?? []).map(([from, to]) =>
      line(run, frame, run.borders[from] ?? 0, y, run.borders[to] ?? 0, y),
    );
  });
}

function verticals(run: RowRun, levels: readonly Emu[], edges: readonly boolean[][]): LineItem[] {
  return run.borders.flatMap((x, border) => {
    const frame = border === 0 || border === run.borders.length - 1;
    return runsOf(edges.map((row) => row[border] ?? false)).map(([from, to]) =>
      line(run, frame, x, levels[from] ?? 0, x, levels[to] ?? 0),
    );
  });
}

function line(run: RowRun, frame: boolean, x1: Emu, y1: Emu, x2: Emu, y2: Emu): LineItem {
  return {
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    weight: frame ? run.frameWeight : run.gridWeight,
    role: frame ? 'frame' : 'grid',
  };
}

/** Stretches of `true`, as [from, to) pairs. */
function runsOf(edges: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  [...edges, false].forEach((drawn, index) => {
    if (drawn && from === -1) from = index;
    if (!drawn && from !== -1) {
      found.push([from, index]);
      from = -1;
    }
  });
  return found;
}
