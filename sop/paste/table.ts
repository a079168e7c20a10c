import { refuse, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { pasteLimits } from './limits.ts';
import type { PasteRefused } from './limits.ts';

/** A symbol that was drawn over or into a cell, as far as the source names its form. */
export type DrawnSymbol = 'process' | 'decision' | 'terminator' | 'connector' | 'unknown';

/** A cell as the source has it. `rows` and `columns` are what it covers, itself included. */
export interface SourceCell {
  /** Clean text, lines divided by `\n`. */
  readonly text: string;
  readonly symbols: readonly DrawnSymbol[];
  /** Words written into the drawings: Mulai, Tidak. They are no text of the cell. */
  readonly drawnText: string;
  readonly isHeading: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** A cell of the grid. Merged cells stand in their first place only; the others are covered. */
export interface GridCell {
  readonly text: string;
  readonly symbols: readonly DrawnSymbol[];
  readonly drawnText: string;
  readonly isHeading: boolean;
  /** Covered from above by a merged cell. */
  readonly covered: boolean;
  /** Rows it covers, itself included. */
  readonly rows: number;
  readonly columns: number;
}

/** A table as a plain grid: every row has `columns` cells. */
export interface PastedTable {
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: number;
}

const emptyCell: GridCell = {
  text: '',
  symbols: [],
  drawnText: '',
  isHeading: false,
  covered: false,
  rows: 1,
  columns: 1,
};

/** Wider than any table taken, so that a merged cell over everything is no reason to refuse. */
const widest = 4 * pasteLimits.columns;

/**
 * Lays merged cells out on a grid, as HTML does, and drops columns in which no cell begins: word processors split columns
 * where one row has its border a hair beside the others.
 */
export function tableOf(source: readonly (readonly SourceCell[])[]): Result<PastedTable, PasteRefused> {
  if (source.length > pasteLimits.rows) return refuse({ code: 'tooManyRows', found: source.length });
  const rows: GridCell[][] = [];
  const busy: { readonly until: number; readonly heading: boolean }[] = [];
  const begins = new Set<number>();
  for (const [row, cells] of source.entries()) {
    const line: GridCell[] = [];
    let column = 0;
    const passCovered = (): void => {
      for (let above = busy[column]; above !== undefined && above.until > row; above = busy[column]) {
        line[column] = { ...emptyCell, covered: true, isHeading: above.heading };
        column += 1;
      }
    };
    for (const cell of cells) {
      passCovered();
      if (cell.text.length > pasteLimits.textLength) return refuse({ code: 'textTooLong', found: cell.text.length });
      if (column >= widest) return refuse({ code: 'tooManyColumns', found: column + 1 });
      begins.add(column);
      const width = Math.min(cell.columns, widest - column);
      const height = Math.min(cell.rows, source.length - row);
      const { text, symbols, drawnText, isHeading } = cell;
      line[column] = { text, symbols, drawnText, isHeading, covered: false, rows: height, columns: width };
      for (let over = 1; over < width; over += 1) line[column + over] = { ...emptyCell, isHeading };
      for (let over = 0; over < width; over += 1) busy[column + over] = { until: row + height, heading: isHeading };
      column += width;
    }
    passCovered();
    rows.push(line);
  }
  const kept = [...begins].toSorted((one, other) => one - other);
  if (kept.length > pasteLimits.columns) return refuse({ code: 'tooManyColumns', found: kept.length });
  return ok({ rows: rows.map((line) => narrowed(line, kept)), columns: kept.length });
}

function narrowed(line: readonly GridCell[], kept: readonly number[]): GridCell[] {
  return kept.map((column) => {
    const cell = line[column] ?? emptyCell;
    if (cell.columns === 1) return cell;
    return { ...cell, columns: kept.filter((other) => other >= column && other < column + cell.columns).length };
  });
}

/** The same table with other texts in some cells. */
export function withTexts(table: PastedTable, texts: ReadonlyMap<string, string>): PastedTable {
  if (texts.size === 0) return table;
  const rows = table.rows.map((line, row) =>
    line.map((cell, column) => {
      const text = texts.get(cellKey(row, column));
      return text === undefined ? cell : { ...cell, text, symbols: [], drawnText: '' };
    }),
  );
  return { ...table, rows };
}

/** Names a cell of the grid. */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}
