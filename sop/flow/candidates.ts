import { mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { costs } from './costs.ts';
import { horizontalCrossings, verticalCrossings } from './crossings.ts';
import { portPair, portPairs } from './entries.ts';
import type { PortPair } from './entries.ts';
import { bendsBy, endsOf, offer, roughRise, symbolsPassed } from './offers.ts';
import type { Ends, Search } from './offers.ts';
import { allowsPorts, honours } from './overrides.ts';
import { inFrontOf } from './paths.ts';
import type { PlaceNode, Places } from './places.ts';
import type { Port } from './ports.ts';
import { horizontalFits, verticalFits } from './taken.ts';
import type { Route, Taken } from './taken.ts';
import { firstTrackFrom } from './tracks.ts';

/**
 * The cheapest line for this task beside what is taken already, or null; an arrow that its author bent runs as bent where
 * that is possible. `old` is tried first and wins when nothing is cheaper.
 */
export function bestRoute(taken: Taken, places: Places, index: number, old: Route | null = null): Route | null {
  const task = places.tasks[index];
  if (task === undefined) return null;
  const usual = { taken, places, task, index, wish: null, best: null, budget: mostOffers };
  if (task.wish === null) return cheapest(usual, old);
  const bent = cheapest({ ...usual, wish: task.wish }, old);
  if (bent !== null) return bent;
  const straightened = cheapest(usual, old);
  return straightened === null ? null : { ...straightened, cost: straightened.cost + costs.bendLost };
}

/**
 * Every pair of ports and every vertical is tried: line in the source's row, vertical, line in the target's row. Only
 * where none fits, lines with two verticals.
 */
function cheapest(search: Search, old: Route | null): Route | null {
  const { taken, places, task, index, wish } = search;
  if (old !== null && allowsPorts(wish, old.fromPort, old.toPort)) {
    const known = portPair(taken, places, index, task, old.fromPort, old.toPort);
    if (known !== null) offer(search, endsOf(search, known), old.legs);
  }
  const pairs = portPairs(taken, places, index, task, search.best?.cost ?? Infinity);
  for (const pair of pairs) {
    if (search.best !== null && pair.least >= search.best.cost) break;
    if (!allowsPorts(wish, pair.fromPort, pair.toPort)) continue;
    const ends = endsOf(search, pair);
    direct(search, ends);
    oneVertical(search, ends);
  }
  if (search.best !== null) return search.best;
  for (const pair of pairs)
    if (allowsPorts(wish, pair.fromPort, pair.toPort)) twoVerticals(search, endsOf(search, pair));
  return search.best;
}

/** What a route that was taken out would cost now; infinite when its way is no longer free. */
export function repriced(taken: Taken, places: Places, route: Route): number {
  const task = places.tasks[route.task];
  if (task === undefined) return Infinity;
  const wish = task.wish !== null && honours(task.wish, places, route) ? task.wish : null;
  const search: Search = { taken, places, task, index: route.task, wish, best: null, budget: mostOffers };
  const pair = portPair(taken, places, route.task, task, route.fromPort, route.toPort);
  if (pair !== null) offer(search, endsOf(search, pair), route.legs);
  const cost = search.best?.cost ?? Infinity;
  return task.wish !== null && wish === null ? cost + costs.bendLost : cost;
}

/** See `Search.budget`. */
const mostOffers = 500;

/** Both symbols stand in one row: no vertical at all. */
function direct(search: Search, ends: Ends) {
  const { from, to } = search.task;
  const { fromPort, toPort } = ends.pair;
  if (ends.startUnit !== ends.endUnit || from === to) return;
  const facing = (node: PlaceNode, port: Port, other: PlaceNode) => {
    if (port === 'L') return other.centre < node.centre;
    return port !== 'R' || other.centre > node.centre;
  };
  if (facing(from, fromPort, to) && facing(to, toPort, from)) offer(search, ends, []);
}

/** Tracks between the ports first, then outwards on either side as long as the way may still be cheaper than the best. */
function oneVertical(search: Search, ends: Ends) {
  const { places, task } = search;
  const { startX, endX, startUnit, endUnit } = ends;
  if (startUnit === endUnit) return;
  const { tracks } = places;
  // The verticals through a port itself save bends: a good line early rules most others out unseen.
  const one = places.centreTracks[task.from.lane] ?? -1;
  const other = places.centreTracks[task.to.lane] ?? -1;
  tryVertical(search, ends, one);
  if (other !== one) tryVertical(search, ends, other);
  const first = firstTrackFrom(tracks, Math.min(startX, endX));
  const after = firstTrackFrom(tracks, Math.max(startX, endX) + 1);
  for (let track = first; track < after; track += 1)
    if (track !== one && track !== other) tryVertical(search, ends, track);
  let left = first - 1;
  let right = after;
  while (left >= 0 || right < tracks.length) {
    if (left >= 0) left = left === one || left === other || tryVertical(search, ends, left) ? left - 1 : -1;
    if (right < tracks.length)
      right = right === one || right === other || tryVertical(search, ends, right) ? right + 1 : tracks.length;
  }
}

/** False when this vertical, and so any farther out, is too long a way to win. */
function tryVertical(search: Search, ends: Ends, track: number): boolean {
  const { places, task } = search;
  const { pair, startX, endX, startUnit, endUnit } = ends;
  const x = places.tracks[track]?.x;
  if (x === undefined) return false;
  const length = roughRise(places, startUnit, endUnit) + (Math.abs(x - startX) + Math.abs(x - endX)) / mm(1);
  const least = pair.taste + bendsBy(ends, x, x) * costs.bend + length * costs.perMm;
  if (search.best !== null && least >= search.best.cost) return false;
  if (!leaves(search, pair, x) || !arrives(search, pair, x)) return true;
  const lo = Math.min(startUnit, endUnit);
  const hi = Math.max(startUnit, endUnit);
  if (!verticalFits(search.taken, places, track, lo, hi, pair.net)) return true;
  const limit = search.best?.cost ?? Infinity;
  let cost = least + symbolsPassed(places, track, lo, hi) * costs.passSymbol;
  if (cost >= limit) return true;
  const { taken } = search;
  for (const [unit, one, other] of [
    [startUnit, startX, x],
    [endUnit, x, endX],
  ] as const) {
    if (one === other) continue;
    const [from, to] = one < other ? [one, other] : [other, one];
    if (!horizontalFits(taken, places, unit, from, to, pair.net)) return true;
    cost += horizontalCrossings(taken, places, unit, from, to, pair.net);
    if (cost >= limit) return true;
  }
  if (cost + verticalCrossings(taken, places, { track, lo, hi, top: lo, bottom: hi }, pair.net) >= limit) return true;
  if (task.from === task.to && x === startX) return true;
  offer(search, ends, [{ track, to: endUnit }]);
  return true;
}

/** Last resort: own or the target's gutter first, then a band, then any other vertical. */
function twoVerticals(search: Search, ends: Ends) {
  const { places, task } = search;
  const { pair, startX, endX, startUnit, endUnit } = ends;
  const bands = new Set<number>();
  for (const node of [task.from, task.to])
    for (const row of [node.row - 1, node.row, node.row + 1])
      if (row >= 0 && row < places.rows.length) bands.add(row * 3).add(row * 3 + 2);
  const near = (node: PlaceNode, lane: number) => Math.abs(node.lane - lane) <= 1;
  for (const band of bands) {
    if (band === startUnit || band === endUnit) continue;
    const rise = roughRise(places, startUnit, band) + roughRise(places, band, endUnit);
    const [firsts, seconds] = freeVerticals(search, ends, band);
    // The word stands beside the first stretches: where one line finds no room for it, no other that begins so does.
    const wordless = new Set<number>();
    for (const { index: second, x, lane } of seconds) {
      const farther = rise + (Math.abs(startX - x) + Math.abs(x - endX)) / mm(1);
      if (search.best !== null && pair.taste + 3 * costs.bend + farther * costs.perMm >= search.best.cost) continue;
      const close = near(task.to, lane);
      for (const { index: first, x: out, lane: beside } of firsts) {
        if (first === second || wordless.has(first) || !(close || near(task.from, beside))) continue;
        const length = rise + (Math.abs(out - startX) + Math.abs(out - x) + Math.abs(x - endX)) / mm(1);
        const least = pair.taste + (2 + bendsBy(ends, out, x)) * costs.bend + length * costs.perMm;
        if (search.best !== null && least >= search.best.cost) continue;
        if (search.budget <= 0) return;
        search.budget -= 1;
        const legs = [
          { track: first, to: band },
          { track: second, to: endUnit },
        ];
        if (offer(search, ends, legs) === 'noWord' && search.best === null) wordless.add(first);
      }
    }
  }
}

interface FreeVertical {
  readonly index: number;
  readonly x: Emu;
  readonly lane: number;
}

/** Verticals a line may take from its start to a band, and from there to its end; each is looked at once, not once a pair. */
function freeVerticals(search: Search, ends: Ends, band: number): [FreeVertical[], FreeVertical[]] {
  const { taken, places } = search;
  const { pair, startX, endX, startUnit, endUnit } = ends;
  const reaches = (index: number, unit: number, port: Emu, x: Emu) =>
    verticalFits(taken, places, index, Math.min(unit, band), Math.max(unit, band), pair.net) &&
    (port === x || horizontalFits(taken, places, unit, Math.min(port, x), Math.max(port, x), pair.net));
  const firsts: FreeVertical[] = [];
  const seconds: FreeVertical[] = [];
  for (const [index, { x, lane }] of places.tracks.entries()) {
    if (leaves(search, pair, x) && reaches(index, startUnit, startX, x)) firsts.push({ index, x, lane });
    if (arrives(search, pair, x) && reaches(index, endUnit, endX, x)) seconds.push({ index, x, lane });
  }
  return [firsts, seconds];
}

/** The first vertical lies in front of the port. */
function leaves({ places, task }: Search, pair: PortPair, x: Emu): boolean {
  return inFrontOf(task.from, pair.fromPort, x, places.sizes.symbolClearance);
}

/** The last vertical lies in front of the port, with room for the arrow head. */
function arrives({ places, task }: Search, pair: PortPair, x: Emu): boolean {
  return inFrontOf(task.to, pair.toPort, x, task.head ? places.sizes.headRoom : places.sizes.symbolClearance);
}
