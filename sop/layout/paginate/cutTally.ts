import type { EdgeRows, FlowFacts } from './flowFacts.ts';

/** Counts what a page cuts while it grows row by row: cut arrows that leave it, pentagons on it, decisions parted from their nearer branch. */
export interface CutTally {
  readonly cuts: number;
  readonly pentagons: number;
  readonly parted: number;
  /** Strips of pentagons the page has at the least. */
  readonly strips: number;
  /** Begins a page at a row; no row is on it yet. */
  readonly begin: (first: number) => void;
  /** Puts the next row on the page. */
  readonly take: (row: number) => void;
}

/** One tally for all pages of a chart, one after the other; a row costs as much as it has arrows. */
export function cutTally(facts: FlowFacts): CutTally {
  const outs = new Int32Array(facts.outs);
  const ins = new Int32Array(facts.ins);
  let first = 0;
  let end = 0;
  let fromAbove = 0;
  const tally = { cuts: 0, pentagons: 0, parted: 0, strips: 0, begin, take };

  function change(counts: Int32Array, key: number, by: 1 | -1): void {
    const before = counts[key] ?? 0;
    counts[key] = before + by;
    if (before === 0) tally.pentagons += 1;
    if (before + by === 0) tally.pentagons -= 1;
  }
  function leave({ to, out, in: into }: EdgeRows, row: number): void {
    if (to < first || to > row) {
      tally.cuts += 1;
      change(outs, out, 1);
    } else if (to < row) change(ins, into, -1);
  }
  function enter({ from, out, in: into }: EdgeRows, row: number): void {
    if (from < first) fromAbove += 1;
    if (from < first || from > row) change(ins, into, 1);
    else if (from < row) {
      tally.cuts -= 1;
      change(outs, out, -1);
    }
  }
  function begin(row: number): void {
    for (let used = first; used < end; used += 1) {
      for (const { out } of facts.leaving[used] ?? []) outs[out] = 0;
      for (const edge of facts.entering[used] ?? []) ins[edge.in] = 0;
    }
    first = row;
    end = row;
    tally.cuts = 0;
    tally.pentagons = 0;
    tally.parted = 0;
    tally.strips = 0;
    fromAbove = 0;
  }
  function take(row: number): void {
    end = row + 1;
    for (const edge of facts.leaving[row] ?? []) leave(edge, row);
    for (const edge of facts.entering[row] ?? []) enter(edge, row);
    const nearer = facts.nearer[row] ?? null;
    if (nearer !== null && (nearer < first || nearer > row)) tally.parted += 1;
    for (const decision of facts.nearerOf[row] ?? []) if (decision >= first && decision < row) tally.parted -= 1;
    // What comes in from later pages alone may stand in either strip.
    const sides = (fromAbove > 0 ? 1 : 0) + (tally.cuts > 0 ? 1 : 0);
    tally.strips = tally.pentagons > 0 ? Math.max(1, sides) : 0;
  }
  return tally;
}
