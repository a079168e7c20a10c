import type { StepId } from '../model/sop.ts';

/** A way through the flow and what its steps take, in seconds of working time. */
export interface PathTime {
  readonly seconds: number;
  readonly steps: readonly StepId[];
}

/** Which of two ways to keep: the quicker with fewer steps, or the slower with more. */
export type Wanted = 'shortest' | 'longest';

/** The best way from one step to the goal: its sums, and the step behind this one (null = the goal is here). */
interface Way {
  readonly seconds: number;
  readonly count: number;
  readonly next: StepId | null;
}

/** The best ways to one goal. */
export interface BestWays {
  /** What the way from a step takes in seconds, that step included; null where the goal is out of reach. */
  secondsFrom(step: StepId): number | null;
  /** The best of the ways from these steps; among equals that of the first. Null where there is none. */
  pathFrom(steps: readonly StepId[]): PathTime | null;
}

/** The steps in an order in which every one stands after all that follow it. `onward` must not lead in circles. */
export function fromTheEnd(onward: ReadonlyMap<StepId, readonly StepId[]>): readonly StepId[] {
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

/** Finds the best way from every step to a goal, where there is one. `order` is `fromTheEnd(onward)`; O(steps + arrows). */
export function bestWays(
  order: readonly StepId[],
  onward: ReadonlyMap<StepId, readonly StepId[]>,
  isGoal: (step: StepId) => boolean,
  secondsOf: (step: StepId) => number,
  wanted: Wanted,
): BestWays {
  const ways = new Map<StepId, Way>();
  for (const step of order) {
    let best: Way | null = isGoal(step) ? { seconds: secondsOf(step), count: 1, next: null } : null;
    for (const next of onward.get(step) ?? []) {
      const rest = ways.get(next);
      if (rest === undefined) continue;
      const way = { seconds: secondsOf(step) + rest.seconds, count: rest.count + 1, next };
      if (best === null || isBetter(way, best, wanted)) best = way;
    }
    if (best !== null) ways.set(step, best);
  }
  return {
    secondsFrom: (step) => ways.get(step)?.seconds ?? null,
    pathFrom: (steps) => {
      let best: { readonly from: StepId; readonly way: Way } | null = null;
      for (const from of steps) {
        const way = ways.get(from);
        if (way !== undefined && (best === null || isBetter(way, best.way, wanted))) best = { from, way };
      }
      return best === null ? null : { seconds: best.way.seconds, steps: stepsAlong(ways, best.from) };
    },
  };
}

function isBetter(way: Way, kept: Way, wanted: Wanted): boolean {
  const more = way.seconds - kept.seconds || way.count - kept.count;
  return wanted === 'shortest' ? more < 0 : more > 0;
}

function stepsAlong(ways: ReadonlyMap<StepId, Way>, from: StepId): StepId[] {
  const steps: StepId[] = [];
  for (let step: StepId | null = from; step !== null; step = ways.get(step)?.next ?? null) steps.push(step);
  return steps;
}
