import { useDocument, dispatch } from '../../state/document.ts';
import { say } from '../../state/desk.ts';
import { drawEdited } from '../../state/selectors.ts';
import { select } from '../../state/session.ts';
import { announce } from '../announce.ts';
import { perform } from '../perform.ts';
import { stepNumberOf } from '../places.ts';
import { planTarget, targetLetter } from '../targets.ts';
import type { PlannedTarget } from '../targets.ts';
import { endTargetPreview, previewTarget } from './branchTargets.ts';
import type { BranchRef } from './branchTargets.ts';
import { followPointer } from './followPointer.ts';
import type { PointerAt } from './followPointer.ts';
import { pagePoint, rowAt } from './pointing.ts';

/**
 * Leads a branch to another step with the pointer: the row under it lights up and the new arrow is shown dashed; letting go
 * there is one edit. The way of the arrow is the router's. A press without a drag opens the field to type the number in.
 */
export function dragBranch(press: PointerAt, ref: BranchRef): void {
  const { sop } = useDocument.getState();
  const step = sop?.steps.find((other) => other.id === ref.step);
  const lane = step?.performers[0];
  if (sop === null || step === undefined) return;
  const base = drawEdited(sop);
  const { pages } = base.pages;
  let over: string | null = null;
  let planned: PlannedTarget | null = null;
  let refusal: string | null = null;
  followPointer(press, {
    // What is pointed at is looked for on the pages as they are: the preview may move rows under the pointer.
    look: (pointer) => {
      const point = pagePoint(pages, pointer);
      const row = point === null ? null : rowAt(pages, point);
      if (row === over) return;
      over = row;
      const plan = row === null ? null : planTarget(sop, ref.step, ref.branch, stepNumberOf(sop, row));
      planned = plan?.ok === true ? plan.value : null;
      refusal = plan?.ok === false ? plan.error : null;
      say(refusal);
      if (planned === null) endTargetPreview();
      else previewTarget(base, ref, planned);
    },
    drop: () => {
      if (planned !== null && dispatch(planned.change)) announce(planned.said);
      else if (refusal !== null) announce(refusal);
    },
    press: () => {
      if (lane === undefined) return;
      const place = { at: 'symbol', step: ref.step, lane } as const;
      select(place);
      perform({ do: 'target', letter: targetLetter[ref.branch] }, place);
    },
    end: endTargetPreview,
  });
}
