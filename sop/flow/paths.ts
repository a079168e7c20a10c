import type { Emu } from '../model/units.ts';
import type { PlaceNode, Places } from './places.ts';

/** Sides of a symbol: each carries one net. */
export const ports = ['T', 'R', 'B', 'L'] as const;
export type Port = (typeof ports)[number];

/** A corner: x in EMU, y in units (3 per grid row: band above, mid line, band below; halves = top and bottom of symbols). */
export type GridPoint = readonly [x: Emu, unit: number];

export interface Vertical {
  readonly track: number;
  readonly lo: number;
  readonly hi: number;
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

/** True when a line at `x` lies outside the symbol on the side of this port; top and bottom see everything. */
export function inFrontOf(node: PlaceNode, port: Port, x: Emu, distance: Emu): boolean {
  if (port === 'L') return x <= node.centre - node.width / 2 - distance;
  if (port === 'R') return x >= node.centre + node.width / 2 + distance;
  return true;
}

/** Builds the path that leaves `from`, follows the legs and enters `to`; the last leg ends in the target's unit. */
export function buildPath(
  places: Places,
  from: PlaceNode,
  fromPort: Port,
  legs: readonly Leg[],
  to: PlaceNode,
  toPort: Port,
): Path {
  const points: GridPoint[] = [];
  const verticals: Vertical[] = [];
  const horizontals: Horizontal[] = [];
  const start = portPoint(from, fromPort);
  const end = portPoint(to, toPort);
  const startUnit = portUnit(from, fromPort);
  const endUnit = portUnit(to, toPort);
  const centreOf = (lane: number) => places.centreTracks[lane] ?? -1;
  const stub = (node: PlaceNode, port: Port, unit: number, track: number | undefined) => {
    if ((port === 'T' || port === 'B') && track !== centreOf(node.lane))
      verticals.push({ track: centreOf(node.lane), lo: unit, hi: unit });
  };
  points.push(start);
  let x = start[0];
  let unit = startUnit;
  if (fromPort === 'T' || fromPort === 'B') points.push([x, unit]);
  stub(from, fromPort, startUnit, legs[0]?.track);
  const across = (target: Emu) => {
    if (target === x) return;
    horizontals.push({ unit, from: Math.min(x, target), to: Math.max(x, target) });
    x = target;
    points.push([x, unit]);
  };
  for (const leg of legs) {
    const track = places.tracks[leg.track];
    if (track === undefined) throw new Error('A path runs on a track that is not there.');
    across(track.x);
    verticals.push({ track: leg.track, lo: Math.min(unit, leg.to), hi: Math.max(unit, leg.to) });
    unit = leg.to;
    points.push([x, unit]);
  }
  stub(to, toPort, endUnit, legs[legs.length - 1]?.track);
  across(end[0]);
  points.push(end);
  return { points: straighten(points), verticals, horizontals };
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
