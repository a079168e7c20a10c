import type { StepId } from '../model/sop.ts';
import type { FlowChart, FlowLink, NodeEdge } from './grid.ts';

/** One pentagon to place: outgoing, one per lane and target; incoming, one per target. */
export interface Cut {
  readonly target: StepId;
  readonly laneNode: string;
  readonly edges: NodeEdge[];
  /** Row of the chart it serves: the target's row, or the latest source's row. */
  row: number;
  /** Distance from the table in strip rows; 0 is next to the table. */
  level: number;
}

export interface PageCuts {
  readonly whole: readonly NodeEdge[];
  readonly links: readonly FlowLink[];
  /** Links that a page break would tear apart: the rows of a step belong on one page. */
  readonly torn: readonly FlowLink[];
  readonly incoming: readonly Cut[];
  readonly outgoing: readonly Cut[];
}

/**
 * Which edges lie on the page of rows first…last, and which are cut. Depends on nothing but the chart and the range.
 * `laneOf` names the lane of a node: connectors that share a lane stand at different levels of the strip.
 */
export function cutEdges(
  chart: FlowChart,
  first: number,
  last: number,
  rowOf: ReadonlyMap<string, number>,
  laneOf: (node: string) => number,
): PageCuts {
  const here = (node: string) => {
    const row = rowOf.get(node);
    return row !== undefined && row >= first && row <= last;
  };
  const whole: NodeEdge[] = [];
  const incoming = new Map<string, Cut>();
  const outgoing = new Map<string, Cut>();
  for (const edge of chart.edges) {
    const from = here(edge.fromNode);
    const to = here(edge.toNode);
    if (from && to) whole.push(edge);
    else if (to) gather(incoming, edge.toNode, edge, edge.toNode, rowOf);
    else if (from) gather(outgoing, `${laneOf(edge.fromNode)} ${edge.edge.to}`, edge, edge.fromNode, rowOf);
  }
  const links: FlowLink[] = [];
  const torn: FlowLink[] = [];
  for (const link of chart.rows.flatMap((row) => row.links)) {
    const ends = [here(link.from), here(link.to)];
    if (ends[0] && ends[1]) links.push(link);
    else if (ends[0] || ends[1]) torn.push(link);
  }
  return {
    whole,
    links,
    torn,
    incoming: stack([...incoming.values()], laneOf, (one, other) => one.row - other.row),
    outgoing: stack([...outgoing.values()], laneOf, (one, other) => other.row - one.row),
  };
}

function gather(cuts: Map<string, Cut>, key: string, edge: NodeEdge, node: string, rowOf: ReadonlyMap<string, number>) {
  const row = rowOf.get(node) ?? 0;
  const cut = cuts.get(key);
  if (cut === undefined) cuts.set(key, { target: edge.edge.to, laneNode: node, edges: [edge], row, level: 0 });
  else {
    cut.edges.push(edge);
    cut.row = Math.max(cut.row, row);
  }
}

/** One connector per lane and level; the level next to the table serves the nearest row, so that loops nest. */
function stack(cuts: Cut[], laneOf: (node: string) => number, order: (one: Cut, other: Cut) => number): Cut[] {
  const used = new Map<number, number>();
  const sorted = cuts.toSorted(order);
  for (const cut of sorted) {
    const lane = laneOf(cut.laneNode);
    cut.level = used.get(lane) ?? 0;
    used.set(lane, cut.level + 1);
  }
  return sorted;
}
