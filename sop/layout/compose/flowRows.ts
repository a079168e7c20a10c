import type { FlowChart, FlowRow } from '../../flow/grid.ts';
import type { Place, StepColumn } from '../../model/place.ts';
import { inputsSpans } from '../../model/inputsSpans.ts';
import type { Sop, Step } from '../../model/sop.ts';
import { stepNumber } from '../../model/stepNumber.ts';
import type { Style } from '../../model/style.ts';
import type { Paragraph, TableCell } from '../composition.ts';
import type { TableColumn } from '../pages.ts';
import type { Emu } from '../../model/units.ts';
import { cell, cellHeight, cellPadding } from './cells.ts';
import { listParagraphs, paragraphsOf, steppedParagraphs } from './paragraphs.ts';
import type { TextLook } from './paragraphs.ts';
import { shareHeights } from './shareHeights.ts';

/** One row of the step table before it has a page: its cells, its printed number, and the height its text needs. */
export interface FlowTableRow {
  readonly chartRow: FlowRow;
  readonly no: string;
  readonly cells: readonly TableCell[];
  readonly textHeight: Emu;
}

/**
 * The body rows, one for each row of the chart. Rows of a start or end of its own (T-C) carry no number and no text. Rows under a
 * Kelengkapan cell that covers several are high enough together, wherever a page parts them.
 */
export function composeFlowRows(
  sop: Sop,
  style: Style,
  chart: FlowChart,
  columns: readonly TableColumn[],
  leastHeight: Emu,
  composeRow: typeof composeFlowRow = composeFlowRow,
): FlowTableRow[] {
  const positions = new Map(sop.steps.map(({ id }, position) => [id, position]));
  const covered = inputsRows(sop, chart);
  const rows = chart.rows.map((chartRow, index) => {
    const position = chartRow.own === null ? positions.get(chartRow.step) : undefined;
    const step = position === undefined ? undefined : sop.steps[position];
    const no = position === undefined ? '' : stepNumber(position + 1, style);
    return composeRow(style, columns, chartRow, step, no, covered[index] ?? 1, leastHeight);
  });
  return shareHeights(rows);
}

/** Rows of the chart that the Kelengkapan cell of each row covers, own rows of capsules between included; 0 = none of its own. */
export function inputsRows(sop: Pick<Sop, 'steps'>, chart: FlowChart): readonly number[] {
  const spans = inputsSpans(sop.steps);
  const covered = chart.rows.map(() => 1);
  if (spans.every((span) => span === 1)) return covered;
  const rowOf = new Map(chart.rows.flatMap(({ step, own }, row) => (own === null ? [[step, row] as const] : [])));
  spans.forEach((span, position) => {
    const first = rowOf.get(sop.steps[position]?.id ?? '');
    const last = rowOf.get(sop.steps[position + span - 1]?.id ?? '');
    if (span < 2 || first === undefined || last === undefined) return;
    covered.fill(0, first, last + 1);
    covered[first] = last - first + 1;
  });
  return covered;
}

/**
 * One row as a function of its own step and of how many rows its Kelengkapan cell covers (0 = the cell of a row above stands
 * here). A cell over several rows asks for no height in its own. No row is lower than `leastHeight`.
 */
export function composeFlowRow(
  style: Style,
  columns: readonly TableColumn[],
  chartRow: FlowRow,
  step: Step | undefined,
  no: string,
  inputsCovers: number,
  leastHeight: Emu,
): FlowTableRow {
  const cells = columns.flatMap((column, index) => {
    const shared = column.key === 'inputs' && inputsCovers !== 1;
    if (shared && inputsCovers === 0) return [];
    const own = bodyCell(style, column, index, chartRow.step, step, no);
    return shared ? { ...own, rowSpan: inputsCovers } : own;
  });
  const heights = cells.filter(({ rowSpan }) => rowSpan === 1).map(cellHeight);
  return { chartRow, no, cells, textHeight: Math.max(leastHeight, ...heights) };
}

function bodyCell(
  style: Style,
  column: TableColumn,
  index: number,
  stepId: string,
  step: Step | undefined,
  no: string,
): TableCell {
  // The empty row of a SOP without steps belongs to no step.
  if (stepId === '') return cell({ column: index, kind: column.key === 'lane' ? 'lane' : 'text' });
  if (column.key === 'lane')
    return cell({ column: index, kind: 'lane', where: { at: 'symbol', step: stepId, lane: column.lane ?? '' } });
  if (step === undefined) return cell({ column: index });
  const where = { at: 'step', step: stepId, column: column.key } as const;
  const paragraphs = cellParagraphs(style, step, column, no, where);
  return cell({
    column: index,
    paragraphs,
    where,
    ...(column.key === 'no' ? { padding: { ...cellPadding, left: 0, right: 0 } } : {}),
  });
}

function cellParagraphs(
  style: Style,
  step: Step,
  column: TableColumn,
  no: string,
  where: Place & { column: StepColumn },
): Paragraph[] {
  const width = column.width - cellPadding.left - cellPadding.right;
  const look = (align: TextLook['align']): TextLook => ({ style: 'regular', size: style.fontSize, align, where });
  switch (column.key) {
    case 'no':
      return paragraphsOf(style, look('center'), no, column.width);
    case 'activity':
      return steppedParagraphs(style, look('left'), step.activity, width);
    case 'inputs':
      return listParagraphs(style, look('left'), step.inputs, width, (item) => ({ ...where, item }));
    case 'time':
      return paragraphsOf(style, look('center'), step.duration.text, width);
    case 'output':
      return listParagraphs(style, look('left'), step.outputs, width, (item) => ({ ...where, item }));
    case 'note':
      return steppedParagraphs(style, look('left'), step.note, width);
    case 'lane':
      return [];
  }
}
