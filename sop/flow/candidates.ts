import { mm } from '../model/units.ts';
import { costs } from './costs.ts';
import { keepsOffLabels, placeLabel } from './labels.ts';
import { buildPath, inFrontOf, portPoint, portUnit } from './paths.ts';
import type { Leg, Port } from './paths.ts';
import type { PlaceNode, Places, Task } from './places.ts';
import { sizes } from './sizes.ts';
import { crossings, entersBy, fits, netOf, portIndex, sparePort, verticalFits } from './taken.ts';
import type { Route, Taken } from './taken.ts';

/** Order in which ports are tried; the first of equal candidates wins. */
const leaving: readonly Port[] = ['B', 'R', 'L', 'T'];
const entering: readonly Port[] = ['T', 'L', 'R', 'B'];

interface PortPair {
  readonly fromPort: Port;
  readonly toPort: Port;
  readonly net: number;
  /** Cost known from the ports alone. */
  readonly taste: number;
}

/**
 * The cheapest line for this task beside what is taken already, or null. Every pair of ports and every vertical is
 * tried: line in the source's row, vertical, line in the target's row. Only where none fits, lines with two verticals.
 */
export function bestRoute(taken: Taken, places: Places, index: number): Route | null {
  const task = places.tasks[index];
  if (task === undefined) return null;
  const search = { taken, places, task, index, best: null as Route | null };
  const pairs = portPairs(search);
  for (const pair of pairs) {
    direct(search, pair);
    oneVertical(search, pair);
  }
  if (search.best === null) for (const pair of pairs) twoVerticals(search, pair);
  return search.best;
}

interface Search {
  readonly taken: Taken;
  readonly places: Places;
  readonly task: Task;
  readonly index: number;
  best: Route | null;
}

function portPairs({ taken, places, task, index }: Search): PortPair[] {
  const { from, to } = task;
  const pairs: PortPair[] = [];
  const entered = !task.alone && entersBy(taken, to);
  const spare = sparePort(taken, to);
  for (const fromPort of leaving) {
    if (taken.portNets[portIndex(from, fromPort)] !== -1) continue;
    for (const toPort of entering) {
      if (from === to && fromPort === toPort) continue;
      const net = netOf(task, index, toPort);
      const there = taken.portNets[portIndex(to, toPort)];
      const joins = !task.alone && there === net;
      if (there !== -1 && !joins) continue;
      if (!joins && entered && !spare) continue;
      let taste = portTaste(task, fromPort, toPort) + (joins ? costs.joinTrunk : entered ? costs.secondPort : 0);
      taste += wantedTaste(places, task, fromPort, toPort);
      pairs.push({ fromPort, toPort, net, taste });
    }
  }
  return pairs.sort((one, other) => one.taste - other.taste);
}

/** What the choice of ports costs, whatever lies between. */
function portTaste(task: Task, fromPort: Port, toPort: Port): number {
  const { from, to } = task;
  const down = to.row > from.row;
  const flat = to.row === from.row;
  const side = (port: Port) => port === 'L' || port === 'R';
  let cost = 0;
  if (from.connector !== null) {
    if (fromPort !== 'B') cost += costs.connectorFromSide;
  } else if (fromPort === 'T') cost += down || flat ? costs.topExitElse : costs.topExitUp;
  else if (fromPort === 'B' && !down && !flat) cost += costs.bottomExitUp;
  if (to.connector !== null) {
    if (toPort !== 'T') cost += costs.connectorFromSide;
  } else if (toPort === 'B') cost += down ? costs.bottomEntryElse : costs.bottomEntryUp;
  else if (toPort === 'T' && !down) cost += costs.topEntryUp;
  else if (side(toPort) && down) cost += costs.sideEntryDown;
  if (flat && !(side(fromPort) && side(toPort))) cost += costs.notSideways;
  const away = (to.lane > from.lane && fromPort === 'L') || (to.lane < from.lane && fromPort === 'R');
  if (away) cost += down ? costs.awayDown : costs.awayUp;
  if (task.label === 'no' && fromPort === 'B') cost += costs.noByBottom;
  if (task.label === 'yes' && fromPort === 'B') cost += costs.yesByBottom;
  return cost;
}

/** Leaves a port to the arrow that would use it straight on: a top to arrows from above, a bottom to the next step below. */
function wantedTaste(places: Places, task: Task, fromPort: Port, toPort: Port): number {
  const wanted = (node: PlaceNode, port: Port) => places.wantedPorts.has(portIndex(node, port));
  const straight = task.from.lane === task.to.lane && task.to.row > task.from.row;
  const takes = !straight && wanted(task.from, fromPort);
  const blocks = (task.alone || toPort === 'B') && wanted(task.to, toPort);
  return (takes ? costs.wantedPort : 0) + (blocks ? costs.wantedPort : 0);
}

/** Both symbols stand in one row: no vertical at all. */
function direct(search: Search, pair: PortPair) {
  const { from, to } = search.task;
  if (portUnit(from, pair.fromPort) !== portUnit(to, pair.toPort) || from === to) return;
  const facing = (node: PlaceNode, port: Port, other: PlaceNode) => {
    if (port === 'L') return other.centre < node.centre;
    return port !== 'R' || other.centre > node.centre;
  };
  if (!facing(from, pair.fromPort, to) || !facing(to, pair.toPort, from)) return;
  offer(search, pair, []);
}

