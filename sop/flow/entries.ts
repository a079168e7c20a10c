import { mm } from '../model/units.ts';
import { costs } from './costs.ts';
import { portUnit, portX } from './paths.ts';
import type { Port } from './paths.ts';
import type { PlaceNode, Places, Task } from './places.ts';
import { entersBy, netOf, portIndex, sparePort } from './taken.ts';
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

/** The pairs of ports this task may use now, the most promising first. */
export function portPairs(taken: Taken, places: Places, index: number, task: Task): PortPair[] {
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
      pairs.push({ fromPort, toPort, net, taste, least: taste + leastOfAny(places, task, fromPort, toPort) });
    }
  }
  return pairs.sort((one, other) => one.least - other.least);
}

const upright = (port: Port) => port === 'T' || port === 'B';
const sideways = (port: Port) => port === 'L' || port === 'R';

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
  if (upright(fromPort) && upright(toPort)) return sameX && !sameUnit ? 0 : 2;
  if (upright(fromPort) || upright(toPort)) return 1;
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
  else if (sideways(toPort) && down) cost += costs.sideEntryDown;
  if (flat && !(sideways(fromPort) && sideways(toPort))) cost += costs.notSideways;
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
