import type { ArrowItem } from '../layout/pages.ts';
import type { Emu } from '../model/units.ts';
import { boxOf, grown, stretches, touch } from './geometry.ts';
import type { Point, Stretch } from './geometry.ts';
import { near } from './pagePart.ts';
import type { PagePart } from './pagePart.ts';

const upright = ({ a, b }: Stretch) => a[0] === b[0] && a[1] !== b[1];
const level = ({ a, b }: Stretch) => a[1] === b[1] && a[0] !== b[0];

/** Parallel, closer than `distance`, and side by side over some length. */
function alongside(one: Stretch, other: Stretch, distance: Emu): boolean {
  for (const [main, cross, is] of [
    [0, 1, level],
    [1, 0, upright],
  ] as const) {
    if (!is(one) || !is(other) || Math.abs(one.a[cross] - other.a[cross]) >= distance) continue;
    const from = Math.max(Math.min(one.a[main], one.b[main]), Math.min(other.a[main], other.b[main]));
    const to = Math.min(Math.max(one.a[main], one.b[main]), Math.max(other.a[main], other.b[main]));
    if (to > from) return true;
  }
  return false;
}

/** Arrow pieces that lie on a rule of the table or a frame. */
export function countGridOverlaps(part: PagePart): number {
  let count = 0;
  for (const arrow of part.arrows)
    for (const piece of stretches(arrow)) if (part.rules.some((rule) => alongside(piece, rule, near.rule))) count += 1;
  return count;
}

/**
 * Pairs of arrows that share a stretch, run too close beside each other, or rest an end or corner on each other's line,
 * unless they merge: same target, same last stretch, and apart before it.
 */
export function countSharedSegments(part: PagePart): number {
  let count = 0;
  part.arrows.forEach((arrow, index) => {
    for (const other of part.arrows.slice(index + 1)) if (conflict(arrow, other)) count += 1;
    if (meetsItself(arrow)) count += 1;
  });
  return count;
}

function conflict(one: ArrowItem, other: ArrowItem): boolean {
  if (sameDrawing(one, other)) return false;
  let linesOne = stretches(one);
  let linesOther = stretches(other);
  let join: Point | undefined;
  if (mayMerge(one, other)) {
    const apart = withoutCommonEnd(one.points, other.points);
    linesOne = stretches({ points: apart.one });
    linesOther = stretches({ points: apart.other });
    join = apart.join;
    if (linesOne.length === 0 || linesOther.length === 0) return true;
  }
  for (const a of linesOne)
    for (const b of linesOther) {
      if (alongside(a, b, near.line) && !(join !== undefined && meetOnlyAt(a, b, join))) return true;
      if (restsOn(a, b, join) || restsOn(b, a, join)) return true;
    }
  return false;
}

/** Edges that came through one incoming connector are drawn as one line. */
function sameDrawing(one: ArrowItem, other: ArrowItem): boolean {
  return (
    one.edge !== other.edge &&
    one.from === other.from &&
    one.to === other.to &&
    one.from !== one.to &&
    one.points.length === other.points.length &&
    one.points.every((point, i) => point[0] === other.points[i]?.[0] && point[1] === other.points[i]?.[1])
  );
}

function mayMerge(one: ArrowItem, other: ArrowItem): boolean {
  const plain = (arrow: ArrowItem) => arrow.from === arrow.to && !arrow.head;
  const endOne = one.points[one.points.length - 1];
  const endOther = other.points[other.points.length - 1];
  const sameEnd = endOne?.[0] === endOther?.[0] && endOne?.[1] === endOther?.[1];
  return one.to === other.to && sameEnd && !plain(one) && !plain(other);
}

