import type { BorderSide, TableBlock, TableCell, TableRow } from '../../../../sop/layout/composition.ts';
import { toPt, type Emu } from '../../../../sop/model/units.ts';

/** Weight of the line on each side of a cell; 0 is no line. */
export type CellBorders = Readonly<Record<BorderSide, Emu>>;

/** One place of the table's grid: the cell that covers it, and which of its rows this is. */
export interface Slot {
  readonly cell: TableCell;
  /** 0 in the row the cell starts in. */
  readonly down: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** The grid of a table: for each row the slots that hold a cell's first column, left to right. */
export function tableSlots(block: TableBlock): Slot[][] {
  const slots: Slot[][] = block.rows.map(() => []);
  block.rows.forEach((row, index) => {
    for (const cell of row.cells)
      for (let down = 0; down < cell.rowSpan; down++)
        slots[index + down]?.push({ cell, down, first: down === 0, last: down === cell.rowSpan - 1 });
  });
  return slots.map((row) => row.toSorted((a, b) => a.cell.column - b.cell.column));
}

/**
 * The borders of a cell in one row, every side named: Word settles a conflict between neighbours by the heavier line and
 * LibreOffice by the later cell, so both sides of an edge must say the same.
 */
export function slotBorders(
  block: TableBlock,
  slots: readonly (readonly Slot[])[],
  row: number,
  slot: Slot,
): CellBorders {
  const here = block.rows[row];
  const side = (name: BorderSide): Emu => {
    const neighbour = neighbourOf(block, slots, row, slot, name);
    if (neighbour === 'same cell' || here === undefined) return 0;
    if (here.role === 'strip') {
      const framed = (name === 'top' || name === 'bottom') && neighbour !== null && closes(neighbour, opposite[name]);
      return framed ? block.frameWeight : 0;
    }
    if (!closes({ row: here, cell: slot.cell }, name)) return 0;
    // LibreOffice lays the foot of a spanning cell below its first row too, a thick one 1 pt too low; the strip draws it.
    if (name === 'bottom' && slot.cell.rowSpan > 1 && neighbour?.row.role === 'strip') return block.gridWeight;
    if (neighbour === null || neighbour.row.role === 'strip') return block.frameWeight;
    return closes(neighbour, opposite[name]) ? block.gridWeight : 0;
  };
  return { top: side('top'), left: side('left'), bottom: side('bottom'), right: side('right') };
}

const opposite: Readonly<Record<BorderSide, BorderSide>> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
};

interface Neighbour {
  readonly row: TableRow;
  readonly cell: TableCell;
}

/** The cell beyond one side; null where the frame of the table, or of its part on one page, runs. */
function neighbourOf(
  block: TableBlock,
  slots: readonly (readonly Slot[])[],
  row: number,
  slot: Slot,
  side: BorderSide,
): Neighbour | 'same cell' | null {
  const here = block.rows[row];
  if (here === undefined) return null;
  if (side === 'left' || side === 'right') {
    const at = side === 'left' ? slot.cell.column - 1 : slot.cell.column + slot.cell.colSpan;
    const beside = slots[row]?.find(({ cell }) => cell.column <= at && at < cell.column + cell.colSpan);
    return beside === undefined ? null : { row: here, cell: beside.cell };
  }
  if (!(side === 'top' ? slot.first : slot.last)) return 'same cell';
  const beyond = row + (side === 'top' ? -1 : 1);
  const next = block.rows[beyond];
  if (next === undefined || next.page !== here.page) return repeatedHeader(block, slots, row, slot, side);
  const over = slots[beyond]?.find(
    ({ cell }) => cell.column <= slot.cell.column && slot.cell.column < cell.column + cell.colSpan,
  );
  return over === undefined ? null : { row: next, cell: over.cell };
}

/** On a further page the header rows stand again above the first row. */
function repeatedHeader(
  block: TableBlock,
  slots: readonly (readonly Slot[])[],
  row: number,
  slot: Slot,
  side: BorderSide,
): Neighbour | null {
  const header = block.rows.findLastIndex(({ role }) => role === 'header');
  const above = block.rows[header];
  if (side !== 'top' || above === undefined || row <= header) return null;
  const over = slots[header]?.find(
    ({ cell }) => cell.column <= slot.cell.column && slot.cell.column < cell.column + cell.colSpan,
  );
  return over === undefined ? null : { row: above, cell: over.cell };
}

/** Whether a cell has a line on this side: strips have none, others all but those they leave open. */
function closes({ row, cell }: Neighbour, side: BorderSide): boolean {
  return row.role !== 'strip' && !(cell.open ?? []).includes(side);
}

/** The borders in the order Word asks for; widths count in eighths of a point. */
export function bordersXml(borders: CellBorders): string {
  const side = (name: BorderSide): string => {
    const eighths = Math.round(toPt(borders[name]) * 8);
    return eighths === 0
      ? `<w:${name} w:val="nil"/>`
      : `<w:${name} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;
  };
  return `<w:tcBorders>${side('top')}${side('left')}${side('bottom')}${side('right')}</w:tcBorders>`;
}
