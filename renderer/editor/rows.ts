import { moveStep } from '../../sop/model/edits/stepEdits.ts';
import type { Sop, StepId } from '../../sop/model/sop.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { select, useSession } from '../state/session.ts';
import { drawingWords } from '../words/drawing.ts';
import { announce } from './announce.ts';
import { stepNumberOf } from './places.ts';

/** Moves a row to a position counted from 0 without it, and says what became of it. */
export function moveRowTo(sop: Sop, step: StepId, to: number): boolean {
  const from = stepNumberOf(sop, step);
  if (to < 0 || to >= sop.steps.length || !dispatch(moveStep(sop, step, to))) return false;
  select(useSession.getState().place);
  const moved = useDocument.getState().sop;
  const follow = moved === null ? 0 : renumberedTargets(sop, moved);
  const sentence = drawingWords.rowMoved(from, to + 1);
  announce(follow === 0 ? sentence : `${sentence}, ${drawingWords.targetsFollow(follow)}`);
  return true;
}

/** How many arrows that name a step name it by another number now. */
function renumberedTargets(before: Sop, after: Sop): number {
  const named = before.steps.flatMap(({ exits }) => [exits.next, exits.yes, exits.no]);
  return named.filter(
    (exit) => exit.to === 'step' && stepNumberOf(before, exit.step) !== stepNumberOf(after, exit.step),
  ).length;
}
