import {
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type {
  TableBlock,
  TableCell as ComposedCell,
  TableRow as ComposedRow,
} from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import { emuPerTwip, type Emu } from '../../../../sop/model/units.ts';
import type { AssetLookup } from '../assets.ts';
import { slotBorders, tableSlots, type Slot } from './borders.ts';
import { cellParagraphs, thinParagraph, twips } from './cellText.ts';
import { cellTile } from './tile.ts';
import type { ShapeWords } from './words.ts';

/** `editable` rows grow with their text; `locked` rows keep exactly their height. */
export type Edition = 'editable' | 'locked';

export interface TableContext {
  readonly pages: Pages;
  readonly edition: Edition;
  readonly assets: AssetLookup;
  readonly words: ShapeWords;
  readonly marginLeft: Emu;
  /** Next place in the stack of floating drawings. */
  readonly nextOrder: () => number;
}

/** Word adds the line between two rows, 0.5 pt, to the height of a row that may grow (rendering, D4.3). */
const rowLine = 10;

/** Room given back to the text of a cell, so that no program breaks a line earlier than the layout did, by rounding: 3 twips. */
const textSlack: Emu = 3 * emuPerTwip;

const noMargins = { top: 0, right: 0, bottom: 0, left: 0, marginUnitType: WidthType.DXA };
const verticalAligns = {
  top: VerticalAlignTable.TOP,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

/** One block as one native table with a fixed grid. Header rows repeat; no row is split by a page break. */
export function blockTable(block: TableBlock, context: TableContext): Table {
  const slots = tableSlots(block);
  const columnWidths = block.columns.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: twips(block.x - context.marginLeft), type: WidthType.DXA },
    margins: noMargins,
    columnWidths,
    rows: block.rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          ...(row.role === 'header' ? { tableHeader: true } : {}),
          height: rowHeight(row, context.edition),
          children: (slots[index] ?? []).map((slot) => slotCell(block, slots, index, slot, context)),
        }),
    ),
  });
}

function rowHeight(
  row: ComposedRow,
  edition: Edition,
): { readonly value: number; readonly rule: (typeof HeightRule)[keyof typeof HeightRule] } {
  const height = twips(row.height);
  if (edition === 'locked' || row.role !== 'body') return { value: height, rule: HeightRule.EXACT };
  return { value: Math.max(1, height - rowLine), rule: HeightRule.ATLEAST };
}

function slotCell(
  block: TableBlock,
  slots: readonly (readonly Slot[])[],
  row: number,
  slot: Slot,
  context: TableContext,
): TableCell {
  const { cell } = slot;
  const merged = cell.rowSpan > 1;
  return new TableCell({
    width: { size: twips(columnsWidth(block, cell)), type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(merged ? { verticalMerge: slot.first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    borders: slotBorders(block, slots, row, slot),
    ...(cell.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: cell.fill, color: 'auto' } }),
    margins: cellMargins(cell),
    ...(cell.rotate === 90 ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    verticalAlign: verticalAligns[cell.kind === 'lane' ? 'top' : cell.vAlign],
    children: slot.first ? cellContent(block, row, cell, context) : [thinParagraph()],
  });
}

/** A drawing counts from the edge of its cell's text, so a lane cell has no margins at all. */
function cellMargins({ kind, padding }: ComposedCell) {
  if (kind === 'lane') return noMargins;
  return { ...noMargins, left: twips(padding.left), right: Math.max(0, twips(padding.right - textSlack)) };
}

function cellContent(block: TableBlock, row: number, cell: ComposedCell, context: TableContext) {
  if (cell.kind === 'text') return cellParagraphs(cell, context.assets);
  const anchor = laneAnchor(block, row, cell, context);
  return cell.paragraphs.length === 0 ? [anchor] : [anchor, ...cellParagraphs(cell, context.assets)];
}

function laneAnchor(block: TableBlock, row: number, cell: ComposedCell, context: TableContext) {
  const from = block.rows[row];
  const page = context.pages.pages[from?.page ?? -1];
  if (from === undefined || page === undefined) throw new Error(`Row ${row} stands on no page`);
  const x = block.x + block.columns.slice(0, cell.column).reduce((sum, width) => sum + width, 0);
  const height = block.rows.slice(row, row + cell.rowSpan).reduce((sum, spanned) => sum + spanned.height, 0);
  const tile = cellTile(
    page,
    { x, y: from.y, width: columnsWidth(block, cell), height },
    context.words,
    context.nextOrder(),
  );
  return thinParagraph({ children: tile === null ? [] : [tile] });
}

function columnsWidth(block: TableBlock, cell: ComposedCell): Emu {
  return block.columns.slice(cell.column, cell.column + cell.colSpan).reduce((sum, width) => sum + width, 0);
}
