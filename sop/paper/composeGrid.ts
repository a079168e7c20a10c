import { cell, cellHeight, cellPadding } from '../layout/compose/cells.ts';
import type { TableBlock, TableCell, TableRow } from '../layout/composition.ts';
import { floorToTwip, mm, pt } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { composeText, hangOf } from './composeText.ts';
import type { GridBlock, GridCell, GridRow } from './paper.ts';
import type { Setting } from './sheet.ts';

const shade = 'ededed';

/** A table with rules; rows are as high as their texts, or as asked for. */
export function composeGrid(block: GridBlock, setting: Setting): TableBlock {
  const { x, width } = setting;
  const columns = sharedWidths(block.columns, width);
  const rows = [
    ...composeRows(block.header, 'header', columns, setting),
    ...composeRows(block.rows, 'body', columns, setting),
  ];
  const weight = pt(0.5);
  return { kind: 'table', role: 'grid', breakBefore: false, x, columns, rows, frameWeight: weight, gridWeight: weight };
}

/** Widths on the twip grid in these shares; the last takes the rest. */
function sharedWidths(shares: readonly number[], width: Emu): Emu[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => floorToTwip((width * share) / total));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one));
}

function composeRows(
  rows: readonly GridRow[],
  role: 'header' | 'body',
  columns: readonly Emu[],
  setting: Setting,
): TableRow[] {
  /** For each column the rows above that still cover it, this one included. */
  const covered = columns.map(() => 0);
  const composed = rows.map((row) => {
    const cells: TableCell[] = [];
    let column = 0;
    for (const content of row.cells) {
      while ((covered[column] ?? 0) > 0) column += 1;
      const colSpan = content.colSpan ?? 1;
      const width = columns.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
      cells.push(composeCell(content, { column, width, isHeader: role === 'header' }, setting));
      for (let at = column; at < column + colSpan; at += 1) covered[at] = content.rowSpan ?? 1;
      column += colSpan;
    }
    covered.forEach((left, at) => {
      covered[at] = Math.max(0, left - 1);
    });
    const heights = cells.filter(({ rowSpan }) => rowSpan === 1).map(cellHeight);
    return { cells, height: Math.max(mm(row.least ?? 0), leastRow, ...heights) };
  });
  growUnderSpans(composed);
  return composed.map(({ cells, height }) => ({ role, height, page: 0, y: 0, cells }));
}

const leastRow: Emu = mm(5);

/** The last row under a cell that covers several grows until its text fits. */
function growUnderSpans(rows: { readonly cells: readonly TableCell[]; height: Emu }[]): void {
  rows.forEach(({ cells }, first) => {
    for (const content of cells.filter(({ rowSpan }) => rowSpan > 1)) {
      const under = rows.slice(first, first + content.rowSpan);
      const missing = cellHeight(content) - under.reduce((sum, { height }) => sum + height, 0);
      const last = under.at(-1);
      if (last !== undefined && missing > 0) last.height += missing;
    }
  });
}

interface CellPlace {
  readonly column: number;
  readonly width: Emu;
  readonly isHeader: boolean;
}

function composeCell(content: GridCell, { column, width, isHeader }: CellPlace, { sheet }: Setting): TableCell {
  const look = {
    font: sheet.font,
    size: sheet.fontSize,
    bold: content.bold ?? isHeader,
    align: content.align ?? (isHeader ? 'center' : 'left'),
  };
  const inner = width - cellPadding.left - cellPadding.right;
  const hang = Math.max(0, ...content.lines.map((line) => hangOf(look, line)));
  const paragraphs = content.lines.flatMap((line) => {
    const alone = line.checkBox !== undefined && line.text === '';
    return composeText(look, line.text, inner, { ...line, hang: alone || hang > inner / 2 ? 0 : hang });
  });
  return cell({
    column,
    colSpan: content.colSpan ?? 1,
    rowSpan: content.rowSpan ?? 1,
    vAlign: content.vAlign ?? (isHeader ? 'center' : 'top'),
    paragraphs,
    ...(content.shaded === true ? { fill: shade } : {}),
    ...(content.source === undefined ? {} : { source: content.source }),
  });
}
