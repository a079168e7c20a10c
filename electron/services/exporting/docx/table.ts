import type { TableBlock, TableCell, TableRow } from '../../../../sop/layout/composition.ts';
import type { Pages } from '../../../../sop/layout/pages.ts';
import { emuPerTwip, type Emu } from '../../../../sop/model/units.ts';
import { bordersXml, slotBorders, tableSlots, type CellBorders, type Slot } from './borders.ts';
import {
  coveredParagraph,
  paragraphsXml,
  textHeight,
  thinLine,
  thinParagraph,
  twips,
  type Spacing,
  type TextContext,
} from './cellText.ts';
import { chartOf } from './pageChart.ts';
import { tileRun, type TileContext } from './tile.ts';

/** `editable` rows grow with their text; `locked` rows keep exactly their height. */
export type Edition = 'editable' | 'locked';

export interface TableContext extends TextContext, TileContext {
  readonly pages: Pages;
  readonly edition: Edition;
  readonly marginLeft: Emu;
}

/** Room given back to the text of a cell, so that no program breaks a line earlier than the layout did, by rounding: 3 twips. */
const textSlack: Emu = 3 * emuPerTwip;

/** The line above a row counts as its height; so much more of the lower space of its texts makes room for roundings. */
const lineSlack = 10;

/** Said at every table: LibreOffice has margins of its own where a table names none, whatever the style says. */
const noMargins = `<w:tblCellMar>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')}</w:tblCellMar>`;

/**
 * One block as one native table with a fixed grid. Header rows repeat; no row is split by a page break. A table begins with
 * the outer edge of its frame, where ours begins with the middle of it.
 */
export function tableXml(block: TableBlock, context: TableContext): string {
  const slots = tableSlots(block);
  const columns = block.columns.map(twips);
  const width = columns.reduce((sum, column) => sum + column, 0);
  const grid = columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${twips(block.x - context.marginLeft - block.frameWeight / 2)}" w:type="dxa"/>`,
    `<w:tblLayout w:type="fixed"/>${noMargins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    ...block.rows.map((row, index) => rowXml(block, slots, index, row, context)),
    '</w:tbl>',
  ].join('');
}

interface WrittenSlot extends Slot {
  readonly borders: CellBorders;
}

function rowXml(
  block: TableBlock,
  slots: readonly (readonly Slot[])[],
  index: number,
  row: TableRow,
  context: TableContext,
): string {
  const written = (slots[index] ?? []).map((slot) => ({ ...slot, borders: slotBorders(block, slots, index, slot) }));
  const exact = context.edition === 'locked' || row.role !== 'body';
  const line = Math.max(0, ...written.map(({ borders }) => twips(borders.top)));
  const height = Math.max(1, twips(row.height) - (exact ? 0 : line));
  const strut = exact ? undefined : strutOf(block, index, written);
  const cells = written.map((slot) =>
    cellXml(block, index, slot, { line, strut: slot === strut ? height : 0 }, context),
  );
  const header = row.role === 'header' && block.headerOnce !== true ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="${exact ? 'exact' : 'atLeast'}"/>${header}</w:trPr>${cells.join('')}</w:tr>`;
}

/**
 * The cell whose paragraphs are given the whole height of a row that may grow: programs differ in whether the line above
 * comes on top of a least height, but all add it to the height of text (rendering, D4.3 and D6). An empty lane cell does
 * it unseen; without one the text that needs most. The second row of a cell that spans to the foot of the table has none:
 * LibreOffice lays the thick line of that foot above this row too.
 */
function strutOf(block: TableBlock, index: number, written: readonly WrittenSlot[]): WrittenSlot | undefined {
  if (written.some(({ cell, down }) => down === 1 && block.rows[index - 1 + cell.rowSpan] === undefined))
    return undefined;
  const able = written.filter(({ cell }) => cell.rowSpan === 1 && cell.rotate === 0);
  const lane = able.find(({ cell }) => cell.kind === 'lane' && cell.paragraphs.length === 0);
  return lane ?? able.toSorted((a, b) => neededBy(b.cell) - neededBy(a.cell))[0];
}

function neededBy({ paragraphs, padding }: TableCell): number {
  return textHeight(paragraphs) + twips(padding.top) + twips(padding.bottom);
}

