import type { FlowChart, FlowRow } from '../../flow/grid.ts';
import type { Place, StepColumn } from '../../model/place.ts';
import type { Sop, Step } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import type { Paragraph, TableCell } from '../composition.ts';
import type { TableColumn } from '../pages.ts';
import { mm } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { cell, cellHeight, cellPadding } from './cells.ts';
import { listParagraphs, paragraphsOf, steppedParagraphs } from './paragraphs.ts';
import type { TextLook } from './paragraphs.ts';

/** One row of the step table before it has a page: its cells, its printed number, and the height its text needs. */
export interface FlowTableRow {
  readonly chartRow: FlowRow;
  readonly no: string;
  readonly cells: readonly TableCell[];
  readonly textHeight: Emu;
}

const leastRow: Emu = mm(11);

/** The body rows, one for each row of the chart. Rows of a start or end of its own (T-C) carry no number and no text. */
export function composeFlowRows(
  sop: Sop,
  style: Style,
  chart: FlowChart,
  columns: readonly TableColumn[],
): FlowTableRow[] {
  const numbers = new Map(sop.steps.map((step, index) => [step.id, `${index + 1}${style.numberSuffix}`]));
  const steps = new Map(sop.steps.map((step) => [step.id, step]));
  return chart.rows.map((chartRow) => {
    const step = chartRow.own === null ? steps.get(chartRow.step) : undefined;
    const no = chartRow.own === null ? (numbers.get(chartRow.step) ?? '') : '';
    const cells = columns.map((column, index) => bodyCell(style, column, index, chartRow.step, step, no));
    return { chartRow, no, cells, textHeight: Math.max(leastRow, ...cells.map(cellHeight)) };
  });
}

function bodyCell(
  style: Style,
  column: TableColumn,
  index: number,
  stepId: string,
  step: Step | undefined,
  no: string,
): TableCell {
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