function oneVertical(search: Search, pair: PortPair) {
  const { places, task } = search;
  const { fromPort, toPort } = pair;
  const unit = portUnit(task.to, toPort);
  if (unit === portUnit(task.from, fromPort)) return;
  const start = portPoint(task.from, fromPort)[0];
  const end = portPoint(task.to, toPort)[0];
  const rise = roughRise(places, portUnit(task.from, fromPort), unit);
  const upright = (port: Port) => port === 'T' || port === 'B';
  for (const [track, { x }] of places.tracks.entries()) {
    const bends = (upright(fromPort) ? (x === start ? 0 : 2) : 1) + (upright(toPort) ? (x === end ? 0 : 2) : 1);
    const length = rise + (Math.abs(x - start) + Math.abs(x - end)) / mm(1);
    const least = pair.taste + bends * costs.bend + length * costs.perMm;
    if (search.best !== null && least >= search.best.cost) continue;
    if (!reachable(task, pair, x, x)) continue;
    const from = portUnit(task.from, fromPort);
    if (!verticalFits(search.taken, places, track, Math.min(from, unit), Math.max(from, unit), pair.net)) continue;
    offer(search, pair, [{ track, to: unit }]);
  }
}

/** Last resort: own or the target's gutter first, then a band, then any other vertical. */
function twoVerticals(search: Search, pair: PortPair) {
  const { places, task } = search;
  const unit = portUnit(task.to, pair.toPort);
  const start = portUnit(task.from, pair.fromPort);
  const bands = new Set<number>();
  for (const node of [task.from, task.to])
    for (const row of [node.row - 1, node.row, node.row + 1])
      if (row >= 0 && row < places.rows.length) bands.add(row * 3).add(row * 3 + 2);
  const near = (node: PlaceNode, lane: number) => Math.abs(node.lane - lane) <= 1;
  const free = (track: number, a: number, b: number) =>
    verticalFits(search.taken, places, track, Math.min(a, b), Math.max(a, b), pair.net);
  const startX = portPoint(task.from, pair.fromPort)[0];
  const endX = portPoint(task.to, pair.toPort)[0];
  for (const band of bands) {
    if (band === start || band === unit) continue;
    const rise = roughRise(places, start, band) + roughRise(places, band, unit);
    for (const [second, { x, lane }] of places.tracks.entries()) {
      if (!arrives(task, pair, x) || !free(second, band, unit)) continue;
      const close = near(task.to, lane);
      for (const [first, one] of places.tracks.entries()) {
        if (first === second || !(close || near(task.from, one.lane))) continue;
        const length = rise + (Math.abs(one.x - startX) + Math.abs(one.x - x) + Math.abs(x - endX)) / mm(1);
        const least = pair.taste + 2 * costs.bend + length * costs.perMm;
        if (search.best !== null && least >= search.best.cost) continue;
        if (!inFrontOf(task.from, pair.fromPort, one.x, sizes.symbolClearance) || !free(first, start, band)) continue;
        offer(search, pair, [
          { track: first, to: band },
          { track: second, to: unit },
        ]);
      }
    }
  }
}

/** The first and the last vertical lie in front of the ports, with room for the arrow head. */
function reachable(task: Task, pair: PortPair, first: number, last: number): boolean {
  return inFrontOf(task.from, pair.fromPort, first, sizes.symbolClearance) && arrives(task, pair, last);
}

function arrives(task: Task, pair: PortPair, last: number): boolean {
  return inFrontOf(task.to, pair.toPort, last, task.head ? sizes.headRoom : sizes.symbolClearance);
}

function roughRise(places: Places, from: number, to: number): number {
  return Math.abs((places.roughY[to] ?? 0) - (places.roughY[from] ?? 0));
}

/** Prices one path and keeps it when it is possible and cheaper than the best so far. */
function offer(search: Search, pair: PortPair, legs: readonly Leg[]) {
  const { taken, places, task, index } = search;
  const path = buildPath(places, task.from, pair.fromPort, legs, task.to, pair.toPort);
  let length = 0;
  for (const line of path.horizontals) length += (line.to - line.from) / mm(1);
  let passed = 0;
  for (const vertical of path.verticals) {
    length += roughRise(places, vertical.lo, vertical.hi);
    passed += symbolsPassed(places, vertical);
  }
  let cost = pair.taste + (path.points.length - 2) * costs.bend + length * costs.perMm + passed * costs.passSymbol;
  if (search.best !== null && cost >= search.best.cost) return;
  if (!fits(taken, places, path, pair.net) || !keepsOffLabels(taken, places, task, path)) return;
  const crossed = crossings(taken, places, path, pair.net);
  cost += crossed.certain * costs.crossing + crossed.perhaps * costs.perhapsCrossing;
  if (search.best !== null && cost >= search.best.cost) return;
  const label = placeLabel(taken, places, task, pair.fromPort, path);
  if (task.label !== null && label === null) return;
  cost += label?.cost ?? 0;
  if (search.best !== null && cost >= search.best.cost) return;
  search.best = { ...path, task: index, net: pair.net, fromPort: pair.fromPort, toPort: pair.toPort, label, cost };
}

function symbolsPassed(places: Places, vertical: { readonly track: number; readonly lo: number; readonly hi: number }) {
  const track = places.tracks[vertical.track];
  if (track === undefined || track.kind === 'centre') return 0;
  let passed = 0;
  for (let row = Math.ceil(vertical.lo / 3); row * 3 + 1 < vertical.hi; row += 1)
    for (const node of places.rows[row]?.nodes ?? []) if (node.lane === track.lane) passed += 1;
  return passed;
}
