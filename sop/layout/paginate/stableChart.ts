import { buildChart } from '../../flow/chart.ts';
import { flowGraph } from '../../flow/graph.ts';
import type { FlowEdge } from '../../flow/graph.ts';
import type { FlowChart, FlowRow } from '../../flow/grid.ts';
import type { Lane, Sop, Step } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import { sameContent, sameParts } from '../memory.ts';
import type { Slot } from '../memory.ts';

/** A chart with the edges of its step table, and what both were built from. */
export interface BuiltChart {
  readonly chart: FlowChart;
  readonly edges: readonly FlowEdge[];
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  readonly terminator: Style['terminator'];
  readonly terminatorText: Style['terminatorText'];
}

/**
 * The chart of the step table; a SOP without steps shows the form: one empty row. What did not change stays the same object: the
 * whole chart while only words change, and every row that is as it was.
 */
export function stableChart(
  sop: Sop,
  style: Pick<Style, 'terminator' | 'terminatorText'>,
  slot: Slot<BuiltChart>,
): BuiltChart {
  const former = slot.kept?.value ?? null;
  const { steps, lanes } = sop;
  const { terminator, terminatorText } = style;
  const base = { steps, lanes, terminator, terminatorText };
  const same = former !== null && former.lanes === lanes && sameFlow(former.steps, steps);
  if (same && former.terminator === terminator && former.terminatorText === terminatorText)
    return keep(slot, { ...former, ...base });
  const chart = steps.length > 0 ? buildChart(sop, style) : emptyForm;
  const { edges } = flowGraph(sop);
  if (former === null) return keep(slot, { chart, edges, ...base });
  const known = sameContent(former.edges, edges) ? former.edges : edges;
  return keep(slot, { chart: joined(former.chart, chart), edges: known, ...base });
}

const emptyForm: FlowChart = { rows: [{ step: '', own: null, nodes: [], links: [] }], edges: [] };

function keep(slot: Slot<BuiltChart>, value: BuiltChart): BuiltChart {
  slot.kept = { parts: [], value };
  return value;
}

/** Whether two lists of steps differ in their words at most. */
function sameFlow(former: readonly Step[], steps: readonly Step[]): boolean {
  return (
    former.length === steps.length &&
    steps.every((step, index) => {
      const other = former[index];
      return other === step || (other !== undefined && sameParts(drawn(other), drawn(step)));
    })
  );
}

/** All of a step but its words: whatever else a step has may be drawn. */
function drawn({
  activity: _,
  inputs: _inputs,
  duration: _time,
  outputs: _outputs,
  note: _note,
  ...flow
}: Step): unknown[] {
  return Object.entries(flow).flat();
}

/** The fresh chart with the rows of the former where they are equal; the former itself when all is. */
function joined(former: FlowChart, fresh: FlowChart): FlowChart {
  const byName = new Map(former.rows.map((row) => [nameOf(row), row]));
  const rows = fresh.rows.map((row) => {
    const known = byName.get(nameOf(row));
    return known !== undefined && sameContent(known, row) ? known : row;
  });
  const same = sameParts(former.rows, rows) && sameContent(former.edges, fresh.edges);
  return same ? former : { rows, edges: fresh.edges };
}

function nameOf({ step, own }: FlowRow): string {
  return own === null ? step : `${own} ${step}`;
}
