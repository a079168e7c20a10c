import { mm } from '../model/units.ts';
import { costs } from './costs.ts';
import { portUnit, portX } from './paths.ts';
import type { PlaceNode, Places, Task } from './places.ts';
import { isSideways, isUpright, portIndex } from './ports.ts';
import type { Port } from './ports.ts';
import { entersBy, netOf, sparePort } from './taken.ts';
import type { Taken } from './taken.ts';

/** Order in which ports are tried; the first of equal candidates wins. */
const leaving: readonly Port[] = ['B', 'R', 'L', 'T'];
const entering: readonly Port[] = ['T', 'L', 'R', 'B'];

/** A port to leave by and a port to enter by. */
export interface PortPair {
  readonly fromPort: Port;
  readonly toPort: Port;
  readonly net: number;
  /** Cost known from the ports alone. */
  readonly taste: number;
  /** No line by these ports costs less. */
  readonly least: number;
}

/** A pair of ports with what never changes about it. */
interface PortWay extends Pick<PortPair, 'fromPort' | 'toPort' | 'taste' | 'least'> {
  /** What it costs, or saves, to run into a trunk here. */
  readonly joining: number;
}

const waysOf = new WeakMap<Task, readonly PortWay[]>();

/** All pairs of ports of a task, priced once per page. */
function portWays(places: Places, task: Task): readonly PortWay[] {
  const known = waysOf.get(task);
  if (known !== undefined) return known;
  const ways = leaving.flatMap((fromPort) =>
    entering.flatMap((toPort) => {
      if (task.from === task.to && fromPort === toPort) return [];
      const taste =
        portTaste(task, fromPort, toPort) +
        wantedTaste(places, task, fromPort, toPort) +
        loopTaste(places, task, fromPort);
      const least = taste + leastOfAny(places, task, fromPort, toPort);
      // Returns run together; the way forward enters at the top, and is not lured to the side by a return.
      const aside = isSideways(toPort) && task.to.row > task.from.row;
      return [{ fromPort, toPort, taste, least, joining: aside ? 0 : costs.joinTrunk }];
    }),
  );
  waysOf.set(task, ways);
  return ways;
}

/** Pairs of ports by which a task's line might cost less than `limit`, were nothing else on the page. */
export function waysBelow(places: Places, task: Task, limit: number): readonly Pick<PortPair, 'fromPort' | 'toPort'>[] {
  return portWays(places, task).filter((way) => way.least < limit);
}

/** The pairs of ports this task may use now for less than `limit`, the most promising first. */
export function portPairs(taken: Taken, places: Places, index: number, task: Task, limit: number): PortPair[] {
  const pairs: PortPair[] = [];
  const entered = !task.alone && entersBy(taken, task.to);
  const spare = sparePort(taken, task.to);
  for (const way of portWays(places, task)) {
    if (way.least + costs.joinTrunk >= limit) continue;
    const pair = pairNow(taken, index, task, way, entered, spare);
    if (pair !== null && pair.least < limit) pairs.push(pair);
  }
  return pairs.sort((one, other) => one.least - other.least);
}

/** One pair of ports as it may be used now, or null. */
export function portPair(
  taken: Taken,
  places: Places,
  index: number,
  task: Task,
  fromPort: Port,
  toPort: Port,
): PortPair | null {
  const way = portWays(places, task).find((one) => one.fromPort === fromPort && one.toPort === toPort);
  const entered = !task.alone && entersBy(taken, task.to);
  return way === undefined ? null : pairNow(taken, index, task, way, entered, sparePort(taken, task.to));
}

