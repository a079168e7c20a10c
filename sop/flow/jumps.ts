import type { Emu } from '../model/units.ts';

type Point = readonly [Emu, Emu];

/** A vertical piece of a line. */
export interface Upright {
  readonly net: number;
  readonly x: Emu;
  readonly top: Emu;
  readonly bottom: Emu;
}

/** The vertical pieces of a line of this net. */
export function uprights(line: readonly Point[], net: number): Upright[] {
  return line.slice(1).flatMap(([x, y], index) => {
    const before = line[index];
    if (before === undefined || before[0] !== x) return [];
    return [{ net, x, top: Math.min(before[1], y), bottom: Math.max(before[1], y) }];
  });
}

/** Points where horizontals of `line` cross verticals of other nets, strictly inside both; in reading order, no doubles. */
export function jumpsOf(line: readonly Point[], net: number, others: readonly Upright[]): Point[] {
  const found = new Map<string, Point>();
  line.forEach(([x, y], index) => {
    const before = line[index - 1];
    if (before === undefined || before[1] !== y) return;
    const left = Math.min(before[0], x);
    const right = Math.max(before[0], x);
    for (const other of others)
      if (other.net !== net && left < other.x && other.x < right && other.top < y && y < other.bottom)
        found.set(`${other.x},${y}`, [other.x, y]);
  });
  return [...found.values()].toSorted((one, other) => one[1] - other[1] || one[0] - other[0]);
}
