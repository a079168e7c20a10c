import type { Change } from '../change.ts';
import { newItem } from '../create.ts';
import type { IdSource } from '../create.ts';
import { inputsSpans, isSpan } from '../inputsSpans.ts';
import type { Sop, Step, StepId } from '../sop.ts';

/**
 * Lets the Kelengkapan of a step cover `rows` rows, its own included. What the rows below had of their own is added to it, so that
 * nothing is hidden or lost. Null when nothing changes, or the table has fewer rows.
 */
export function shareInputs(sop: Sop, id: StepId, rows: number, ids: IdSource): Change | null {
  const at = sop.steps.findIndex((step) => step.id === id);
  const head = sop.steps[at];
  if (head === undefined || !isSpan(rows) || at + rows > sop.steps.length) return null;
  if (inputsSpans(sop.steps)[at] === rows && head.inputsSpan === rows) return null;
  const below = sop.steps.slice(at + 1, at + rows);
  const moved = below.flatMap((step) => emptied(step));
  const texts = below.flatMap((step) => step.inputs.items.map(({ text }) => text));
  const list = { of: 'inputs', step: id } as const;
  const added = texts.map((text, index): Change => {
    return { kind: 'insertItem', list, at: head.inputs.items.length + index, item: newItem(ids, text) };
  });
  const span: Change = { kind: 'setStep', step: id, patch: { inputsSpan: rows } };
  const changes = [...moved, ...added, span];
  return changes.length === 1 ? span : { kind: 'batch', changes };
}

/**
 * Hands a shared Kelengkapan to the row below before its first row moves or goes: the other rows keep what they showed. Nothing
 * when the step shares with none.
 */
export function handedOver(sop: Sop, id: StepId): Change[] {
  const at = sop.steps.findIndex((step) => step.id === id);
  const head = sop.steps[at];
  const next = sop.steps[at + 1];
  const rows = inputsSpans(sop.steps)[at] ?? 1;
  if (head === undefined || next === undefined || rows < 2) return [];
  const list = { of: 'inputs', step: next.id } as const;
  return [
    ...emptied(head),
    { kind: 'setMarker', list, marker: head.inputs.marker },
    ...head.inputs.items.map((item, index): Change => ({ kind: 'insertItem', list, at: index, item })),
    { kind: 'setStep', step: next.id, patch: { inputsSpan: rows - 1 } },
  ];
}

function emptied({ id, inputs, inputsSpan }: Step): Change[] {
  const list = { of: 'inputs', step: id } as const;
  const removed = inputs.items.map((item): Change => ({ kind: 'removeItem', list, item: item.id }));
  return inputsSpan === 1 ? removed : [...removed, { kind: 'setStep', step: id, patch: { inputsSpan: 1 } }];
}
