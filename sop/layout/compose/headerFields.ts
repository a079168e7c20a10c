import type { Identity, Official } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import { mm, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import type { TableCell } from '../composition.ts';
import { cell, cellHeight, cellPadding } from './cells.ts';
import { colonWidth } from './identityGrid.ts';
import type { GridSpan, IdentityGrid } from './identityGrid.ts';
import { paragraphsOf, signedParagraphs } from './paragraphs.ts';
import { printedNumber } from './printedNumber.ts';
import { officialParagraphs, roomFor } from './signature.ts';

/** A row of the identity table before it has a place. */
export interface IdentityRow {
  height: Emu;
  readonly cells: TableCell[];
}

type HeaderField = 'number' | 'created' | 'revised' | 'effective' | 'title';

/** Position of the row "Disahkan oleh" among the header rows. */
export const approvalRowAt = 4;

/** Number, dates, approval and title: label, colon, value (spec 3.1, 3.2). `sizePt` = size of the identity text. */
export function headerRows(identity: Identity, style: Style, grid: IdentityGrid, sizePt: number): IdentityRow[] {
  const { number, title, created, revised, effective, approval } = identity;
  const field = (name: HeaderField, text: string) => valueRow(name, text, style, grid, sizePt);
  const face = { font: style.font, style: 'regular', size: pt(sizePt) } as const;
  return [
    field('number', printedNumber(face, number)),
    field('created', created.text),
    field('revised', revised.text),
    field('effective', effective.text),
    approvalRow(approval, style, grid, sizePt),
    field('title', title),
  ];
}

/** The least height of the row that holds these cells. */
export function rowHeight(cells: readonly TableCell[]): Emu {
  return Math.max(mm(5), ...cells.map(cellHeight));
}

function labelCell(style: Style, grid: IdentityGrid, label: string | null, sizePt: number): TableCell {
  const look = { style: 'regular', size: sizePt, align: 'left' } as const;
  return headerCell(grid.label, { paragraphs: paragraphsOf(style, look, label ?? '', grid.label.inner) });
}

/** What stands for the colon; an office that prints colons but names none gets the usual one. */
function colonOf(style: Style): string {
  const written = style.labelPunctuation.header.trim();
  return written === '' ? ':' : written;
}

/**
 * One field. The colon has a ruled column of its own (`column`), begins the value (`inText`: further lines hang behind it),
 * or is not printed.
 */
function valueRow(name: HeaderField, text: string, style: Style, grid: IdentityGrid, sizePt: number): IdentityRow {
  const where = { at: 'field', field: name } as const;
  const look = { style: name === 'title' ? 'bold' : 'regular', size: sizePt, align: 'left', where } as const;
  const cells = [labelCell(style, grid, style.labels[name], sizePt)];
  if (style.colonMode === 'inText') {
    const { inner } = grid.colonAndValue;
    const paragraphs = signedParagraphs(style, look, text, inner, { text: colonOf(style), indent: colonWidth });
    cells.push(headerCell(grid.colonAndValue, { paragraphs, where }));
  } else {
    if (grid.colon !== null) cells.push(colonCell(style, grid.colon, sizePt));
    cells.push(headerCell(grid.value, { paragraphs: paragraphsOf(style, look, text, grid.value.inner), where }));
  }
  return { height: rowHeight(cells), cells };
}

function colonCell(style: Style, span: GridSpan, sizePt: number): TableCell {
  const look = { style: 'regular', size: sizePt, align: 'center' } as const;
  const padding = { ...cellPadding, left: 0, right: 0 };
  const width = span.inner + cellPadding.left + cellPadding.right;
  return headerCell(span, { padding, paragraphs: paragraphsOf(style, look, colonOf(style), width) });
}

/**
 * Position, room for signature and stamp, name, rank, NIP: centred, so a colon "in the text" stands beside them without a
 * rule between.
 */
function approvalRow(approval: Official, style: Style, grid: IdentityGrid, sizePt: number): IdentityRow {
  const cells = [labelCell(style, grid, style.labels.approved_by, sizePt)];
  const inText = style.colonMode === 'inText';
  if (grid.colon !== null) {
    const colon = colonCell(style, grid.colon, sizePt);
    const left = { style: 'regular', size: sizePt, align: 'left' } as const;
    const paragraphs = paragraphsOf(style, left, colonOf(style), grid.colon.inner + cellPadding.right);
    cells.push(inText ? { ...colon, padding: { ...cellPadding, right: 0 }, open: ['right'], paragraphs } : colon);
  }
  const look = { style: 'regular', size: sizePt, align: 'center' } as const;
  const { inner } = grid.value;
  const room = roomFor(style.signature, inner);
  const paragraphs = officialParagraphs(style, look, approval, inner, room, (field) => ({ at: 'approval', field }));
  const where = { at: 'approval', field: 'position' } as const;
  cells.push(headerCell(grid.value, { paragraphs, where, ...(inText ? { open: ['left'] } : {}) }));
  return { height: rowHeight(cells), cells };
}

function headerCell(span: GridSpan, parts: Omit<Parameters<typeof cell>[0], 'column'>): TableCell {
  return cell({ column: span.column, colSpan: span.colSpan, vAlign: 'top', ...parts });
}