interface RowMeasures {
  /** Width of the line above the row. */
  readonly line: number;
  /** Height that this cell's paragraphs have to fill; 0 for none. */
  readonly strut: number;
}

function cellXml(
  block: TableBlock,
  row: number,
  slot: WrittenSlot,
  measures: RowMeasures,
  context: TableContext,
): string {
  const { cell } = slot;
  const span = cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : '';
  const merge = cell.rowSpan === 1 ? '' : `<w:vMerge w:val="${slot.first ? 'restart' : 'continue'}"/>`;
  const fill = cell.fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill}"/>`;
  const direction = cell.rotate === 90 ? '<w:textDirection w:val="btLr"/>' : '';
  const align = cell.kind === 'lane' ? 'top' : cell.vAlign;
  const vertical = align === 'top' ? '' : `<w:vAlign w:val="${align}"/>`;
  const width = widthOf(block, cell);
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${bordersXml(slot.borders)}${fill}`,
    `${marginsXml(cell)}${direction}${vertical}</w:tcPr>`,
    slot.first ? contentXml(block, row, cell, measures, context) : coveredParagraph,
    '</w:tc>',
  ].join('');
}

/** A drawing counts from the edge of its cell's text, so a lane cell has no margins at all. */
function marginsXml({ kind, padding }: TableCell): string {
  if (kind === 'lane') return '';
  const [left, right] = [twips(padding.left), Math.max(0, twips(padding.right - textSlack))];
  const side = (name: string, value: number): string => (value === 0 ? '' : `<w:${name} w:w="${value}" w:type="dxa"/>`);
  const margins = side('left', left) + side('right', right);
  return margins === '' ? '' : `<w:tcMar>${margins}</w:tcMar>`;
}

function contentXml(
  block: TableBlock,
  row: number,
  cell: TableCell,
  { line, strut }: RowMeasures,
  context: TableContext,
): string {
  if (cell.kind === 'text') return paragraphsXml(cell.paragraphs, textSpacing(block, cell, line, strut), context);
  const tile = tileOf(block, row, cell, line, context);
  if (cell.paragraphs.length > 0)
    return thinParagraph({ runs: tile }) + paragraphsXml(cell.paragraphs, textSpacing(block, cell, line, 0), context);
  // The line its drawing hangs on, with the rest of the row's height below it.
  return thinParagraph({ runs: tile, after: Math.max(0, strut - thinLine) });
}

/** The padding of a cell, less the line above its row, and shared out so that the text fills a row it holds up. */
function textSpacing(block: TableBlock, cell: TableCell, line: number, strut: number): Spacing {
  const { padding } = cell;
  const [above, below] = [twips(padding.top), twips(padding.bottom)];
  const width = widthOf(block, cell) - twips(padding.left) - Math.max(0, twips(padding.right - textSlack));
  if (strut === 0) return { above, below: below - line - lineSlack, width };
  const free = strut - textHeight(cell.paragraphs) - above - below;
  const lead = free < 0 || cell.vAlign === 'top' ? 0 : cell.vAlign === 'bottom' ? free : Math.round(free / 2);
  return { above: above + lead, below: below + free - lead, width };
}

/** Width of all columns of a cell, in twips. */
function widthOf({ columns }: TableBlock, { column, colSpan }: TableCell): number {
  return columns.slice(column, column + colSpan).reduce((sum, part) => sum + twips(part), 0);
}

/**
 * Text begins below the line above its row, in Word by half of it: under the thick line of a frame a drawing is lifted by
 * what that is more than under the thin line of the grid, so that all rows stand alike.
 */
function tileOf(block: TableBlock, row: number, cell: TableCell, line: number, context: TableContext): string {
  const from = block.rows[row];
  const page = context.pages.pages[from?.page ?? -1];
  if (from === undefined || page === undefined) throw new Error(`Row ${row} stands on no page`);
  const x = block.x + block.columns.slice(0, cell.column).reduce((sum, width) => sum + width, 0);
  const width = block.columns.slice(cell.column, cell.column + cell.colSpan).reduce((sum, part) => sum + part, 0);
  const height = block.rows.slice(row, row + cell.rowSpan).reduce((sum, spanned) => sum + spanned.height, 0);
  const lift = Math.max(0, Math.round((line - twips(block.gridWeight)) / 2)) * emuPerTwip;
  return tileRun(chartOf(page), { x, y: from.y, width, height }, lift, context);
}
