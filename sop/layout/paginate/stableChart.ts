import type { FlowChart, FlowRow } from '../../flow/grid.ts';
import type { Slot } from '../memory.ts';
import { sameContent, sameParts, settled } from '../memory.ts';

/** The chart with every row that did not change as the object it was before; the former chart itself when nothing changed. */
export function stableChart(slot: Slot<FlowChart>, fresh: FlowChart): FlowChart {
  const former = slot.kept?.value.rows ?? [];
  const byName = new Map(former.map((row) => [nameOf(row), row]));
  const rows = fresh.rows.map((row, index) => {
    const here = former[index];
    const known = here !== undefined && nameOf(here) === nameOf(row) ? here : byName.get(nameOf(row));
    return known !== undefined && sameContent(known, row) ? known : row;
  });
  return settled(slot, { rows, edges: fresh.edges }, (one, other) => {
    return sameParts(one.rows, other.rows) && sameContent(one.edges, other.edges);
  });
}

function nameOf({ step, own }: FlowRow): string {
  return own === null ? step : `${own} ${step}`;
}
