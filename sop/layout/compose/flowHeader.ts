import type { Lane } from '../../model/sop.ts';
import type { Labels, Style } from '../../model/style.ts';
import type { TableCell, TableRow } from '../composition.ts';
import type { TableColumn } from '../pages.ts';
import { breakLines, safeWidth } from '../text/breakLines.ts';
import { printedStyle } from '../text/ownFont.ts';
import { textWidth } from '../text/measure.ts';
import { geometryOf } from '../geometry.ts';
import { ceilToTwip, mm, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { cell, cellHeight, cellPadding } from './cells.ts';
import { lineHeightOf, paragraphsOf } from './paragraphs.ts';

const shade = 'EFEFEF';
/** Lane headings are set this small at the least before they turn upright (architecture, section 5). */
const leastHeadingPt = 7;

/** Heading rows stand on every page, so they may take this share of it. Names of any length are still printed whole, only smaller. */
const mostOfPage = 0.45;
const shrinkBy = 0.85;
const shrinkSteps = 30;

type HeaderRow = Pick<TableRow, 'height' | 'cells'>;

/** Heading rows of the step table: groups and names, then the optional row of column numbers (spec 4.1). */
export function composeFlowHeader(lanes: readonly Lane[], style: Style, columns: readonly TableColumn[]): HeaderRow[] {
  const { y, bottom } = geometryOf(style).content;
  const heightOf = (rows: HeaderRow[]): Emu => rows.reduce((sum, row) => sum + row.height, 0);
  let rows = headerRows(lanes, style, columns);
  for (let step = 1; step <= shrinkSteps && heightOf(rows) > (bottom - y) * mostOfPage; step += 1)
    rows = headerRows(
      lanes,
      { ...style, fontSize: Math.min(style.fontSize, leastHeadingPt) * shrinkBy ** (step - 1) },
      columns,
    );
  return rows;
}

function headerRows(lanes: readonly Lane[], style: Style, columns: readonly TableColumn[]): HeaderRow[] {
  const { labels } = style;
  const grouped = labels.actors_group !== null || labels.quality_group !== null;
  const laneStart = 2;
  const inputsAt = laneStart + lanes.length;
  const both = grouped ? 2 : 1;
  const top: TableCell[] = [];
  const bottom: TableCell[] = [];
  const heading = headingOf(style, columns);

  if (labels.no === null) top.push(heading({ column: 0, colSpan: 2, rowSpan: both }, labels.activity));
  else
    top.push(heading({ column: 0, rowSpan: both }, labels.no), heading({ column: 1, rowSpan: both }, labels.activity));
  const laneRow = grouped && labels.actors_group !== null ? bottom : top;
  if (labels.actors_group !== null && lanes.length > 0)
    top.push(heading({ column: laneStart, colSpan: lanes.length }, labels.actors_group));
  const laneSpan = laneRow === bottom ? 1 : both;
  lanes.forEach((lane, index) => laneRow.push(laneHeading(lane, laneStart + index, laneSpan, style, columns)));
  const qualityRow = grouped && labels.quality_group !== null ? bottom : top;
  if (labels.quality_group !== null) top.push(heading({ column: inputsAt, colSpan: 3 }, labels.quality_group));
  const quality: (keyof Labels)[] = ['requirements', 'time', 'outputs'];
  quality.forEach((key, index) =>
    qualityRow.push(heading({ column: inputsAt + index, rowSpan: qualityRow === bottom ? 1 : both }, labels[key])),
  );
  if (style.noteColumn) top.push(heading({ column: inputsAt + 3, rowSpan: both }, labels.notes));

  const rows = [headerRow(top)];
  if (grouped) rows.push(headerRow(bottom));
  raiseForTallCells(rows);
  if (style.numberRow !== 'none') rows.push(headerRow(numberCells(style, columns)));
  return rows;
}

function headerRow(cells: TableCell[]): { height: Emu; cells: TableCell[] } {
  cells.sort((one, other) => one.column - other.column);
  return { cells, height: Math.max(mm(4.5), ...cells.filter(({ rowSpan }) => rowSpan === 1).map(cellHeightOf)) };
}

/** A heading over two rows may need more height than both have: the lower one grows. */
function raiseForTallCells(rows: { height: Emu; cells: TableCell[] }[]): void {
  const [first, second] = rows;
  if (first === undefined) return;
  const needed = Math.max(0, ...first.cells.filter(({ rowSpan }) => rowSpan > 1).map(cellHeightOf));
  const last = second ?? first;
  last.height += Math.max(0, needed - rows.reduce((sum, row) => sum + row.height, 0));
}

/** An upright cell is as tall as its longest line. */
function cellHeightOf(content: TableCell): Emu {
  if (content.rotate === 0) return cellHeight(content);
  const longest = Math.max(0, ...content.paragraphs.flatMap(({ lines }) => lines.map(({ width }) => width)));
  return ceilToTwip(longest) + mm(2);
}

function headingOf(style: Style, columns: readonly TableColumn[]) {
  return (span: { column: number; colSpan?: number; rowSpan?: number }, label: string | null): TableCell => {
    const covered = columns.slice(span.column, span.column + (span.colSpan ?? 1));
    const width = covered.reduce((sum, column) => sum + column.width, 0) - cellPadding.left - cellPadding.right;
    const look = { style: 'bold', size: style.fontSize, align: 'center' } as const;
    return cell({ ...span, fill: shade, paragraphs: label === null ? [] : paragraphsOf(style, look, label, width) });
  };
}

/** A lane's name: broken by word; in 7 pt when a word does not fit; upright when even that is too wide. */
function laneHeading(
  lane: Lane,
  column: number,
  rowSpan: number,
  style: Style,
  columns: readonly TableColumn[],
): TableCell {
  const where = { at: 'lane', lane: lane.id } as const;
  const padding = { ...cellPadding, left: pt(1.5), right: pt(1.5) };
  const width = (columns[column]?.width ?? 0) - padding.left - padding.right;
  const fits = (size: number) =>
    lane.name
      .split(/\s+/u)
      .every((word) => textWidth({ font: style.font, style: 'bold', size: pt(size) }, word) <= width - pt(0.5));
  const size = [style.fontSize, Math.min(style.fontSize, leastHeadingPt)].find(fits);
  const common = { column, rowSpan, fill: shade, padding, where };
  if (size !== undefined) {
    const look = { style: 'bold', size, align: 'center', where } as const;
    return cell({ ...common, paragraphs: paragraphsOf(style, look, lane.name, width) });
  }
  const look = { style: 'bold', size: Math.min(style.fontSize, leastHeadingPt), align: 'center', where } as const;
  return cell({
    ...common,
    rotate: 90,
    paragraphs: paragraphsOf(style, look, lane.name, uprightLength(lane.name, look.size, style, width)),
  });
}

/** Length of an upright heading: every word whole, and the shortest tried at which its lines fit side by side into the lane. */
function uprightLength(name: string, size: number, style: Style, width: Emu): Emu {
  const lines = Math.max(1, Math.floor(width / lineHeightOf(size)));
  const face = { font: style.font, style: 'bold', size: pt(size) } as const;
  const whole = textWidth(face, name) + mm(1);
  const longestWord = Math.max(...name.split(/\s+/u).map((word) => textWidth(face, word)));
  const linesAt = (length: Emu): number =>
    name.split('\n').reduce((sum, line) => sum + breakLines(face, line, safeWidth(length)).length, 0);
  let length = Math.max(mm(18), longestWord + mm(1), whole / lines);
  while (length < whole && linesAt(length) > lines) length *= 1.15;
  return length;
}

function numberCells(style: Style, columns: readonly TableColumn[]): TableCell[] {
  const look = {
    style: printedStyle(style.font, 'italic'),
    size: Math.max(7, style.fontSize - 1),
    align: 'center',
  } as const;
  return columns.map((column, index) => {
    const text = style.numberRow === 'parentheses' ? `(${index + 1})` : String(index + 1);
    return cell({
      column: index,
      fill: shade,
      padding: { ...cellPadding, left: 0, right: 0 },
      paragraphs: paragraphsOf(style, look, text, column.width),
    });
  });
}
