import { placePerformer, addPerformer, removePerformer } from '../../sop/model/edits/laneEdits.ts';
import { insertStepAfter, toggleKind } from '../../sop/model/edits/stepEdits.ts';
import type { StepPatch } from '../../sop/model/change.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop, Step, StepId } from '../../sop/model/sop.ts';
import { refusesEdits } from '../state/lock.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { newId } from '../state/ids.ts';
import { select, startEditing, useSession } from '../state/session.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import { selectNextArrow } from './bends/bendActions.ts';
import { cellText } from './cellText.ts';
import type { CellAction } from './keys.ts';
import { moveFrom } from './navigation.ts';
import type { Direction } from './navigation.ts';
import { pageChange } from './pageText.ts';
import { stepNumberOf, stepOf } from './places.ts';
import { addLaneAt, moveLaneTo, removeLane } from './lanes.ts';
import { moveRowTo } from './rows.ts';
import { removeRows } from './removeRows.ts';
import { beginsTarget } from './targets.ts';
import { typeInCell } from './typingRuns.ts';

/** Carries out what a key, a menu entry or a button means at a cell. False when nothing happened. */
export function perform(action: CellAction, place: Place): boolean {
  const { sop } = useDocument.getState();
  if (sop === null) return false;
  // Walking is no edit; whatever else a key means here would be one.
  if (action.do !== 'move' && action.do !== 'enterDown' && refusesEdits(sop)) return true;
  const step = sop.steps.find((other) => other.id === stepOf(place));
  switch (action.do) {
    case 'move':
      return goTo(sop, place, action.direction);
    case 'enterDown':
      goDownOrAppend(place);
      return true;
    case 'edit':
      if (cellText(sop, place) === null) return false;
      startEditing(place);
      if (action.start !== null) typeInCell(place, action.start, useSession.getState().visit);
      return true;
    case 'clear':
      return clear(sop, place);
    case 'insertRow':
      return step !== undefined && insertStep(step.id);
    case 'deleteRow':
      return step !== undefined && removeRows([step.id]);
    case 'moveRow':
      return step !== undefined && moveRowTo(sop, step.id, stepNumberOf(sop, step.id) - 1 + action.by);
    case 'insertLane':
      return place.at === 'lane' && addLaneAt(sop.lanes.findIndex(({ id }) => id === place.lane) + 1);
    case 'deleteLane':
      return place.at === 'lane' && removeLane(place.lane);
    case 'moveLane':
      return place.at === 'lane' && moveLane(sop, place.lane, action.by);
    default:
      return step !== undefined && place.at === 'symbol' && performOnSymbol(sop, step, place.lane, action);
  }
}

function performOnSymbol(sop: Sop, step: Step, lane: string, action: CellAction): boolean {
  switch (action.do) {
    case 'place':
      return dispatch(action.as === 'main' ? placePerformer(sop, step.id, lane) : addPerformer(sop, step.id, lane));
    case 'toggleKind':
      return dispatch(toggleKind(sop, step.id));
    case 'toggleStart':
      return patch(step, { isStart: !step.isStart });
    case 'toggleEnd':
      return patch(step, { isEnd: !step.isEnd });
    case 'cooperate':
      return step.performers.length > 1 && patch(step, { cooperation: action.how });
    case 'bend':
      return selectNextArrow(step.id);
    case 'target':
      if (!beginsTarget(step, action.letter)) return false;
      useSession.setState({ target: { step: step.id, text: action.letter } });
      return true;
    case 'moveSymbol': {
      const at = sop.lanes.findIndex((other) => other.id === lane);
      const next = sop.lanes[at + action.by];
      if (next === undefined || !dispatch(placePerformer(sop, step.id, next.id))) return false;
      select({ at: 'symbol', step: step.id, lane: next.id });
      return true;
    }
    default:
      return false;
  }
}

function patch(step: Step, changes: StepPatch): boolean {
  return dispatch({ kind: 'setStep', step: step.id, patch: changes });
}

/** Goes to the neighbouring cell. Down from the last row of the table adds a row (Excel's habit, design section 7). */
export function goTo(sop: Sop, place: Place, direction: Direction): boolean {
  const { profiles } = useDocument.getState();
  const next = moveFrom(sop, styleOf(profiles, sop), place, direction);
  if (next === null) return false;
  select(next);
  return true;
}

/** Leaves a cell downwards after typing: the row below, or a new row under the last one. */
export function goDownOrAppend(place: Place): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const last = sop.steps.at(-1);
  if (place.at === 'step' && last !== undefined && place.step === last.id) {
    insertStep(last.id, place.column);
    return;
  }
  if (!goTo(sop, place, 'down')) select(place);
}

function clear(sop: Sop, place: Place): boolean {
  if (place.at === 'symbol') return dispatch(removePerformer(sop, place.step, place.lane));
  if (place.at === 'lane') return false;
  return dispatch(pageChange(sop, place, '', newId));
}

/** A new row below a step (null = first), with the caret in it. */
export function insertStep(
  after: StepId | null,
  column: 'activity' | 'inputs' | 'time' | 'output' | 'note' | 'no' = 'activity',
): boolean {
  const { sop } = useDocument.getState();
  const change = sop === null ? null : insertStepAfter(sop, after, newId);
  if (change === null || !dispatch(change)) return false;
  select({ at: 'step', step: change.step.id, column: column === 'no' ? 'activity' : column });
  return true;
}

/** Moves a column one place. */
export function moveLane(sop: Sop, lane: string, by: 1 | -1): boolean {
  const at = sop.lanes.findIndex((other) => other.id === lane);
  return at >= 0 && moveLaneTo(lane, at + by);
}
