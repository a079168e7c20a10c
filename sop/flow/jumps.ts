import type { Emu } from './grid.ts';

type Point = readonly [Emu, Emu];

/** Points where horizontals of `line` cross verticals of the other lines, strictly inside both; sorted along x, no doubles. */
export function jumpsOf(line: readonly Point[], others: readonly (readonly Point[])[]): Point[] {
  const found = new Map<string, Point>();
  for (const [a, b] of pieces(line)) {
    if (a[1] !== b[1]) continue;
    const left = Math.min(a[0], b[0]);
    const right = Math.max(a[0], b[0]);
    for (const other of others)
      for (const [c, d] of pieces(other))
        if (c[0] === d[0] && left < c[0] && c[0] < right && Math.min(c[1], d[1]) < a[1] && a[1] < Math.max(c[1], d[1]))
          found.set(`${c[0]},${a[1]}`, [c[0], a[1]]);
  }
  return [...found.values()].sort((one, other) => one[1] - other[1] || one[0] - other[0]);
}

function pieces(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).flatMap((point, index) => {
    const before = line[index];
    return before === undefined ? [] : [[before, point] as [Point, Point]];
  });
}
