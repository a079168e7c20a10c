import type { GridPoint } from './paths.ts';

type Line = readonly GridPoint[];

/**
 * Two lines into the same port are one tree: where they first touch they run together to the end.
 * Anything else (share a piece, part and meet again, cross) could be read two ways.
 */
export function mergesCleanly(one: Line, other: Line): boolean {
  const [restOne, restOther] = withoutCommonEnd(one, other);
  const meet = restOne[restOne.length - 1];
  for (let i = 1; i < restOne.length; i += 1)
    for (let j = 1; j < restOther.length; j += 1) {
      const a = restOne[i - 1];
      const b = restOne[i];
      const c = restOther[j - 1];
      const d = restOther[j];
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      if (touchElsewhere(a, b, c, d, meet)) return false;
    }
  return restOne.length > 1 && restOther.length > 1;
}

/** Cuts the stretch both lines share at their end; both rests end in the point where the lines meet. */
function withoutCommonEnd(one: Line, other: Line): [GridPoint[], GridPoint[]] {
  const a = [...one];
  const b = [...other];
  while (a.length > 1 && b.length > 1) {
    const endA = a[a.length - 1];
    const endB = b[b.length - 1];
    const prevA = a[a.length - 2];
    const prevB = b[b.length - 2];
    if (endA === undefined || endB === undefined || prevA === undefined || prevB === undefined) break;
    if (endA[0] !== endB[0] || endA[1] !== endB[1]) break;
    if (direction(prevA, endA) !== direction(prevB, endB)) break;
    const lengthA = distance(prevA, endA);
    const lengthB = distance(prevB, endB);
    a.pop();
    b.pop();
    if (lengthA < lengthB) b.push(prevA);
    else if (lengthB < lengthA) a.push(prevB);
  }
  return [a, b];
}

function direction(from: GridPoint, to: GridPoint): string {
  return `${Math.sign(to[0] - from[0])},${Math.sign(to[1] - from[1])}`;
}

function distance(one: GridPoint, other: GridPoint): number {
  return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]);
}

function touchElsewhere(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint, meet: GridPoint | undefined): boolean {
  const left = Math.max(Math.min(a[0], b[0]), Math.min(c[0], d[0]));
  const right = Math.min(Math.max(a[0], b[0]), Math.max(c[0], d[0]));
  const top = Math.max(Math.min(a[1], b[1]), Math.min(c[1], d[1]));
  const bottom = Math.min(Math.max(a[1], b[1]), Math.max(c[1], d[1]));
  if (left > right || top > bottom) return false;
  const point = left === right && top === bottom;
  return !(point && meet !== undefined && left === meet[0] && top === meet[1]);
}
