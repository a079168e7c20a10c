import type { Sop, Step, StepId } from '../model/sop.ts';

export type Branch = 'next' | 'yes' | 'no';

/** One arrow of the step table between two steps. Arrows to the end of the procedure have no edge: a capsule shows it. */
export interface FlowEdge {
  /** Stable while the leaving step lives: `<from>:<branch>`. */
  readonly id: string;
  readonly from: StepId;
  readonly to: StepId;
  readonly branch: null | 'yes' | 'no';
}

/** The exit an edge stands for, read from its id; null where the text is no such id. Lines inside a step are no edges. */
export function exitOfEdge(id: string): { readonly step: StepId; readonly branch: Branch } | null {
  const at = id.lastIndexOf(':');
  const branch = (['next', 'yes', 'no'] as const).find((name) => name === id.slice(at + 1));
  return at < 0 || branch === undefined ? null : { step: id.slice(0, at), branch };
}

/** What the step table says about the flow, with every default resolved. */
export interface FlowGraph {
  readonly order: readonly StepId[];
  readonly edges: readonly FlowEdge[];
  /** Where each exit leads; null = a `previous` exit on the first row, which has no default (PRA-011). */
  readonly targets: ReadonlyMap<StepId, Readonly<Partial<Record<Branch, StepId | 'end' | null>>>>;
  /** Steps that open the procedure: the first row, and rows marked as start. */
  readonly starts: readonly StepId[];
  /** Steps that close it: the last row unless its exits lead on, rows marked as end, rows with an exit to the end. */
  readonly ends: readonly StepId[];
}

/** Reads the flow out of the step table. Pure; O(steps). An edge from a step to itself is kept: PRA-011 reports it. */
export function flowGraph(sop: Pick<Sop, 'steps'>): FlowGraph {
  const order = sop.steps.map((step) => step.id);
  const targets = new Map<StepId, Partial<Record<Branch, StepId | 'end' | null>>>();
  const edges: FlowEdge[] = [];
  const ends: StepId[] = [];
  sop.steps.forEach((step, row) => {
    const found = exitTargets(step, row, order);
    targets.set(step.id, found);
    for (const branch of ['next', 'yes', 'no'] as const) {
      const to = found[branch];
      if (to !== undefined && to !== null && to !== 'end')
        edges.push({ id: `${step.id}:${branch}`, from: step.id, to, branch: branch === 'next' ? null : branch });
    }
    if (step.isEnd || Object.values(found).includes('end')) ends.push(step.id);
  });
  const starts = sop.steps.filter((step, row) => row === 0 || step.isStart).map((step) => step.id);
  return { order, edges, targets, starts, ends };
}

/** The exits a step really has: one for a process, two for a decision, none for a process marked as end. */
function exitTargets(step: Step, row: number, order: readonly StepId[]) {
  if (step.kind === 'decision')
    return { yes: resolve(step.exits.yes, row, order), no: resolve(step.exits.no, row, order) };
  return { next: step.isEnd ? ('end' as const) : resolve(step.exits.next, row, order) };
}

function resolve(exit: Step['exits']['next'], row: number, order: readonly StepId[]): StepId | 'end' | null {
  switch (exit.to) {
    case 'following':
      return order[row + 1] ?? 'end';
    case 'previous':
      return order[row - 1] ?? null;
    case 'end':
      return 'end';
    case 'step':
      return order.includes(exit.step) ? exit.step : null;
  }
}
