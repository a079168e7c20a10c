import { clearSteps, fillSymbol, inTurn, moveStepsBelow, moveStepsBy } from '../../sop/model/edits/rowEdits.ts';
import type { Change } from '../../sop/model/change.ts';
import { inputsHead } from '../../sop/model/inputsSpans.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop, StepId } from '../../sop/model/sop.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { newId } from '../state/ids.ts';
import type { Outline } from '../state/outline.ts';
import { selectRows, useSession } from '../state/session.ts';
import type { RowRange } from '../state/session.ts';
import { gridWords } from '../words/grid.ts';
import { announce } from './announce.ts';
import { cellChange, cellText } from './cellText.ts';
import type { CellAction } from './keys.ts';
import { stepNumberOf, stepOf } from './places.ts';
import { removeRows } from './removeRows.ts';

/** The rows of a range in the order of the table; none when one of its ends is gone. */
export function rowsIn(sop: Pick<Outline, 'steps'>, { anchor, head }: RowRange): readonly StepId[] {
  const ends = [stepNumberOf(sop, anchor), stepNumberOf(sop, head)];
  const from = Math.min(...ends);
  return from === 0 ? [] : sop.steps.slice(from - 1, Math.max(...ends)).map(({ id }) => id);
}

/** The rows that are selected as rows: a range, or the one whose number cell holds the caret. Empty = a cell is selected. */
export function selectedRows(sop: Pick<Outline, 'steps'>): readonly StepId[] {
  const { rows, place } = useSession.getState();
  if (rows !== null) return rowsIn(sop, rows);
  return place.at === 'step' && place.column === 'no' ? rowsIn(sop, { anchor: place.step, head: place.step }) : [];
}

/** Carries out what concerns rows as a whole. Null when the action is one of the single cell. */
export function performOnRows(action: CellAction, place: Place): boolean | null {
  const { sop } = useDocument.getState();
  const step = stepOf(place);
  if (sop === null || step === null) return null;
  const rows = selectedRows(sop);
  switch (action.do) {
    case 'extendRows':
      return extendRows(sop, place, step, action.by);
    case 'allRows':
      return selectRange(sop, place, { anchor: sop.steps[0]?.id ?? step, head: sop.steps.at(-1)?.id ?? step });
    case 'fillDown':
      return fillDown(sop, place, rows);
    case 'clear':
      return rows.length === 0 ? null : dispatch(clearSteps(sop, rows, newId));
    case 'deleteRow':
      return rows.length > 1 ? removeRows(rows) : null;
    case 'moveRow':
      return rows.length > 1 ? moveRows(sop, rows, action.by) : null;
    default:
      return null;
  }
}

/** Selects the rows from the one where selecting began to a clicked one. */
export function extendTo(sop: Sop, step: StepId): void {
  const { rows, place } = useSession.getState();
  const anchor = rows?.anchor ?? stepOf(place) ?? step;
  selectRange(sop, { at: 'step', step, column: 'no' }, { anchor, head: step });
}

function extendRows(sop: Sop, place: Place, step: StepId, by: 1 | -1): boolean {
  const { rows } = useSession.getState();
  const range = rows ?? { anchor: step, head: step };
  const next = sop.steps[stepNumberOf(sop, range.head) - 1 + by];
  return next === undefined || selectRange(sop, place, { ...range, head: next.id });
}

function selectRange(sop: Sop, place: Place, range: RowRange): boolean {
  selectRows(range, inRow(place, range.head));
  const rows = rowsIn(sop, range);
  const from = stepNumberOf(sop, rows[0] ?? range.head);
  announce(gridWords.rowsSelected(from, from + Math.max(0, rows.length - 1)));
  return true;
}

/** The cell of the same column in another row. */
function inRow(place: Place, step: StepId): Place {
  if (place.at === 'symbol') return { ...place, step };
  return { at: 'step', step, column: place.at === 'step' ? place.column : 'activity' };
}

function moveRows(sop: Sop, rows: readonly StepId[], by: 1 | -1): boolean {
  const { rows: range, place } = useSession.getState();
  if (range === null || !dispatch(moveStepsBy(sop, rows, by))) return false;
  selectRows(range, place);
  const from = stepNumberOf(sop, rows[0] ?? '') + by;
  announce(gridWords.rowsMoved(from, from + rows.length - 1));
  return true;
}

/** Brings selected rows, as one, before the row that stands at `before` (from 0); they stay selected. */
export function carryRows(sop: Sop, rows: readonly StepId[], before: number): boolean {
  const { rows: range, place } = useSession.getState();
  const above = sop.steps.slice(0, before).findLast(({ id }) => !rows.includes(id))?.id ?? null;
  if (range === null || !dispatch(moveStepsBelow(sop, rows, above))) return false;
  selectRows(range, place);
  const from = stepNumberOf(useDocument.getState().sop ?? sop, rows[0] ?? '');
  announce(gridWords.rowsMoved(from, from + rows.length - 1));
  return true;
}

/** Ctrl+D: the cell above into this one, or with several rows the first into the others, in the column of the caret. */
function fillDown(sop: Sop, place: Place, rows: readonly StepId[]): boolean {
  const own = stepOf(place) ?? '';
  const above = sop.steps[stepNumberOf(sop, own) - 2]?.id;
  const [source, targets] = rows.length > 1 ? [rows[0], rows.slice(1)] : [above, [own]];
  if (source === undefined) {
    announce(gridWords.nothingAbove);
    return true;
  }
  dispatch(fillChange(sop, place, source, targets));
  return true;
}

/** The edit that gives a column of some rows what it holds in another row. */
function fillChange(sop: Sop, place: Place, source: StepId, targets: readonly StepId[]): Change | null {
  if (place.at === 'symbol') return fillSymbol(sop, source, place.lane, targets);
  if (place.at !== 'step' || place.column === 'no') return null;
  const from = place.column === 'inputs' ? (inputsHead(sop.steps, source)?.id ?? source) : source;
  const text = cellText(sop, { ...place, step: from }) ?? '';
  return inTurn(
    sop,
    targets.map((step) => (current) => {
      // A row under the very Kelengkapan cell that is copied shows it already.
      const head = place.column === 'inputs' ? inputsHead(current.steps, step)?.id : step;
      return head === from || head === undefined ? null : cellChange(current, { ...place, step: head }, text, newId);
    }),
  );
}
