import { cell, cellHeight } from '../layout/compose/cells.ts';
import { paragraphHeight } from '../layout/compose/paragraphs.ts';
import type { BorderSide, Paragraph, TableBlock, TableCell, TableRow } from '../layout/composition.ts';
import type { Emu } from '../model/units.ts';

export const allSides: readonly BorderSide[] = ['top', 'right', 'bottom', 'left'];
export const unpadded = { left: 0, right: 0, top: 0, bottom: 0 } as const;

/** Paragraphs without rules, each a row of its own. */
export function composeLines(paragraphs: readonly Paragraph[], x: Emu, width: Emu): TableBlock {
  const rows = paragraphs.map((paragraph) =>
    unruledRow(
      [cell({ column: 0, vAlign: 'top', padding: unpadded, paragraphs: [paragraph] })],
      paragraphHeight(paragraph),
    ),
  );
  return unruled('lines', x, [width], rows);
}

/** A table without rules. */
export function unruled(
  role: TableBlock['role'],
  x: Emu,
  columns: readonly Emu[],
  rows: readonly TableRow[],
): TableBlock {
  return { kind: 'table', role, breakBefore: false, x, columns, rows, frameWeight: 0, gridWeight: 0 };
}

/** A row without rules, as high as its tallest cell unless said otherwise. */
export function unruledRow(cells: readonly TableCell[], height: Emu = Math.max(0, ...cells.map(cellHeight))): TableRow {
  return { role: 'body', height, page: 0, y: 0, cells: cells.map((content) => ({ ...content, open: allSides })) };
}
