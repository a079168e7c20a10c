import type { BoxName, Official, Sop } from '../../model/sop.ts';
import type { Labels, Style } from '../../model/style.ts';
import type { BorderSide, Paragraph, TableBlock, TableCell } from '../composition.ts';
import { ceilToTwip, mm, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { geometryOf } from '../geometry.ts';
import { cell, cellHeight, cellPadding } from './cells.ts';
import { listParagraphs, paragraphsOf } from './paragraphs.ts';
import type { TextLook } from './paragraphs.ts';
import { officialParagraphs } from './signature.ts';

/** Size of a picture by its asset name, in pixels; null when it is not at hand. */
export type ImageSizes = (asset: string) => { readonly width: number; readonly height: number } | null;

/** Header rows with the issuer beside them may take this share of a page. */
const mostBesides = 0.9;

type HeaderField = 'number' | 'created' | 'revised' | 'effective' | 'title';

/** The three pairs of boxes, left and right (Permenpan 35/2012, Bagian Identitas; spec 3.1). */
const pairs: readonly (readonly [BoxName, BoxName])[] = [
  ['legalBasis', 'qualifications'],
  ['relatedSops', 'equipment'],
  ['warnings', 'records'],
];

const boxLabels: Readonly<Record<BoxName, keyof Labels>> = {
  legalBasis: 'legal_basis',
  qualifications: 'qualifications',
  relatedSops: 'related_sops',
  equipment: 'equipment',
  warnings: 'warnings',
  records: 'records',
};

/** The identity table, `width` EMU wide: issuer and header fields in halves, below them the six boxes. Rows carry page 0, y 0. */
export function composeIdentity(sop: Sop, style: Style, x: Emu, width: Emu, images: ImageSizes): TableBlock {
  const columns = columnsOf(style, width);
  const rows: { height: Emu; cells: TableCell[] }[] = headerRows(sop, style, columns);
  joinIssuer(rows, issuerCell(sop, style, columns[0] ?? width, images, rows.length), columns.length, style);
  for (const pair of pairs) rows.push(boxRow(sop, style, columns, pair));
  return {
    kind: 'table',
    role: 'identity',
    breakBefore: false,
    x,
    columns,
    rows: rows.map((row) => ({ role: 'body', page: 0, y: 0, ...row })),
    frameWeight: pt(1.5),
    gridWeight: pt(0.5),
  };
}

/**
 * Puts the issuer to the left of the header rows, as high as all of them. A cell over several rows cannot be parted between pages:
 * where the rows or the issuer come near a whole page, the issuer stands above them in a row of its own.
 */
function joinIssuer(
  rows: { height: Emu; cells: TableCell[] }[],
  issuer: TableCell,
  columnCount: number,
  style: Style,
): void {
  const { y, bottom } = geometryOf(style).content;
  const beside = rows.reduce((sum, row) => sum + row.height, 0);
  if (Math.max(beside, cellHeight(issuer)) > (bottom - y) * mostBesides) {
    for (const row of rows) row.cells.unshift(cell({ column: 0 }));
    const alone = { ...issuer, rowSpan: 1, colSpan: columnCount };
    rows.unshift({ height: cellHeight(alone), cells: [alone] });
    return;
  }
  rows[0]?.cells.unshift(issuer);
  const approval = rows[4];
  if (approval !== undefined) approval.height += Math.max(0, cellHeight(issuer) - beside);
}

/** Text of the identity part is one point larger than the table (spec 8). */
function identitySize(style: Style): number {
  return style.fontSize + 1;
}

/**
 * Halves, and in the right half a label column and, unless the office prints no colons, a narrow column for them. A colon "in the
 * text" has the same column without a rule on its right, so that centred names stay centred.
 */
function columnsOf(style: Style, width: Emu): Emu[] {
  const half = ceilToTwip(width / 2);
  const label = ceilToTwip((width - half) * 0.3);
  if (style.colonMode === 'none') return [half, label, width - half - label];
  const colon = mm(3.5);
  return [half, label, colon, width - half - label - colon];
}

function issuerCell(sop: Sop, style: Style, width: Emu, images: ImageSizes, rowSpan: number): TableCell {
  const inner = width - cellPadding.left - cellPadding.right;
  const look = { style: 'bold', size: identitySize(style) + 2, align: 'center' } as const;
  const { government, unitLines, logo } = sop.identity.issuer;
  const paragraphs = [
    ...logoParagraph(style, logo, images),
    ...linesOf(government).flatMap((line) =>
      paragraphsOf(style, { ...look, where: { at: 'issuer', line: 'government' } }, line, inner),
    ),
    ...unitLines.flatMap((line, index) =>
      paragraphsOf(style, { ...look, where: { at: 'issuer', line: index } }, line, inner),
    ),
  ];
  return cell({ column: 0, rowSpan, paragraphs, where: { at: 'issuer', line: 'government' } });
}

function linesOf(text: string): string[] {
  return text === '' ? [] : [text];
}

function logoParagraph(style: Style, asset: string | null, images: ImageSizes): Paragraph[] {
  const size = asset === null ? null : images(asset);
  if (asset === null || size === null) return [];
  const [empty] = paragraphsOf(
    style,
    { style: 'regular', size: 1, align: 'center', where: { at: 'issuer', line: 'logo' } },
    '',
    mm(20),
  );
  if (empty === undefined) return [];
  const scale = Math.min(mm(22) / size.width, mm(22) / size.height);
  const image = { asset, width: ceilToTwip(size.width * scale), height: ceilToTwip(size.height * scale) };
  return [{ ...empty, lines: [], spaceAfter: pt(6), image }];
}

function headerRows(sop: Sop, style: Style, columns: readonly Emu[]): { height: Emu; cells: TableCell[] }[] {
  const { number, title, created, revised, effective, approval } = sop.identity;
  const field = (name: HeaderField, text: string) => {
    const look = {
      style: name === 'title' ? 'bold' : 'regular',
      size: identitySize(style),
      align: 'left',
      where: { at: 'field', field: name },
    } as const;
    return valueRow(style, columns, style.labels[name], look, text);
  };
  return [
    field('number', number),
    field('created', created.text),
    field('revised', revised.text),
    field('effective', effective.text),
    approvalRow(approval, style, columns),
    field('title', title),
  ];
}

/** Label cell, colon cell where the office has one, and the width and place of the value. */
function labelCells(
  style: Style,
  columns: readonly Emu[],
  label: string | null,
): { cells: TableCell[]; value: number; width: Emu; open: readonly BorderSide[] } {
  const look = { style: 'regular', size: identitySize(style), align: 'left' } as const;
  const punctuation = style.labelPunctuation.header.trim();
  const colon = style.colonMode !== 'none';
  const value = colon ? 3 : 2;
  const inner = (index: number) => (columns[index] ?? 0) - cellPadding.left - cellPadding.right;
  const cells = [cell({ column: 1, vAlign: 'top', paragraphs: paragraphsOf(style, look, label ?? '', inner(1)) })];
  if (colon)
    cells.push(
      cell({
        column: 2,
        vAlign: 'top',
        padding: { ...cellPadding, right: 0 },
        open: ['right'],
        paragraphs: paragraphsOf(style, look, punctuation, inner(2)),
      }),
    );
  return { cells, value, width: inner(value), open: colon ? ['left'] : [] };
}

function valueRow(style: Style, columns: readonly Emu[], label: string | null, look: TextLook, text: string) {
  const { cells, value, width, open } = labelCells(style, columns, label);
  cells.push(
    cell({
      column: value,
      vAlign: 'top',
      open,
      paragraphs: paragraphsOf(style, look, text, width),
      ...(look.where === undefined ? {} : { where: look.where }),
    }),
  );
  return { height: tallest(cells), cells };
}

/** Position, room for signature and stamp (at least 20 mm, REG-007), name, rank, NIP. */
function approvalRow(approval: Official, style: Style, columns: readonly Emu[]) {
  const { cells, value, width, open } = labelCells(style, columns, style.labels.approved_by);
  const look = { style: 'regular', size: identitySize(style), align: 'center' } as const;
  const paragraphs = officialParagraphs(style, look, approval, width, (field) => ({ at: 'approval', field }));
  cells.push(cell({ column: value, vAlign: 'top', open, paragraphs, where: { at: 'approval', field: 'position' } }));
  return { height: tallest(cells), cells };
}

function boxRow(sop: Sop, style: Style, columns: readonly Emu[], names: readonly [BoxName, BoxName]) {
  const right = columns.slice(1).reduce((sum, width) => sum + width, 0);
  const cells = names.map((name, side) =>
    boxCell(
      sop,
      style,
      name,
      side === 0 ? (columns[0] ?? 0) : right,
      side === 0 ? { column: 0, colSpan: 1 } : { column: 1, colSpan: columns.length - 1 },
    ),
  );
  return { height: tallest(cells), cells };
}

function boxCell(
  sop: Sop,
  style: Style,
  name: BoxName,
  width: Emu,
  span: { column: number; colSpan: number },
): TableCell {
  const inner = width - cellPadding.left - cellPadding.right;
  const label = style.labels[boxLabels[name]];
  const where = { at: 'box', box: name } as const;
  const title = label === null ? '' : label + style.labelPunctuation.sections;
  const look = { style: 'regular', size: identitySize(style), align: 'left', where } as const;
  const paragraphs = [
    ...(title === '' ? [] : paragraphsOf(style, { ...look, style: 'bold' }, title, inner)),
    ...listParagraphs(style, look, sop.identity.boxes[name], inner, (item) => ({ ...where, item })),
  ];
  return cell({ ...span, vAlign: 'top', paragraphs, where });
}

function tallest(cells: readonly TableCell[]): Emu {
  return Math.max(mm(5), ...cells.map(cellHeight));
}
