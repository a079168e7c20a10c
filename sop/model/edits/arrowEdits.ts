import type { ChangeOf } from '../applied.ts';
import { asksNothing } from '../arrowShapes.ts';
import type { Change } from '../change.ts';
import { branches } from '../exits.ts';
import type { ExitName } from '../exits.ts';
import type { ArrowShape, Sop, StepId } from '../sop.ts';

/** Bends an arrow. Null when it is bent so already, or when its step is not there. */
export function bendArrow(sop: Sop, id: StepId, branch: ExitName, shape: ArrowShape): ChangeOf<'setArrowShape'> | null {
  const step = sop.steps.find((other) => other.id === id);
  if (step === undefined || asksNothing(shape) || sameShape(step.arrowShapes?.[branch], shape)) return null;
  return { kind: 'setArrowShape', step: id, branch, shape };
}

/** Gives an arrow back to the router. Null when nobody bent it. */
export function resetArrow(sop: Sop, id: StepId, branch: ExitName): ChangeOf<'setArrowShape'> | null {
  const step = sop.steps.find((other) => other.id === id);
  if (step?.arrowShapes?.[branch] === undefined) return null;
  return { kind: 'setArrowShape', step: id, branch, shape: null };
}

/** Gives every arrow back to the router, those that are not drawn now included. Null when none is bent. */
export function resetAllArrows(sop: Sop): Change | null {
  const changes = sop.steps.flatMap((step) => branches.flatMap((branch) => resetArrow(sop, step.id, branch) ?? []));
  return changes.length === 0 ? null : { kind: 'batch', changes };
}

/** Whether two shapes ask the same. */
export function sameShape(one: ArrowShape | undefined, other: ArrowShape): boolean {
  return (
    one !== undefined &&
    one.leave === other.leave &&
    one.enter === other.enter &&
    one.run?.lane === other.run?.lane &&
    one.run?.offset === other.run?.offset
  );
}
