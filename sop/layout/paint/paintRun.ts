import type { FontName } from '../../model/style.ts';
import type { Emu } from '../../model/units.ts';
import type { TableBlock, TableCell, TableRow } from '../composition.ts';
import type { Item } from '../pages.ts';
import { paintCell } from './paintCell.ts';
import type { Box } from './paintCell.ts';
import { paintRules } from './paintRules.ts';

/** A cell and where it stands on its page. */
export interface PaintedCell {
  readonly content: TableCell;
  readonly box: Box;
}

/** Rows of one table that stand under each other on one page: shades below, then rules, then what the cells hold. */
export function paintRun(
  table: TableBlock,
  rows: readonly TableRow[],
  font: FontName,
): { readonly items: readonly Item[]; readonly cells: readonly PaintedCell[] } {
  const borders = table.columns.reduce<Emu[]>(
    (found, width) => [...found, (found[found.length - 1] ?? 0) + width],
    [table.x],
  );
  const cells = rows.flatMap((row, index) =>
    row.cells.map((content): PaintedCell => {
      const x = borders[content.column] ?? table.x;
      const below = rows.slice(index, index + content.rowSpan);
      const width = (borders[content.column + content.colSpan] ?? x) - x;
      const height = below.reduce((sum, covered) => sum + covered.height, 0);
      return { content, box: { x, y: row.y, width, height } };
    }),
  );
  const fills: Item[] = [];
  const texts: Item[] = [];
  for (const { content, box } of cells)
    for (const item of paintCell(font, content, box)) (item.kind === 'rect' ? fills : texts).push(item);
  const rules = paintRules({ rows, borders, gridWeight: table.gridWeight, frameWeight: table.frameWeight });
  return { items: [...fills, ...rules, ...texts], cells };
}
