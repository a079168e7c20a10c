import type { FlowChart, FlowLink } from '../../flow/grid.ts';

/** An edge by the rows it joins, with the pentagons it needs when a break parts them: edges of one number share a pentagon. */
export interface EdgeRows {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly out: number;
  readonly in: number;
}

/** What a chart alone says about its breaks, before anything has a height. Rows by index. */
export interface FlowFacts {
  readonly count: number;
  /** How many numbers `EdgeRows.out` and `EdgeRows.in` are counted from. */
  readonly outs: number;
  readonly ins: number;
  readonly leaving: readonly (readonly EdgeRows[])[];
  readonly entering: readonly (readonly EdgeRows[])[];
  /** Row of a decision's nearer branch: the one to stay on its page. Null for other rows, and where that branch ends in the row. */
  readonly nearer: readonly (number | null)[];
  /** Decisions whose nearer branch is this row. */
  readonly nearerOf: readonly (readonly number[])[];
  /** This row and the next belong to one step: no break between them. */
  readonly joined: readonly boolean[];
}

/** Reads the facts of a chart. Pure; O(rows + edges). */
export function flowFacts(chart: FlowChart): FlowFacts {
  const rowOf = new Map<string, number>();
  const laneOf = new Map<string, string>();
  chart.rows.forEach((row, index) => {
    for (const node of row.nodes) {
      rowOf.set(node.id, index);
      laneOf.set(node.id, node.lane);
    }
  });
  const outs = new Map<string, number>();
  const ins = new Map<string, number>();
  const leaving: EdgeRows[][] = chart.rows.map(() => []);
  const entering: EdgeRows[][] = chart.rows.map(() => []);
  const branches: number[][] = chart.rows.map(() => []);
  for (const { edge, fromNode, toNode, shape } of chart.edges) {
    const from = rowOf.get(fromNode);
    const to = rowOf.get(toNode);
    if (from === undefined || to === undefined) continue;
    const out = numbered(outs, `${laneOf.get(fromNode) ?? ''} ${edge.to}`);
    const bend = shape === undefined ? '' : JSON.stringify(shape);
    const rows = { key: `${fromNode}>${toNode}>${edge.id}${bend}`, from, to, out, in: numbered(ins, toNode) };
    leaving[from]?.push(rows);
    entering[to]?.push(rows);
    if (edge.branch !== null) branches[from]?.push(to);
  }
  const nearer = chart.rows.map(({ links }, row) => nearerBranch(row, branches[row] ?? [], links));
  const nearerOf: number[][] = chart.rows.map(() => []);
  nearer.forEach((branch, row) => {
    if (branch !== null) nearerOf[branch]?.push(row);
  });
  const joined = chart.rows.map((row, index) => chart.rows[index + 1]?.step === row.step);
  return { count: chart.rows.length, outs: outs.size, ins: ins.size, leaving, entering, nearer, nearerOf, joined };
}

/** The nearer of the branches by rows; of two as near the one below. A branch to the end of the procedure stands in the row itself. */
function nearerBranch(row: number, targets: readonly number[], links: readonly FlowLink[]): number | null {
  if (links.some(({ branch }) => branch !== null)) return null;
  let best: number | null = null;
  for (const target of targets) {
    const gain = best === null ? 1 : Math.abs(best - row) - Math.abs(target - row);
    if (gain > 0 || (gain === 0 && target > row)) best = target;
  }
  return best === row ? null : best;
}

function numbered(known: Map<string, number>, key: string): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}
