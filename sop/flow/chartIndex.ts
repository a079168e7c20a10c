import type { LaneId } from '../model/sop.ts';
import type { FlowChart, FlowLink, NodeEdge } from './grid.ts';

/** What every page of a chart asks, answered in time that does not grow with the chart. */
export interface ChartIndex {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly laneOf: ReadonlyMap<string, LaneId>;
  /** Edges that leave or enter symbols of a row, each row in the order of the chart; numbers are places in `chart.edges`. */
  readonly edgesAt: readonly (readonly number[])[];
  /** Links with an end in a row. */
  readonly linksAt: readonly (readonly FlowLink[])[];
  /** Symbols that open or close the procedure beside or below a step. */
  readonly capsules: ReadonlySet<string>;
}

const known = new WeakMap<FlowChart, ChartIndex>();

/** The index of a chart, made once: a chart never changes. */
export function chartIndexOf(chart: FlowChart): ChartIndex {
  const found = known.get(chart) ?? makeIndex(chart);
  known.set(chart, found);
  return found;
}

function makeIndex(chart: FlowChart): ChartIndex {
  const rowOf = new Map<string, number>();
  const laneOf = new Map<string, LaneId>();
  const capsules = new Set<string>();
  chart.rows.forEach((row, index) => {
    for (const node of row.nodes) {
      rowOf.set(node.id, index);
      laneOf.set(node.id, node.lane);
      if (node.role === 'start' || node.role === 'end') capsules.add(node.id);
    }
  });
  const edgesAt: number[][] = chart.rows.map(() => []);
  const linksAt: FlowLink[][] = chart.rows.map(() => []);
  const note = <Entry>(lists: Entry[][], from: string, to: string, entry: Entry) => {
    const [start, end] = [rowOf.get(from) ?? -1, rowOf.get(to) ?? -1];
    lists[start]?.push(entry);
    if (end !== start) lists[end]?.push(entry);
  };
  chart.edges.forEach((edge, index) => note(edgesAt, edge.fromNode, edge.toNode, index));
  for (const link of chart.rows.flatMap((row) => row.links)) note(linksAt, link.from, link.to, link);
  return { rowOf, laneOf, edgesAt, linksAt, capsules };
}

/** Edges with an end in rows first…last, in the order of the chart. */
export function edgesIn(chart: FlowChart, index: ChartIndex, first: number, last: number): NodeEdge[] {
  const found = new Set<number>();
  for (let row = first; row <= last; row += 1) for (const edge of index.edgesAt[row] ?? []) found.add(edge);
  return [...found].toSorted((one, other) => one - other).flatMap((edge) => chart.edges[edge] ?? []);
}

/** Links with an end in rows first…last. */
export function linksIn(index: ChartIndex, first: number, last: number): FlowLink[] {
  const found = new Set<FlowLink>();
  for (let row = first; row <= last; row += 1) for (const link of index.linksAt[row] ?? []) found.add(link);
  return [...found];
}
