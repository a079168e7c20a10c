import { cellHeight } from '../compose/cells.ts';
import type { TableCell } from '../composition.ts';
import type { Emu } from '../../model/units.ts';
import { splitCell } from './splitRow.ts';

/** Rows first…last that stand on one page, with their heights there. A row taller than its page stands alone and goes on behind it. */
interface RowsOnPage {
  readonly first: number;
  readonly last: number;
  readonly tall: boolean;
  readonly route: { readonly rowHeights: readonly Emu[] };
}

interface SettledRow {
  readonly cells: readonly TableCell[];
  readonly textHeight: Emu;
}

/** The rows under one cell that stand on one page. */
interface Part {
  readonly first: number;
  readonly rows: number;
  readonly height: Emu;
}

/**
 * The rows with every cell over several of them parted where a page parts them: each part is closed by its own rules and shows the
 * whole text again when every part has room for it; else the text goes on from part to part. Nothing is lost.
 */
export function settledRows<Row extends SettledRow>(rows: readonly Row[], plan: readonly RowsOnPage[]): readonly Row[] {
  const placed = new Map<number, TableCell[]>();
  rows.forEach(({ cells }, head) => {
    for (const content of cells) {
      if (content.rowSpan === 1) continue;
      const parts = partsOf(head, content.rowSpan, rows, plan);
      if (parts.length === 1) continue;
      contentsOf(content, parts).forEach((cell, index) => {
        const row = parts[index]?.first ?? head;
        placed.set(row, [...(placed.get(row) ?? []), cell]);
      });
    }
  });
  if (placed.size === 0) return rows;
  return rows.map((row, index) => {
    const own = placed.get(index);
    if (own === undefined) return row;
    const others = row.cells.filter(({ column }) => own.every((cell) => cell.column !== column));
    return { ...row, cells: [...others, ...own].toSorted((one, other) => one.column - other.column) };
  });
}

function partsOf(head: number, span: number, rows: readonly SettledRow[], plan: readonly RowsOnPage[]): Part[] {
  return plan.flatMap(({ first, last, tall, route }) => {
    const from = Math.max(first, head);
    const to = Math.min(last, head + span - 1);
    if (from > to) return [];
    const own = route.rowHeights.slice(from - first, to - first + 1);
    const heights = tall ? [Math.max(rows[from]?.textHeight ?? 0, ...own)] : own;
    return [{ first: from, rows: to - from + 1, height: heights.reduce((sum, height) => sum + height, 0) }];
  });
}

function contentsOf(content: TableCell, parts: readonly Part[]): TableCell[] {
  const whole = cellHeight(content);
  if (parts.every(({ height }) => height >= whole)) return parts.map(({ rows }) => ({ ...content, rowSpan: rows }));
  let rest = content;
  return parts.map(({ rows, height }, index) => {
    const last = index === parts.length - 1;
    const split = last || rest.paragraphs.length === 0 ? null : splitCell(rest, height);
    const shown = { ...rest, rowSpan: rows, ...(split === null ? {} : { paragraphs: split.head }) };
    rest = { ...rest, vAlign: 'top', paragraphs: split === null ? [] : split.rest };
    return { ...shown, vAlign: 'top' };
  });
}
