import type { Place, StepColumn } from '../../sop/model/place.ts';
import type { Sop, StepId } from '../../sop/model/sop.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { refusesEdits } from '../state/lock.ts';
import { select, useSession } from '../state/session.ts';
import { editorWords } from '../words/editor.ts';
import { gridWords } from '../words/grid.ts';
import { announce } from './announce.ts';
import { stepNumberOf } from './places.ts';
import { planRemoval } from './removal.ts';

/** Removes rows that stand together, or asks where the arrows go that name them. */
export function removeRows(rows: readonly StepId[]): boolean {
  const { sop } = useDocument.getState();
  const plan = sop === null ? null : planRemoval(sop, rows);
  if (sop === null || plan === null) return false;
  if (refusesEdits(sop)) return true;
  if (plan.question !== null) useSession.setState({ removing: rows, editing: null, target: null });
  else confirmRemoval(rows);
  return true;
}

/** Removes rows; their arrows go on as planned, or to the step with the chosen number (0 = the end). */
export function confirmRemoval(rows: readonly StepId[], chosen: number | null = null): void {
  const { sop } = useDocument.getState();
  const plan = sop === null ? null : planRemoval(sop, rows, chosen);
  if (sop === null || plan === null) return;
  const number = stepNumberOf(sop, rows[0] ?? '');
  const { place } = useSession.getState();
  if (!dispatch(plan.change)) return;
  select(placeAfter(useDocument.getState().sop ?? sop, number, place));
  announce(rows.length === 1 ? editorWords.stepRemoved(number) : gridWords.rowsRemoved(rows.length));
}

/** The cell of the same column in the row that took the place of the removed ones, or the last row's. */
function placeAfter(sop: Sop, number: number, place: Place): Place {
  const next = sop.steps[number - 1] ?? sop.steps.at(-1);
  if (next === undefined) return { at: 'field', field: 'title' };
  if (place.at === 'symbol') return { ...place, step: next.id };
  const column: StepColumn = place.at === 'step' ? place.column : 'activity';
  return { at: 'step', step: next.id, column };
}
