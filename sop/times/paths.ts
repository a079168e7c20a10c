import type { StepId } from '../model/sop.ts';

/** A way through the flow and what its steps take, in seconds of working time. */
export interface PathTime {
  readonly seconds: number;
  readonly steps: readonly StepId[];
}

/** Which of two ways to keep: the quicker with fewer steps, or the slower with more. */
export type Wanted = 'shortest' | 'longest';

/**
 * The best way from each step to a goal, where there is one. `onward` must not lead in circles. Every step is looked at once.
 */
export function bestPaths(
  onward: ReadonlyMap<StepId, readonly StepId[]>,
  isGoal: (step: StepId) => boolean,
  secondsOf: (step: StepId) => number,
  wanted: Wanted,
): ReadonlyMap<StepId, PathTime> {
  const best = new Map<StepId, PathTime>();
  for (const step of upwards(onward)) {
    const rests: PathTime[] = isGoal(step) ? [{ seconds: 0, steps: [] }] : [];
    for (const next of onward.get(step) ?? []) {
      const rest = best.get(next);
      if (rest !== undefined) rests.push(rest);
    }
    const rest = pickPath(rests, wanted);
    if (rest !== null) best.set(step, { seconds: secondsOf(step) + rest.seconds, steps: [step, ...rest.steps] });
  }
  return best;
}

/** The one to keep; among equals the first. Null where there is none. */
export function pickPath(paths: readonly PathTime[], wanted: Wanted): PathTime | null {
  let kept: PathTime | null = null;
  for (const path of paths) if (kept === null || isBetter(path, kept, wanted)) kept = path;
  return kept;
}

function isBetter(path: PathTime, kept: PathTime, wanted: Wanted): boolean {
  const more = path.seconds - kept.seconds || path.steps.length - kept.steps.length;
  return wanted === 'shortest' ? more < 0 : more > 0;
}

/** Every step after all the steps that follow it. */
function upwards(onward: ReadonlyMap<StepId, readonly StepId[]>): readonly StepId[] {
  const waiting = new Map<StepId, number>();
  for (const step of onward.keys()) waiting.set(step, 0);
  for (const targets of onward.values())
    for (const target of targets) waiting.set(target, (waiting.get(target) ?? 0) + 1);
  const order = [...waiting].filter(([, before]) => before === 0).map(([step]) => step);
  // A list that grows while it is walked: steps join when everything before them is in it.
  for (const step of order)
    for (const target of onward.get(step) ?? []) {
      const left = (waiting.get(target) ?? 0) - 1;
      waiting.set(target, left);
      if (left === 0) order.push(target);
    }
  return order.reverse();
}
