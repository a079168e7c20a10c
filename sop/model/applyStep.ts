import { changed, refused } from './applied.ts';
import type { Applied, ChangeOf } from './applied.ts';
import { restoringShapes, unknownShapeLane, withShape } from './arrowShapes.ts';
import type { Change, StepPatch } from './change.ts';
import { branches, leadsTo, sameExit } from './exits.ts';
import type { ExitName } from './exits.ts';
import { isSpan, spanRepairs, withoutRowAt, withRowAt } from './inputsSpans.ts';
import { firstRepeated, isGap, isPosition, replacedAt } from './sequence.ts';
import { sizes } from './sizes.ts';
import type { ArrowShape, Exit, Exits, LaneId, Sop, Step } from './sop.ts';

/** Edits of the rows of the step table. */
export type StepChange = ChangeOf<'insertStep' | 'removeStep' | 'moveStep' | 'setStep' | 'setExit' | 'setArrowShape'>;

/**
 * Applies an edit of the step table.
 *
 * An exit that names a step follows that step wherever it moves. The relative exits (`following`, `previous`) mean
 * the neighbouring row at any moment: inserting, moving or removing a row gives them another target. That is the
 * author's wish for a plain sequence, and it makes the inverse exact, since the exits themselves do not change.
 * A Kelengkapan cell over several rows grows and shrinks with the rows put into it and taken out of it.
 */
export function applyStep(sop: Sop, change: StepChange): Applied {
  if (change.kind === 'insertStep') return insertStep(sop, change.at, change.step);
  const at = sop.steps.findIndex((step) => step.id === change.step);
  const step = sop.steps[at];
  if (step === undefined) return refused('unknownStep', change.step);
  switch (change.kind) {
    case 'removeStep':
      return removeStep(sop, at, step, change.retarget);
    case 'moveStep':
      return moveStep(sop, at, step, change.to);
    case 'setStep':
      return patchStep(sop, at, step, change.patch);
    case 'setExit':
      return setExit(sop, at, step, change.branch, change.exit);
    case 'setArrowShape':
      return setShape(sop, at, step, change.branch, change.shape);
  }
}

/** An arrow that leads elsewhere is another arrow: the bend made for the former one goes, and undoing brings it back. */
function setExit(sop: Sop, at: number, step: Step, branch: ExitName, exit: Exit): Applied {
  const missing = missingTarget(sop, exit);
  if (missing !== null) return refused('unknownStep', missing);
  const former = step.exits[branch];
  const exits: Exits = { ...step.exits, [branch]: exit };
  const turned: Step = { ...step, exits };
  const lost = sameExit(former, exit) ? [] : restoringShapes(step, [branch]);
  return changed(
    { ...sop, steps: replacedAt(sop.steps, at, lost.length === 0 ? turned : withShape(turned, branch, null)) },
    allOf([{ kind: 'setExit', step: step.id, branch, exit: former }, ...lost]),
  );
}

function setShape(sop: Sop, at: number, step: Step, branch: ExitName, shape: ArrowShape | null): Applied {
  const unknown = shape === null ? undefined : unknownShapeLane({ [branch]: shape }, laneIds(sop));
  if (unknown !== undefined) return refused('unknownLane', unknown);
  return changed(
    { ...sop, steps: replacedAt(sop.steps, at, withShape(step, branch, shape)) },
    { kind: 'setArrowShape', step: step.id, branch, shape: step.arrowShapes?.[branch] ?? null },
  );
}

/** One change, or several as one. */
function allOf(changes: readonly Change[]): Change {
  const [only] = changes;
  return only !== undefined && changes.length === 1 ? only : { kind: 'batch', changes };
}

function laneIds(sop: Sop): readonly LaneId[] {
  return sop.lanes.map((lane) => lane.id);
}

function moveStep(sop: Sop, at: number, step: Step, to: number): Applied {
  if (!isPosition(sop.steps, to)) return refused('outOfRange', to);
  const steps = withRowAt(withoutRowAt(sop.steps, at), to, step);
  const back = withRowAt(withoutRowAt(steps, to), at, step);
  return changed(
    { ...sop, steps },
    allOf([{ kind: 'moveStep', step: step.id, to: at }, ...spanRepairs(back, sop.steps)]),
  );
}

