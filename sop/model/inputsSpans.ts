import type { ChangeOf } from './applied.ts';
import { insertedAt } from './sequence.ts';
import { sizes } from './sizes.ts';
import type { Step, StepId } from './sop.ts';

/** What of a step decides about its cell: whether it has inputs, and how far they are to reach. */
export interface Spanning {
  readonly inputs: { readonly items: { readonly length: number } };
  readonly inputsSpan: number;
}

/**
 * Rows that the Kelengkapan cell of each step covers, by position: 1 = its own row, n = also the n−1 rows below, 0 = the
 * row lies under the cell of a step above. A cell ends before a row with inputs of its own or a span of its own, and with
 * the table, so that no text is ever hidden.
 */
export function inputsSpans(steps: readonly Spanning[]): readonly number[] {
  const spans: number[] = [];
  for (let head = 0; head < steps.length; head += spans[head] ?? 1) {
    const most = Math.min(steps.length - head, steps[head]?.inputsSpan ?? 1);
    let rows = 1;
    while (rows < most && isFree(steps[head + rows])) rows += 1;
    spans.push(rows, ...Array.from({ length: rows - 1 }, () => 0));
  }
  return spans;
}

/** The step whose Kelengkapan cell stands in the row of a step: itself, or the one above that covers it. */
export function inputsHead<Row extends Spanning & { readonly id: StepId }>(
  steps: readonly Row[],
  id: StepId,
): Row | undefined {
  return steps[inputsHeads(steps)[steps.findIndex((step) => step.id === id)] ?? -1];
}

/** For each step the position of the one whose Kelengkapan cell stands in its row. */
export function inputsHeads(steps: readonly Spanning[]): readonly number[] {
  return inputsSpans(steps).flatMap((span, head) => Array.from({ length: span }, () => head));
}

function isFree(step: Spanning | undefined): boolean {
  return step !== undefined && step.inputs.items.length === 0 && step.inputsSpan === 1;
}

/** Rows after one was put in at `at`: cells that reach over that place grow by it. */
export function withRowAt(steps: readonly Step[], at: number, step: Step): readonly Step[] {
  const grown = steps.map((other, row) =>
    row < at && at < row + other.inputsSpan
      ? { ...other, inputsSpan: Math.min(sizes.steps, other.inputsSpan + 1) }
      : other,
  );
  return insertedAt(grown, at, step);
}

/** Rows after the one at `at` was taken out: cells that reached over it shrink by it. */
export function withoutRowAt(steps: readonly Step[], at: number): readonly Step[] {
  return steps.flatMap((other, row) => {
    if (row === at) return [];
    return [row < at && at < row + other.inputsSpan ? { ...other, inputsSpan: other.inputsSpan - 1 } : other];
  });
}

/** Whether a number of rows can be wished for. */
export function isSpan(rows: number): boolean {
  return Number.isInteger(rows) && rows >= 1 && rows <= sizes.steps;
}

/** The edits that bring the spans of `steps` to what they were in `wanted`. */
export function spanRepairs(steps: readonly Step[], wanted: readonly Step[]): readonly ChangeOf<'setStep'>[] {
  const spans = new Map(steps.map((step) => [step.id, step.inputsSpan]));
  return wanted.flatMap(({ id, inputsSpan }) =>
    spans.get(id) === inputsSpan ? [] : [{ kind: 'setStep', step: id, patch: { inputsSpan } } as const],
  );
}
