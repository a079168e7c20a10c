import { mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { costs } from './costs.ts';
import { horizontalCrossings, verticalCrossings } from './crossings.ts';
import type { PortPair } from './entries.ts';
import { keepsOffLabels, placeLabel } from './labels.ts';
import { besideWish } from './overrides.ts';
import { cornersOf, crossesItself, portUnit, portX, traceOf } from './paths.ts';
import type { Leg } from './paths.ts';
import type { Places, Task, Wish } from './places.ts';
import { isUpright } from './ports.ts';
import { horizontalFits, joinsCleanly, verticalFits } from './taken.ts';
import type { Route, Taken } from './taken.ts';

/** Looking for the line of one task. */
export interface Search {
  readonly taken: Taken;
  readonly places: Places;
  readonly task: Task;
  readonly index: number;
  /** How the author bent this arrow: only such lines are looked at. */
  readonly wish: Wish | null;
  best: Route | null;
  /** Lines with two verticals that may still be looked at: in lanes of a few millimetres there is often none to be found. */
  budget: number;
}

/** A pair of ports with their places. */
export interface Ends {
  readonly pair: PortPair;
  readonly startX: Emu;
  readonly startUnit: number;
  readonly endX: Emu;
  readonly endUnit: number;
}

/** Where the ends of a line by these ports are. */
export function endsOf({ task }: Search, pair: PortPair): Ends {
  return {
    pair,
    startX: portX(task.from, pair.fromPort),
    startUnit: portUnit(task.from, pair.fromPort),
    endX: portX(task.to, pair.toPort),
    endUnit: portUnit(task.to, pair.toPort),
  };
}

/** Prices one line and keeps it when it is possible and cheaper than the best so far. `noWord`: all is free but a place for its word. */
export function offer(search: Search, ends: Ends, legs: readonly Leg[]): 'kept' | 'no' | 'noWord' {
  const { taken, places, task, index } = search;
  const { fromPort, toPort, net, taste } = ends.pair;
  const limit = search.best?.cost ?? Infinity;
  const beside = besideWish(search.wish, places, ends.startUnit, legs);
  if (beside === null) return 'no';
  const trace = traceOf(places, task.from, fromPort, legs, task.to, toPort);
  let cost = taste + bendsOf(places, ends, legs) * costs.bend + (beside / mm(1)) * costs.besideWishPerMm;
  let length = 0;
  for (const { track, lo, hi } of trace.verticals) {
    length += roughRise(places, lo, hi);
    cost += symbolsPassed(places, track, lo, hi) * costs.passSymbol;
  }
  for (const { from, to } of trace.horizontals) length += (to - from) / mm(1);
  const straight = roughRise(places, ends.startUnit, ends.endUnit) + Math.abs(ends.startX - ends.endX) / mm(1);
  cost += length * costs.perMm + Math.max(0, length - straight - costs.detourFreeMm) * costs.detourPerMm;
  if (cost >= limit) return 'no';
  for (const { unit, from, to } of trace.horizontals) {
    if (!horizontalFits(taken, places, unit, from, to, net)) return 'no';
    cost += horizontalCrossings(taken, places, unit, from, to, net);
    if (cost >= limit) return 'no';
  }
  for (const vertical of trace.verticals) {
    if (!verticalFits(taken, places, vertical.track, vertical.lo, vertical.hi, net)) return 'no';
    cost += verticalCrossings(taken, places, vertical, net);
    if (cost >= limit) return 'no';
  }
  const path = { ...trace, points: cornersOf(places, task.from, fromPort, legs, task.to, toPort) };
  if (legs.length > 1 && crossesItself(path.points)) return 'no';
  if (!joinsCleanly(taken, path.points, net) || !keepsOffLabels(taken, places, index, path)) return 'no';
  const label = placeLabel(taken, places, index, fromPort, path, limit - cost);
  if (task.label !== null && label === null) return 'noWord';
  cost += label?.cost ?? 0;
  if (cost >= limit) return 'no';
  search.best = { ...path, task: index, net, fromPort, toPort, legs, label, cost };
  return 'kept';
}

/** Corners of a way that leaves on a vertical at `first` and arrives on one at `last`. */
export function bendsBy({ pair, startX, endX }: Ends, first: Emu, last: Emu): number {
  const out = isUpright(pair.fromPort) ? (first === startX ? 0 : 2) : 1;
  const into = isUpright(pair.toPort) ? (last === endX ? 0 : 2) : 1;
  return out + into;
}

/** Corners of a line with these legs. */
function bendsOf(places: Places, ends: Ends, legs: readonly Leg[]): number {
  const first = legs[0];
  const last = legs[legs.length - 1];
  if (first === undefined || last === undefined) return isUpright(ends.pair.fromPort) ? 2 : 0;
  const [out, into] = [places.tracks[first.track]?.x ?? 0, places.tracks[last.track]?.x ?? 0];
  return bendsBy(ends, out, into) + 2 * (legs.length - 1);
}

/** Symbols beside a vertical in the gutter of their lane. */
export function symbolsPassed(places: Places, index: number, lo: number, hi: number): number {
  const track = places.tracks[index];
  const sums = track === undefined || track.kind === 'centre' ? undefined : places.symbolsAbove[track.lane];
  if (sums === undefined) return 0;
  const first = Math.ceil(lo / 3);
  const after = Math.ceil((hi - 1) / 3);
  return after > first ? (sums[after] ?? 0) - (sums[first] ?? 0) : 0;
}

/** Rough height between two units in mm. */
export function roughRise(places: Places, from: number, to: number): number {
  return Math.abs((places.roughY[to] ?? 0) - (places.roughY[from] ?? 0));
}
