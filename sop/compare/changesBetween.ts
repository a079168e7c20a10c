import { apply } from '../model/apply.ts';
import type { SingleChange } from '../model/applied.ts';
import { branches, defaultExits, sameExit } from '../model/exits.ts';
import { sameData } from '../model/sameData.ts';
import { boxNames } from '../model/sop.ts';
import type { Sop, Step } from '../model/sop.ts';
import type { Change, StepPatch } from '../model/change.ts';
import { identityChanges } from './changesOfIdentity.ts';
import { listChanges, orderSteps } from './changesOfLists.ts';

/**
 * The edits that make `after` out of `before`: applied in order, they give its data exactly, whatever the two are. None when both
 * hold the same. Ids of SOPs are left alone. Parts that both have are edited, never replaced, so that what points to them holds.
 */
export function changesBetween(before: Sop, after: Sop): readonly Change[] {
  const work = startWork(before);
  for (const change of identityChanges(before, after)) work.do(change);
  for (const box of boxNames)
    for (const change of listChanges({ of: 'box', box }, before.identity.boxes[box], after.identity.boxes[box]))
      work.do(change);
  removeSteps(work, after);
  changeLanes(work, after);
  bringSteps(work, after);
  for (const step of after.steps) changeStep(work, step);
  // A row that comes or goes turns arrows and stretches cells, so these come last.
  for (const step of after.steps) changeArrows(work, step);
  return work.changes;
}

/** The document while it is being changed: each edit is applied at once, so that the next one is made for what is there. */
interface Work {
  readonly changes: Change[];
  readonly sop: () => Sop;
  do(change: SingleChange): void;
}

function startWork(before: Sop): Work {
  let sop = before;
  const changes: Change[] = [];
  return {
    changes,
    sop: () => sop,
    do(change) {
      const applied = apply(sop, change);
      if (!applied.ok) throw new Error(`${change.kind} does not fit: ${applied.error.code} ${applied.error.detail}`);
      sop = applied.value.sop;
      changes.push(change);
    },
  };
}

function removeSteps(work: Work, after: Sop): void {
  const kept = new Set(after.steps.map(({ id }) => id));
  for (const { id } of work.sop().steps)
    if (!kept.has(id)) work.do({ kind: 'removeStep', step: id, retarget: { to: 'end' } });
}

/** Columns that go are taken out of the steps first; they go before others come, since a table has only so many. */
function changeLanes(work: Work, after: Sop): void {
  const kept = new Set(after.lanes.map(({ id }) => id));
  for (const { id, performers } of work.sop().steps) {
    const staying = performers.filter((lane) => kept.has(lane));
    if (staying.length < performers.length) work.do({ kind: 'setStep', step: id, patch: { performers: staying } });
  }
  for (const { id } of work.sop().lanes) if (!kept.has(id)) work.do({ kind: 'removeLane', lane: id });
  const present = new Set(work.sop().lanes.map(({ id }) => id));
  const order = orderSteps(
    work.sop().lanes.map(({ id }) => id),
    after.lanes.map(({ id }) => id),
  );
  for (const { id, at } of order) {
    const lane = after.lanes.find((wanted) => wanted.id === id);
    if (present.has(id)) work.do({ kind: 'moveLane', lane: id, to: at });
    else if (lane !== undefined) work.do({ kind: 'insertLane', at, lane });
  }
  for (const { id, name } of after.lanes)
    if (work.sop().lanes.find((lane) => lane.id === id)?.name !== name) work.do({ kind: 'renameLane', lane: id, name });
}

/** Rows that come, without arrows to rows that may not be there yet; and rows that stand elsewhere. */
function bringSteps(work: Work, after: Sop): void {
  const present = new Set(work.sop().steps.map(({ id }) => id));
  const order = orderSteps(
    work.sop().steps.map(({ id }) => id),
    after.steps.map(({ id }) => id),
  );
  for (const { id, at } of order) {
    const step = after.steps.find((wanted) => wanted.id === id);
    if (present.has(id)) work.do({ kind: 'moveStep', step: id, to: at });
    else if (step !== undefined) work.do({ kind: 'insertStep', at, step: { ...step, exits: defaultExits } });
  }
}

function changeStep(work: Work, wanted: Step): void {
  const step = found(work, wanted);
  const patch: StepPatch = {
    ...(step.activity === wanted.activity ? {} : { activity: wanted.activity }),
    ...(step.kind === wanted.kind ? {} : { kind: wanted.kind }),
    ...(sameData(step.performers, wanted.performers) ? {} : { performers: wanted.performers }),
    ...(step.cooperation === wanted.cooperation ? {} : { cooperation: wanted.cooperation }),
    ...(sameData(step.duration, wanted.duration) ? {} : { duration: wanted.duration }),
    ...(step.inputsSpan === wanted.inputsSpan ? {} : { inputsSpan: wanted.inputsSpan }),
    ...(step.note === wanted.note ? {} : { note: wanted.note }),
    ...(step.isStart === wanted.isStart ? {} : { isStart: wanted.isStart }),
    ...(step.isEnd === wanted.isEnd ? {} : { isEnd: wanted.isEnd }),
  };
  if (Object.keys(patch).length > 0) work.do({ kind: 'setStep', step: wanted.id, patch });
  for (const list of ['inputs', 'outputs'] as const)
    for (const change of listChanges({ of: list, step: wanted.id }, step[list], wanted[list])) work.do(change);
}

function changeArrows(work: Work, wanted: Step): void {
  for (const branch of branches) {
    const exit = wanted.exits[branch];
    if (!sameExit(found(work, wanted).exits[branch], exit)) work.do({ kind: 'setExit', step: wanted.id, branch, exit });
    const shape = wanted.arrowShapes?.[branch] ?? null;
    if (!sameData(found(work, wanted).arrowShapes?.[branch] ?? null, shape))
      work.do({ kind: 'setArrowShape', step: wanted.id, branch, shape });
  }
}

/** The row as it is now; every row that is wanted has been brought by then. */
function found(work: Work, { id }: Step): Step {
  const step = work.sop().steps.find((other) => other.id === id);
  if (step === undefined) throw new Error(`Step ${id} was not brought`);
  return step;
}
