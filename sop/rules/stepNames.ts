import type { Branch, FlowGraph } from '../flow/graph.ts';
import type { Place, StepColumn } from '../model/place.ts';
import type { Sop, StepId } from '../model/sop.ts';
import { stepPosition } from '../model/stepNumber.ts';
import type { Style } from '../model/style.ts';

/** "Langkah 4". */
export function stepName(sop: Pick<Sop, 'steps'>, step: StepId): string {
  return `Langkah ${stepPosition(sop, step) ?? '?'}`;
}

/** A cell of the step table. */
export function stepCell(step: StepId, column: StepColumn): Place {
  return { at: 'step', step, column };
}

/** The branch as this SOP prints it: "Ya", "Tidak" or the office's own pair. */
export function branchName(style: Pick<Style, 'branchLabels'>, branch: Branch): string {
  const [yes, no] = style.branchLabels;
  if (branch === 'yes') return yes.trim() || 'Ya';
  if (branch === 'no') return no.trim() || 'Tidak';
  return 'Lanjut';
}

/** Where an exit leads, in words: "langkah 2", "akhir". */
export function targetName(sop: Pick<Sop, 'steps'>, target: StepId | 'end'): string {
  return target === 'end' ? 'akhir' : `langkah ${stepPosition(sop, target) ?? '?'}`;
}

/** Rows by step, counted from 0. */
export function rowsOf(graph: Pick<FlowGraph, 'order'>): ReadonlyMap<StepId, number> {
  return new Map(graph.order.map((step, row) => [step, row]));
}
