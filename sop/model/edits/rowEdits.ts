import { apply } from '../apply.ts';
import type { Change } from '../change.ts';
import { emptyDuration } from '../create.ts';
import type { IdSource } from '../create.ts';
import { inputsSpans } from '../inputsSpans.ts';
import type { Exit, Sop, Step, StepId } from '../sop.ts';
import { handedOver } from './inputsEdits.ts';
import { placePerformer, removePerformer } from './laneEdits.ts';
import { deleteStep, moveStep } from './stepEdits.ts';
import { setList } from './textEdits.ts';

/**
 * Removes several rows in one edit; each arrow that led to one of them goes where the flow goes on, or to `chosen`. Null when
 * none is there.
 */
export function deleteSteps(sop: Sop, ids: readonly StepId[], chosen: Exit | null = null): Change | null {
  return inTurn(
    sop,
    ids.map((id) => (current: Sop) => deleteStep(current, id, chosen)),
  );
}

/** Moves rows that stand together one place up (-1) or down (1): the row beside them changes sides. Null at the edge of the table. */
export function moveStepsBy(sop: Sop, ids: readonly StepId[], by: 1 | -1): Change | null {
  const rows = rowsOf(sop, ids);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const beside = sop.steps[by === 1 ? last + 1 : first - 1];
  return beside === undefined ? null : moveStep(sop, beside.id, by === 1 ? first : last);
}

/**
 * Brings rows, in their order, below another one that is not among them; null puts them first. They stay the same steps, so
 * that every arrow goes with them. Null when they stand there already.
 */
export function moveStepsBelow(sop: Sop, ids: readonly StepId[], after: StepId | null): Change | null {
  const own = sop.steps.filter((step) => ids.includes(step.id));
  const order = sop.steps.map(({ id }) => id);
  if (after !== null && (!order.includes(after) || ids.includes(after))) return null;
  const moves = own.flatMap(({ id }, index): Change[] => {
    const from = order.indexOf(id);
    order.splice(from, 1);
    const to = order.indexOf(own[index - 1]?.id ?? after ?? '') + 1;
    order.splice(to, 0, id);
    return from === to ? [] : [{ kind: 'moveStep', step: id, to }];
  });
  const spans = inputsSpans(sop.steps);
  // A Kelengkapan shared with rows that stay behind stays with them; one shared among the moving rows goes along.
  const handing = own.flatMap(({ id }) => {
    const row = sop.steps.findIndex((step) => step.id === id);
    const covered = sop.steps.slice(row, row + (spans[row] ?? 1));
    return covered.every((step) => ids.includes(step.id)) ? [] : handedOver(sop, id);
  });
  return moves.length === 0 ? null : batchOf([...handing, ...moves]);
}

/** Empties rows: texts, lists, time and performers. The rows, their kind and their arrows stay. */
export function clearSteps(sop: Sop, ids: readonly StepId[], idSource: IdSource): Change | null {
  const changes = sop.steps.flatMap((step): Change[] => {
    if (!ids.includes(step.id)) return [];
    const lists = (['inputs', 'outputs'] as const).map((of) => setList(sop, { of, step: step.id }, [], idSource));
    const patch = { activity: '', performers: [], duration: emptyDuration, note: '' } as const;
    const isEmpty =
      step.activity === '' && step.performers.length === 0 && step.duration.text === '' && step.note === '';
    return [
      ...(isEmpty ? [] : [{ kind: 'setStep', step: step.id, patch } as const]),
      ...lists.filter((change) => change !== null),
    ];
  });
  return changes.length === 0 ? null : batchOf(changes);
}

/** Gives the cell of a column in some rows the symbol it has in another row: the same kind there, or none. Null when nothing changes. */
export function fillSymbol(sop: Sop, from: StepId, lane: string, ids: readonly StepId[]): Change | null {
  const source = sop.steps.find((step) => step.id === from);
  if (source === undefined) return null;
  const symbol = source.performers.includes(lane) ? source.kind : null;
  return inTurn(
    sop,
    ids.map((id) => (current: Sop) => setSymbol(current, id, lane, symbol)),
  );
}

/** Puts a symbol of a kind into one cell, or takes it away (null). Null when it is so already. */
export function setSymbol(sop: Sop, id: StepId, lane: string, kind: Step['kind'] | null): Change | null {
  const step = sop.steps.find((other) => other.id === id);
  if (step === undefined) return null;
  if (kind === null) return removePerformer(sop, id, lane);
  const placed = step.performers.includes(lane) ? null : placePerformer(sop, id, lane);
  const turned: Change | null = step.kind === kind ? null : { kind: 'setStep', step: id, patch: { kind } };
  const changes = [placed, turned].filter((change) => change !== null);
  return changes.length === 0 ? null : batchOf(changes);
}

/** Several edits, each planned on what the ones before it made, as one. Null when none of them changes anything. */
export function inTurn(sop: Sop, plans: readonly ((current: Sop) => Change | null)[]): Change | null {
  let current = sop;
  const changes: Change[] = [];
  for (const plan of plans) {
    const change = plan(current);
    const applied = change === null ? null : apply(current, change);
    if (change === null || applied?.ok !== true) continue;
    current = applied.value.sop;
    changes.push(change);
  }
  return changes.length === 0 ? null : batchOf(changes);
}

function batchOf(changes: readonly Change[]): Change {
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? only : { kind: 'batch', changes };
}

function rowsOf(sop: Sop, ids: readonly StepId[]): number[] {
  return sop.steps.flatMap((step, row) => (ids.includes(step.id) ? [row] : []));
}
