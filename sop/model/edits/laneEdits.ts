import type { ChangeOf } from '../applied.ts';
import type { Change } from '../change.ts';
import { newLane } from '../create.ts';
import type { IdSource } from '../create.ts';
import type { Lane, LaneId, Sop, Step, StepId } from '../sop.ts';

/** Puts the symbol of a step into a column: that column becomes its main performer, further performers stay. */
export function placePerformer(sop: Sop, id: StepId, lane: LaneId): ChangeOf<'setStep'> | null {
  const step = sop.steps.find((other) => other.id === id);
  if (step === undefined || step.performers[0] === lane) return null;
  const others = step.performers.includes(lane) ? step.performers : step.performers.slice(1);
  return setPerformers(step, [lane, ...others.filter((other) => other !== lane)]);
}

/** Lets a further column take part in a step. Null when it does so already. */
export function addPerformer(sop: Sop, id: StepId, lane: LaneId): ChangeOf<'setStep'> | null {
  const step = sop.steps.find((other) => other.id === id);
  if (step === undefined || step.performers.includes(lane)) return null;
  return setPerformers(step, [...step.performers, lane]);
}

/** Takes a column out of a step; the next performer, if any, becomes the main one. */
export function removePerformer(sop: Sop, id: StepId, lane: LaneId): ChangeOf<'setStep'> | null {
  const step = sop.steps.find((other) => other.id === id);
  if (step === undefined || !step.performers.includes(lane)) return null;
  return setPerformers(
    step,
    step.performers.filter((other) => other !== lane),
  );
}

/** A new column, last unless a position (from 0) is given. */
export function addLane(sop: Sop, name: string, ids: IdSource, at = sop.lanes.length): ChangeOf<'insertLane'> {
  return { kind: 'insertLane', at, lane: newLane(ids, name) };
}

/** Removes a column and, in the same edit, takes it out of every step it performs. Null when it is not there. */
export function deleteLane(sop: Sop, lane: LaneId): Change | null {
  if (!sop.lanes.some((other) => other.id === lane)) return null;
  const freed = sop.steps.flatMap((step): Change[] => {
    const change = removePerformer(sop, step.id, lane);
    return change === null ? [] : [change];
  });
  const removal: Change = { kind: 'removeLane', lane };
  return freed.length === 0 ? removal : { kind: 'batch', changes: [...freed, removal] };
}

/** Orders the columns by first appearance in the flow; unused ones go last as they stood (UNV-001). Null when they are so. */
export function sortLanesByFirstUse(sop: Sop): Change | null {
  const used = new Set(sop.steps.flatMap((step) => step.performers));
  const order = [...used, ...sop.lanes.map((lane) => lane.id).filter((lane) => !used.has(lane))];
  const changes: Change[] = [];
  const current: LaneId[] = sop.lanes.map((lane: Lane) => lane.id);
  order.forEach((lane, to) => {
    const from = current.indexOf(lane);
    if (from === to || from < 0) return;
    changes.push({ kind: 'moveLane', lane, to });
    current.splice(from, 1);
    current.splice(to, 0, lane);
  });
  return changes.length === 0 ? null : { kind: 'batch', changes };
}

function setPerformers(step: Step, performers: readonly LaneId[]): ChangeOf<'setStep'> {
  return { kind: 'setStep', step: step.id, patch: { performers } };
}