function insertStep(sop: Sop, at: number, step: Step): Applied {
  if (sop.steps.some((other) => other.id === step.id)) return refused('duplicateId', step.id);
  if (!isGap(sop.steps, at) || sop.steps.length >= sizes.steps) return refused('outOfRange', at);
  const performers = refusedPerformers(sop, step.performers);
  if (performers !== null) return performers;
  const unknownLane = unknownShapeLane(step.arrowShapes, laneIds(sop));
  if (unknownLane !== undefined) return refused('unknownLane', unknownLane);
  for (const list of [step.inputs, step.outputs]) {
    const twice = firstRepeated(list.items.map((item) => item.id));
    if (twice !== undefined) return refused('duplicateId', twice);
  }
  if (!isSpan(step.inputsSpan)) return refused('outOfRange', step.inputsSpan);
  const steps = withRowAt(sop.steps, at, step);
  for (const branch of branches) {
    // A step may name itself; PRA-011 tells the author.
    const missing = missingTarget({ steps }, step.exits[branch]);
    if (missing !== null) return refused('unknownStep', missing);
  }
  // Nothing names a step that was just inserted, so undoing it has no arrow to turn.
  const removal: Change = { kind: 'removeStep', step: step.id, retarget: { to: 'following' } };
  return changed({ ...sop, steps }, allOf([removal, ...spanRepairs(withoutRowAt(steps, at), sop.steps)]));
}

function removeStep(sop: Sop, at: number, step: Step, retarget: Exit): Applied {
  if (leadsTo(retarget, step.id)) return refused('unknownStep', step.id);
  const missing = missingTarget(sop, retarget);
  if (missing !== null) return refused('unknownStep', missing);
  const restored: Change[] = [{ kind: 'insertStep', at, step }];
  const rest = withoutRowAt(sop.steps, at);
  const steps = rest.map((other) => {
    const turned = branches.filter((branch) => leadsTo(other.exits[branch], step.id));
    if (turned.length === 0) return other;
    for (const branch of turned) restored.push({ kind: 'setExit', step: other.id, branch, exit: other.exits[branch] });
    restored.push(...restoringShapes(other, turned));
    const exits: Exits = { ...other.exits, ...Object.fromEntries(turned.map((branch) => [branch, retarget])) };
    return turned.reduce<Step>((current, branch) => withShape(current, branch, null), { ...other, exits });
  });
  restored.push(...spanRepairs(withRowAt(rest, at, step), sop.steps));
  return changed({ ...sop, steps }, allOf(restored));
}

function patchStep(sop: Sop, at: number, step: Step, patch: StepPatch): Applied {
  if (patch.performers !== undefined) {
    const performers = refusedPerformers(sop, patch.performers);
    if (performers !== null) return performers;
  }
  if (patch.inputsSpan !== undefined && !isSpan(patch.inputsSpan)) return refused('outOfRange', patch.inputsSpan);
  // A key without a value says nothing, as in JSON.
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const former: StepPatch = Object.fromEntries(Object.entries(step).filter(([key]) => key in given));
  return changed(
    { ...sop, steps: replacedAt(sop.steps, at, { ...step, ...given }) },
    {
      kind: 'setStep',
      step: step.id,
      patch: former,
    },
  );
}

function refusedPerformers(sop: Sop, performers: readonly LaneId[]): Applied | null {
  const twice = firstRepeated(performers);
  if (twice !== undefined) return refused('sameLaneTwice', twice);
  const unknown = performers.find((performer) => !sop.lanes.some((lane) => lane.id === performer));
  return unknown === undefined ? null : refused('unknownLane', unknown);
}

function missingTarget(sop: Pick<Sop, 'steps'>, exit: Exit): string | null {
  if (exit.to !== 'step' || sop.steps.some((step) => step.id === exit.step)) return null;
  return exit.step;
}
