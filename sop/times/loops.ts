import type { FlowEdge, FlowGraph } from '../flow/graph.ts';
import type { StepId } from '../model/sop.ts';

/** A flow without its repetitions. */
export interface OpenFlow {
  /** Arrows that lead on, by the step they leave. No way along them comes back to where it was. */
  readonly onward: ReadonlyMap<StepId, readonly StepId[]>;
  /** Arrows that lead back to a step already done on the way there, by rows of the steps they leave. */
  readonly loops: readonly FlowEdge[];
}

/**
 * Parts the arrows into those that lead on and those that only repeat. An arrow repeats when it leads back to a step on the
 * very way that was taken to it; following the upper rows first makes it the arrow that people call the return. Whatever
 * can be reached can still be reached without the repeating arrows. O(steps + arrows).
 */
export function withoutLoops(graph: FlowGraph): OpenFlow {
  const rows = new Map(graph.order.map((step, row) => [step, row]));
  const leaving = new Map<StepId, FlowEdge[]>(graph.order.map((step) => [step, []]));
  for (const edge of graph.edges) leaving.get(edge.from)?.push(edge);
  for (const edges of leaving.values()) edges.sort((one, other) => rowOf(rows, one.to) - rowOf(rows, other.to));

  const onward = new Map<StepId, StepId[]>();
  const loops: FlowEdge[] = [];
  const done = new Set<StepId>();
  const onTheWay = new Set<StepId>();
  const walk = (from: StepId): void => {
    const way: { readonly step: StepId; next: number }[] = [];
    const enter = (step: StepId): void => {
      onTheWay.add(step);
      onward.set(step, []);
      way.push({ step, next: 0 });
    };
    enter(from);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const edge = leaving.get(here.step)?.[here.next];
      here.next += 1;
      if (edge === undefined) {
        onTheWay.delete(here.step);
        done.add(here.step);
        way.pop();
      } else if (onTheWay.has(edge.to)) loops.push(edge);
      else {
        onward.get(here.step)?.push(edge.to);
        if (!done.has(edge.to)) enter(edge.to);
      }
    }
  };
  // Steps that no start leads to come last: they take part in no path, but their returns are returns all the same.
  for (const step of [...graph.starts, ...graph.order]) if (!done.has(step)) walk(step);
  loops.sort((one, other) => rowOf(rows, one.from) - rowOf(rows, other.from));
  return { onward, loops };
}

function rowOf(rows: ReadonlyMap<StepId, number>, step: StepId): number {
  return rows.get(step) ?? 0;
}