/** Walks back from the common end while both lines run together. */
function withoutCommonEnd(one: readonly Point[], other: readonly Point[]) {
  const a = [...one];
  const b = [...other];
  let join = a[a.length - 1];
  for (;;) {
    const endA = a[a.length - 1];
    const endB = b[b.length - 1];
    const beforeA = a[a.length - 2];
    const beforeB = b[b.length - 2];
    if (endA === undefined || endB === undefined || beforeA === undefined || beforeB === undefined) break;
    const sameWay =
      Math.sign(beforeA[0] - endA[0]) === Math.sign(beforeB[0] - endB[0]) &&
      Math.sign(beforeA[1] - endA[1]) === Math.sign(beforeB[1] - endB[1]);
    if (!sameWay) break;
    const length = (from: Point, to: Point) => Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1]);
    const shorter = length(beforeA, endA) <= length(beforeB, endB) ? beforeA : beforeB;
    a.pop();
    b.pop();
    if (shorter[0] !== beforeA[0] || shorter[1] !== beforeA[1]) a.push(shorter);
    if (shorter[0] !== beforeB[0] || shorter[1] !== beforeB[1]) b.push(shorter);
    join = shorter;
  }
  return { one: a, other: b, join };
}

function meetOnlyAt(one: Stretch, other: Stretch, join: Point): boolean {
  const has = ({ a, b }: Stretch) => [a, b].some((point) => point[0] === join[0] && point[1] === join[1]);
  const away = (line: Stretch) => {
    const far = line.a[0] === join[0] && line.a[1] === join[1] ? line.b : line.a;
    return [Math.sign(far[0] - join[0]), Math.sign(far[1] - join[1])] as const;
  };
  if (!has(one) || !has(other)) return false;
  const [x1, y1] = away(one);
  const [x2, y2] = away(other);
  return x1 !== x2 || y1 !== y2;
}

/** An end or corner of `one` lies on `other`: it would read as a junction. */
function restsOn(one: Stretch, other: Stretch, join: Point | undefined): boolean {
  return [one.a, one.b].some(([x, y]) => {
    if (join !== undefined && x === join[0] && y === join[1]) return false;
    return touch({ x, y, width: 0, height: 0 }, grown(boxOf(other), near.touch));
  });
}

/** A line that touches an earlier piece of its own. */
function meetsItself(arrow: ArrowItem): boolean {
  const pieces = stretches(arrow);
  return pieces.some((piece, index) => {
    const next = pieces[index + 1];
    const turnsBack = next !== undefined && alongside(piece, next, near.line);
    return turnsBack || pieces.slice(index + 2).some((later) => touch(boxOf(piece), boxOf(later)));
  });
}

/** Places where a horizontal crosses a vertical of another arrow, each counted once. */
export function crossingPoints(part: PagePart): string[] {
  const points = new Set<string>();
  part.arrows.forEach((arrow, index) => {
    for (const other of part.arrows.slice(index + 1))
      for (const a of stretches(arrow))
        for (const b of stretches(other)) {
          const [flat, tall] = level(a) && upright(b) ? [a, b] : level(b) && upright(a) ? [b, a] : [null, null];
          if (flat === null || tall === null) continue;
          const x = tall.a[0];
          const y = flat.a[1];
          const within = (v: Emu, p: Emu, q: Emu) => v > Math.min(p, q) && v < Math.max(p, q);
          if (within(x, flat.a[0], flat.b[0]) && within(y, tall.a[1], tall.b[1])) points.add(`${x},${y}`);
        }
  });
  return [...points];
}

/** Crossings without a line jump on their horizontal, and jumps where nothing crosses: either would read as a junction. */
export function countWrongJumps(part: PagePart): number {
  const crossed = new Set(crossingPoints(part));
  const jumped = new Set(part.arrows.flatMap((arrow) => (arrow.jumps ?? []).map(([x, y]) => `${x},${y}`)));
  const lone = (points: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...points].filter((point) => !others.has(point)).length;
  return lone(crossed, jumped) + lone(jumped, crossed);
}

/** Corners of all drawn lines; edges drawn as one line count once. */
export function countBends(part: PagePart): number {
  const seen = new Set<string>();
  let bends = 0;
  for (const arrow of part.arrows) {
    const drawing = `${arrow.from}>${arrow.to} ${arrow.points.join(' ')}`;
    if (!seen.has(drawing)) bends += Math.max(0, arrow.points.length - 2);
    seen.add(drawing);
  }
  return bends;
}
