import type { ChangeOf } from '../applied.ts';
import type { Change } from '../change.ts';
import { newStep } from '../create.ts';
import type { IdSource } from '../create.ts';
import { parseDuration } from '../duration.ts';
import { handedOver } from './inputsEdits.ts';
import { branches, leadsTo } from '../exits.ts';
import { refuse, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Exit, Sop, StepId, StepKind } from '../sop.ts';

/** A new empty row below a step; `null` puts it first. Null when that step is not there. */
export function insertStepAfter(sop: Sop, after: StepId | null, ids: IdSource): ChangeOf<'insertStep'> | null {
  const row = after === null ? -1 : rowOf(sop, after);
  if (row < 0 && after !== null) return null;
  return { kind: 'insertStep', at: row + 1, step: newStep(ids) };
}

/**
 * Removes a row. Arrows that led to it go where it led itself: to the step it names, else to the row below. An arrow
 * that would then lead back into its own step gets the default of a new step instead. A Kelengkapan shared with the rows below
 * stays with them. `chosen` = where the author wants those arrows to go instead; an arrow that goes back to the row before without
 * naming it is then led there as well.
 */
export function deleteStep(sop: Sop, id: StepId, chosen: Exit | null = null): Change | null {
  const row = rowOf(sop, id);
  const step = sop.steps[row];
  if (step === undefined) return null;
  const retarget = chosen ?? onward(sop, row, step.kind === 'decision' ? step.exits.yes : step.exits.next);
  const removal: Change = { kind: 'removeStep', step: id, retarget };
  const turned = sop.steps
    .filter((other) => other.id !== id && leadsTo(retarget, other.id))
    .flatMap((other) =>
      branches
        .filter((branch) => leadsTo(other.exits[branch], id))
        .map((branch): Change => {
          const exit: Exit = branch === 'no' ? { to: 'previous' } : { to: 'following' };
          return { kind: 'setExit', step: other.id, branch, exit };
        }),
    );
  const before = [...(chosen === null ? [] : returnsLedTo(sop, row, chosen)), ...turned, ...handedOver(sop, id)];
  return before.length === 0 ? removal : { kind: 'batch', changes: [...before, removal] };
}

/** The Tidak of the row below, when it goes back to a row without naming it, led to another step. */
function returnsLedTo(sop: Sop, row: number, exit: Exit): Change[] {
  const below = sop.steps[row + 1];
  if (below?.kind !== 'decision' || below.exits.no.to !== 'previous' || leadsTo(exit, below.id)) return [];
  return [{ kind: 'setExit', step: below.id, branch: 'no', exit }];
}

/** Where the flow went on after a row, named in a way that stays true when that row is gone. */
function onward(sop: Sop, row: number, exit: Exit): Exit {
  const id = sop.steps[row]?.id;
  const neighbour = exit.to === 'previous' ? sop.steps[row - 1] : sop.steps[row + 1];
  if (exit.to === 'end' || (exit.to === 'step' && exit.step !== id)) return exit;
  return neighbour === undefined ? { to: 'end' } : { to: 'step', step: neighbour.id };
}

/**
 * Moves a row to a position counted from 0 without it; a Kelengkapan shared with the rows below stays with them. Null when it
 * already stands there or is not there.
 */
export function moveStep(sop: Sop, step: StepId, to: number): Change | null {
  const row = rowOf(sop, step);
  if (row < 0 || row === to) return null;
  const move: Change = { kind: 'moveStep', step, to };
  const before = handedOver(sop, step);
  return before.length === 0 ? move : { kind: 'batch', changes: [...before, move] };
}

/** Process to decision and back. The exits of both kinds are kept, so that toggling twice changes nothing. */
export function toggleKind(sop: Sop, id: StepId): ChangeOf<'setStep'> | null {
  const step = sop.steps[rowOf(sop, id)];
  if (step === undefined) return null;
  const kind: StepKind = step.kind === 'process' ? 'decision' : 'process';
  return { kind: 'setStep', step: id, patch: { kind } };
}

/** Why a typed target was not taken. */
export type TargetRefused = { readonly code: 'unknownStep' | 'noSuchNumber'; readonly steps: number };

/**
 * Leads a branch to the step with a printed number; 0 is the end. The row below, for Ya and for a process, is kept as
 * `following`, so that a row inserted between later is passed through. A return names its step.
 */
export function setTarget(
  sop: Sop,
  id: StepId,
  branch: 'next' | 'yes' | 'no',
  number: number,
): Result<ChangeOf<'setExit'>, TargetRefused> {
  const row = rowOf(sop, id);
  if (row < 0) return refuse({ code: 'unknownStep', steps: sop.steps.length });
  const target = sop.steps[number - 1];
  if (number !== 0 && target === undefined) return refuse({ code: 'noSuchNumber', steps: sop.steps.length });
  const exit: Exit =
    target === undefined
      ? { to: 'end' }
      : branch !== 'no' && number === row + 2
        ? { to: 'following' }
        : { to: 'step', step: target.id };
  return ok({ kind: 'setExit', step: id, branch, exit });
}

/** Types a time. Null when nothing changes. */
export function setDurationText(sop: Sop, id: StepId, text: string): ChangeOf<'setStep'> | null {
  const step = sop.steps[rowOf(sop, id)];
  if (step === undefined || step.duration.text === text) return null;
  return { kind: 'setStep', step: id, patch: { duration: parseDuration(text) } };
}

function rowOf(sop: Sop, id: StepId): number {
  return sop.steps.findIndex((step) => step.id === id);
}