function pairNow(
  taken: Taken,
  index: number,
  task: Task,
  way: PortWay,
  entered: boolean,
  spare: boolean,
): PortPair | null {
  if (taken.portNets[portIndex(task.from, way.fromPort)] !== -1) return null;
  const net = netOf(task, index, way.toPort);
  const there = taken.portNets[portIndex(task.to, way.toPort)];
  const joins = !task.alone && there === net;
  if ((there !== -1 && !joins) || (!joins && entered && !spare)) return null;
  const now = joins ? way.joining : entered ? costs.secondPort : 0;
  const { fromPort, toPort } = way;
  return { fromPort, toPort, net, taste: way.taste + now, least: way.least + now };
}

/** Fewest bends and shortest way between two ports, whatever stands between. */
function leastOfAny(places: Places, task: Task, fromPort: Port, toPort: Port): number {
  const start = portX(task.from, fromPort);
  const end = portX(task.to, toPort);
  const [startUnit, endUnit] = [portUnit(task.from, fromPort), portUnit(task.to, toPort)];
  const rise = Math.abs((places.roughY[endUnit] ?? 0) - (places.roughY[startUnit] ?? 0));
  const way = rise + Math.abs(start - end) / mm(1);
  return fewestBends(fromPort, toPort, start === end, startUnit === endUnit) * costs.bend + way * costs.perMm;
}

function fewestBends(fromPort: Port, toPort: Port, sameX: boolean, sameUnit: boolean): number {
  if (isUpright(fromPort) && isUpright(toPort)) return sameX && !sameUnit ? 0 : 2;
  if (isUpright(fromPort) || isUpright(toPort)) return 1;
  return sameUnit ? 0 : 2;
}

/** What the choice of ports costs, whatever lies between. */
function portTaste(task: Task, fromPort: Port, toPort: Port): number {
  const { from, to } = task;
  const down = to.row > from.row;
  const flat = to.row === from.row;
  let cost = 0;
  if (from.natural !== null) {
    if (fromPort !== from.natural) cost += costs.connectorFromSide;
  } else if (fromPort === 'T') cost += down || flat ? costs.topExitElse : costs.topExitUp;
  else if (fromPort === 'B' && !down && !flat) cost += costs.bottomExitUp;
  if (to.natural !== null) {
    if (toPort !== to.natural) cost += costs.connectorFromSide;
  } else if (toPort === 'B') cost += down ? costs.bottomEntryElse : costs.bottomEntryUp;
  else if (toPort === 'T' && !down) cost += costs.topEntryUp;
  else if (isSideways(toPort) && down) cost += costs.sideEntryDown;
  if (flat && !(isSideways(fromPort) && isSideways(toPort))) cost += costs.notSideways;
  const away = (to.lane > from.lane && fromPort === 'L') || (to.lane < from.lane && fromPort === 'R');
  if (away) cost += down ? costs.awayDown : costs.awayUp;
  if (task.label === 'no' && fromPort === 'B') cost += costs.noByBottom;
  if (task.label === 'yes' && fromPort === 'B') cost += costs.yesByBottom;
  return cost;
}

/** A line back into its own lane runs on the outer side of the chart, so that mirrored charts are drawn mirrored. */
function loopTaste(places: Places, { from, to }: Task, fromPort: Port): number {
  if (from.lane !== to.lane || !isSideways(fromPort)) return 0;
  const fromMiddle = 2 * from.lane - (places.request.lanes.length - 1);
  const inner = (fromMiddle < 0 && fromPort === 'R') || (fromMiddle > 0 && fromPort === 'L');
  return inner ? costs.innerLoop : 0;
}

/** Leaves a port to the arrow that would use it straight on: a top to arrows from above, a bottom to the next step below. */
function wantedTaste(places: Places, task: Task, fromPort: Port, toPort: Port): number {
  const wanted = (node: PlaceNode, port: Port) => places.wantedPorts.has(portIndex(node, port));
  const straight = task.from.lane === task.to.lane && task.to.row > task.from.row;
  const takes = !straight && wanted(task.from, fromPort);
  const blocks = (task.alone || toPort === 'B') && wanted(task.to, toPort);
  return (takes ? costs.wantedPort : 0) + (blocks ? costs.wantedPort : 0);
}
