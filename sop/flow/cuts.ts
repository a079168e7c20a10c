import type { StepId } from '../model/sop.ts';
import { edgesIn, linksIn } from './chartIndex.ts';
import type { ChartIndex } from './chartIndex.ts';
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
  /** Incoming in the strip above the first row, and below the last one. */
  readonly incoming: readonly Cut[];
  readonly incomingBelow: readonly Cut[];
  readonly outgoing: readonly Cut[];
}

/**
 * Which edges lie on the page of rows first…last, and which are cut. Depends on nothing but the chart and the range.
 * An arrow from a later page comes in below when its target stands in the lower half: it need not run down the whole page.
 * `laneOf` names the lane of a node: connectors that share a lane stand at different levels of the strip.
 */
export function cutEdges(
  chart: FlowChart,
  index: ChartIndex,
  first: number,
  last: number,
  laneOf: (node: string) => number,
): PageCuts {
  const rowOf = (node: string) => index.rowOf.get(node) ?? -1;
  const here = (node: string) => rowOf(node) >= first && rowOf(node) <= last;
  const whole: NodeEdge[] = [];
  const incoming = new Map<string, Cut>();
  const outgoing = new Map<string, Cut>();
  for (const edge of edgesIn(chart, index, first, last)) {
    const from = here(edge.fromNode);
    const to = here(edge.toNode);
    if (from && to) whole.push(edge);
    else if (to) gather(incoming, edge.toNode, edge, edge.toNode, rowOf(edge.toNode));
    else if (from)
      gather(outgoing, `${laneOf(edge.fromNode)} ${edge.edge.to}`, edge, edge.fromNode, rowOf(edge.fromNode));
  }
  const links: FlowLink[] = [];
  const torn: FlowLink[] = [];
  for (const link of linksIn(index, first, last)) (here(link.from) && here(link.to) ? links : torn).push(link);
  const lowerHalf = (cut: Cut) => cut.row - first >= last - cut.row && last > first;
  const fromBelow = (cut: Cut) => lowerHalf(cut) && cut.edges.every((edge) => rowOf(edge.fromNode) > last);
  const ins = [...incoming.values()];
  const above = ins.filter((cut) => !fromBelow(cut));
  const incomingBelow = ins.filter(fromBelow);
  stack(above, laneOf, (one, other) => one.row - other.row);
  // The nearest row takes the nearest place, whichever way its arrow goes.
  stack([...outgoing.values(), ...incomingBelow], laneOf, (one, other) => other.row - one.row);
  return { whole, links, torn, incoming: above, incomingBelow, outgoing: [...outgoing.values()] };
}

function gather(cuts: Map<string, Cut>, key: string, edge: NodeEdge, node: string, row: number) {
  const cut = cuts.get(key);
  if (cut === undefined) cuts.set(key, { target: edge.edge.to, laneNode: node, edges: [edge], row, level: 0 });
  else {
    cut.edges.push(edge);
    cut.row = Math.max(cut.row, row);
  }
}

/** One connector per lane and level; the level next to the table serves the nearest row, so that loops nest. */
function stack(cuts: readonly Cut[], laneOf: (node: string) => number, order: (one: Cut, other: Cut) => number): void {
  const used = new Map<number, number>();
  for (const cut of cuts.toSorted(order)) {
    const lane = laneOf(cut.laneNode);
    cut.level = used.get(lane) ?? 0;
    used.set(lane, cut.level + 1);
  }
}
