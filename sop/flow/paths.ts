import type { Emu } from '../model/units.ts';
import type { PlaceNode, Places } from './places.ts';
import { isUpright } from './ports.ts';
import type { Port } from './ports.ts';

/** A corner: x in EMU, y in units (3 per grid row: band above, mid line, band below; halves = top and bottom of symbols). */
export type GridPoint = readonly [x: Emu, unit: number];

export interface Vertical {
  readonly track: number;
  readonly lo: number;
  readonly hi: number;
  /** Where it really ends: half a unit farther where it goes straight into a symbol, through the whole band there. */
  readonly top: number;
  readonly bottom: number;
}

export interface Horizontal {
  readonly unit: number;
  readonly from: Emu;
  readonly to: Emu;
}

/** A line from symbol to symbol in grid terms. */
export interface Path {
  readonly points: readonly GridPoint[];
  readonly verticals: readonly Vertical[];
  readonly horizontals: readonly Horizontal[];
}

/** One stop of a path: run on this track until this unit. */
export interface Leg {
  readonly track: number;
  readonly to: number;
}

/** Unit in which a line leaves or enters a symbol by this port. */
export function portUnit(node: PlaceNode, port: Port): number {
  return node.row * 3 + (port === 'T' ? 0 : port === 'B' ? 2 : 1);
}

/** Where a port is: x and unit. */
export function portPoint(node: PlaceNode, port: Port): GridPoint {
  const middle = node.row * 3 + 1;
  switch (port) {
    case 'T':
      return [node.centre, middle - 0.5];
    case 'B':
      return [node.centre, middle + 0.5];
    case 'L':
      return [node.centre - node.width / 2, middle];
    case 'R':
      return [node.centre + node.width / 2, middle];
  }
}

/** x of a port. */
export function portX(node: PlaceNode, port: Port): Emu {
  if (port === 'L') return node.centre - node.width / 2;
  return port === 'R' ? node.centre + node.width / 2 : node.centre;
}

/** True when a line at `x` lies outside the symbol on the side of this port; top and bottom see everything. */
export function inFrontOf(node: PlaceNode, port: Port, x: Emu, distance: Emu): boolean {
  if (port === 'L') return x <= node.centre - node.width / 2 - distance;
  if (port === 'R') return x >= node.centre + node.width / 2 + distance;
  return true;
}

/** What a line occupies, before its corners are worked out. */
export type Trace = Pick<Path, 'verticals' | 'horizontals'>;

/** Verticals and horizontals of the line that leaves `from`, follows the legs and enters `to`; the last leg ends in the target's unit. */
export function traceOf(
  places: Places,
  from: PlaceNode,
  fromPort: Port,
  legs: readonly Leg[],
  to: PlaceNode,
  toPort: Port,
): Trace {
  const verticals: Vertical[] = [];
  const horizontals: Horizontal[] = [];
  let x = portX(from, fromPort);
  let unit = portUnit(from, fromPort);
  const stub = (node: PlaceNode, port: Port, at: number, track: number | undefined) => {
    const centre = places.centreTracks[node.lane] ?? -1;
    if (isUpright(port) && track !== centre)
      verticals.push({ track: centre, lo: at, hi: at, top: at - into(port, 'B'), bottom: at + into(port, 'T') });
  };
  const across = (target: Emu) => {
    if (target === x) return;
    horizontals.push(target < x ? { unit, from: target, to: x } : { unit, from: x, to: target });
    x = target;
  };
  const ownPort = (node: PlaceNode, port: Port, track: number) =>
    places.centreTracks[node.lane] === track ? port : null;
  const last = legs[legs.length - 1];
  stub(from, fromPort, unit, legs[0]?.track);
  for (const leg of legs) {
    across(places.tracks[leg.track]?.x ?? x);
    const lo = Math.min(unit, leg.to);
    const hi = Math.max(unit, leg.to);
    const ends = [
      leg === legs[0] ? ownPort(from, fromPort, leg.track) : null,
      leg === last ? ownPort(to, toPort, leg.track) : null,
    ];
    const top = ends.includes('B') ? lo - 0.5 : lo;
    const bottom = ends.includes('T') ? hi + 0.5 : hi;
    verticals.push({ track: leg.track, lo, hi, top, bottom });
    unit = leg.to;
  }
  stub(to, toPort, unit, last?.track);
  across(portX(to, toPort));
  return { verticals, horizontals };
}

function into(port: Port, which: Port): number {
  return port === which ? 0.5 : 0;
}

/** The corners of the same line, with both its ends. */
export function cornersOf(
  places: Places,
  from: PlaceNode,
  fromPort: Port,
  legs: readonly Leg[],
  to: PlaceNode,
  toPort: Port,
): GridPoint[] {
  const start = portPoint(from, fromPort);
  const end = portPoint(to, toPort);
  let unit = portUnit(from, fromPort);
  const points: GridPoint[] = [start, [start[0], unit]];
  for (const leg of legs) {
    const x = places.tracks[leg.track]?.x ?? start[0];
    points.push([x, unit], [x, leg.to]);
    unit = leg.to;
  }
  points.push([end[0], unit], end);
  return straighten(points);
}

/** Whether a line runs over itself or touches itself again. */
export function crossesItself(points: readonly GridPoint[]): boolean {
  const meet = (a: number, b: number, c: number, d: number) =>
    Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
  for (let i = 1; i < points.length; i += 1)
    for (let j = i + 2; j < points.length; j += 1) {
      const [a, b, c, d] = [points[i - 1], points[i], points[j - 1], points[j]];
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      if (meet(a[0], b[0], c[0], d[0]) && meet(a[1], b[1], c[1], d[1])) return true;
    }
  return false;
}

/** Drops points that are no corners. */
function straighten(points: readonly GridPoint[]): GridPoint[] {
  const kept: GridPoint[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (last !== undefined && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept[kept.length - 2];
    if (before !== undefined && last !== undefined) {
      const upright = before[0] === last[0] && last[0] === point[0];
      const level = before[1] === last[1] && last[1] === point[1];
      if (upright || level) kept.pop();
    }
    kept.push(point);
  }
  return kept;
}
