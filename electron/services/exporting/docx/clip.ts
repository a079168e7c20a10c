import type { Point } from '../../../../sop/layout/symbolOutline.ts';
import type { Emu } from '../../../../sop/model/units.ts';

export interface Box {
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

/** Whether two boxes share a point, be it only on their borders. */
export function meets(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** The stretches of a line inside a box, in the line's direction. Points of no length are left out. */
export function clipLine(points: readonly Point[], box: Box): Point[][] {
  const runs: Point[][] = [];
  let open: Point[] | null = null;
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    const inside = from === undefined || to === undefined ? null : clipSegment(from, to, box);
    if (inside === null) {
      open = null;
      continue;
    }
    const last: Point | undefined = open?.at(-1);
    if (open !== null && last !== undefined && equal(last, inside[0])) open.push(inside[1]);
    else runs.push((open = [...inside]));
  }
  return runs;
}

/** The part of a closed convex polygon inside a box (Sutherland and Hodgman); empty when there is none. */
export function clipPolygon(points: readonly Point[], box: Box): Point[] {
  const sides: readonly { readonly axis: 0 | 1; readonly at: number; readonly sign: 1 | -1 }[] = [
    { axis: 0, at: box.x, sign: 1 },
    { axis: 0, at: box.x + box.width, sign: -1 },
    { axis: 1, at: box.y, sign: 1 },
    { axis: 1, at: box.y + box.height, sign: -1 },
  ];
  return sides.reduce<Point[]>(
    (polygon, { axis, at, sign }) => {
      const depth = (point: Point): number => (point[axis] - at) * sign;
      return polygon.flatMap((point, index) => {
        const next = polygon[(index + 1) % polygon.length] ?? point;
        const kept = depth(point) >= 0 ? [point] : [];
        if (depth(point) * depth(next) >= 0) return kept;
        return [...kept, between(point, next, depth(point) / (depth(point) - depth(next)))];
      });
    },
    [...points],
  );
}

/** The part of one stretch inside the box (Liang and Barsky), or null. */
function clipSegment(from: Point, to: Point, box: Box): [Point, Point] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, from[0] - box.x],
    [dx, box.x + box.width - from[0]],
    [-dy, from[1] - box.y],
    [dy, box.y + box.height - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  if (enter >= leave) return null;
  const inside: [Point, Point] = [between(from, to, enter), between(from, to, leave)];
  return equal(inside[0], inside[1]) ? null : inside;
}

function between(from: Point, to: Point, share: number): Point {
  return [Math.round(from[0] + (to[0] - from[0]) * share), Math.round(from[1] + (to[1] - from[1]) * share)];
}

function equal(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
