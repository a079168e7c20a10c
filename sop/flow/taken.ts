import type { Emu } from '../model/units.ts';
import type { LabelBox } from './labels.ts';
import { mergesCleanly } from './merges.ts';
import { ports } from './paths.ts';
import type { Path, Port } from './paths.ts';
import type { PlaceNode, Places, Task } from './places.ts';
import { sizes } from './sizes.ts';

/** A chosen line. `net` names what it may merge with: lines into the same port of the same symbol. */
export interface Route extends Path {
  readonly task: number;
  readonly net: number;
  readonly fromPort: Port;
  readonly toPort: Port;
  readonly label: LabelBox | null;
  readonly cost: number;
}

interface VerticalUse {
  readonly task: number;
  readonly net: number;
  readonly lo: number;
  readonly hi: number;
}

interface HorizontalUse {
  readonly task: number;
  readonly net: number;
  readonly from: Emu;
  readonly to: Emu;
}

/** What the chosen routes occupy. Intervals are closed: two nets on one track may not even meet in the same band. */
export interface Taken {
  readonly verticals: VerticalUse[][];
  readonly horizontals: HorizontalUse[][];
  readonly labels: { readonly task: number; readonly box: LabelBox }[];
  /** Net per port, four ports per node; -1 = free. */
  readonly portNets: Int32Array;
  readonly portUses: Int32Array;
  /** Lines that still need a port of their own, per node. */
  readonly needs: Int32Array;
  /** Arrows into each node that are not routed yet. */
  readonly awaited: Int32Array;
  readonly routes: (Route | null)[];
}

/** The net of a task that enters `to` by this port. */
export function netOf(task: Task, index: number, port: Port): number {
  return task.alone ? -2 - index : task.to.index * 4 + ports.indexOf(port);
}

/** An empty page: every task still waits. */
export function nothingTaken(places: Places): Taken {
  const taken: Taken = {
    verticals: places.tracks.map(() => []),
    horizontals: places.roughY.map(() => []),
    labels: [],
    portNets: new Int32Array(places.nodes.length * 4).fill(-1),
    portUses: new Int32Array(places.nodes.length * 4),
    needs: new Int32Array(places.nodes.length),
    awaited: new Int32Array(places.nodes.length),
    routes: places.tasks.map(() => null),
  };
  for (const task of places.tasks) wait(taken, task, 1);
  return taken;
}

function wait(taken: Taken, task: Task, change: number) {
  bump(taken.needs, task.from.index, change);
  bump(task.alone ? taken.needs : taken.awaited, task.to.index, change);
}

function bump(counts: Int32Array, index: number, change: number) {
  counts[index] = (counts[index] ?? 0) + change;
}

export function portIndex(node: PlaceNode, port: Port): number {
  return node.index * 4 + ports.indexOf(port);
}

/** Writes a route into the tables. */
export function add(taken: Taken, places: Places, route: Route): void {
  const task = places.tasks[route.task];
  if (task === undefined) return;
  wait(taken, task, -1);
  taken.routes[route.task] = route;
  for (const { track, lo, hi } of route.verticals)
    taken.verticals[track]?.push({ task: route.task, net: route.net, lo, hi });
  for (const { unit, from, to } of route.horizontals)
    taken.horizontals[unit]?.push({ task: route.task, net: route.net, from, to });
  if (route.label !== null) taken.labels.push({ task: route.task, box: route.label });
  for (const port of [portIndex(task.from, route.fromPort), portIndex(task.to, route.toPort)]) {
    taken.portNets[port] = route.net;
    bump(taken.portUses, port, 1);
  }
}

/** Takes the route of a task out again. */
export function remove(taken: Taken, places: Places, index: number): void {
  const route = taken.routes[index];
  const task = places.tasks[index];
  if (route === null || route === undefined || task === undefined) return;
  wait(taken, task, 1);
  taken.routes[index] = null;
  const mine = (use: { readonly task: number }) => use.task === index;
  for (const { track } of route.verticals) drop(taken.verticals[track], mine);
  for (const { unit } of route.horizontals) drop(taken.horizontals[unit], mine);
  drop(taken.labels, mine);
  for (const port of [portIndex(task.from, route.fromPort), portIndex(task.to, route.toPort)]) {
    bump(taken.portUses, port, -1);
    if (taken.portUses[port] === 0) taken.portNets[port] = -1;
  }
}

function drop<Use>(list: Use[] | undefined, gone: (use: Use) => boolean) {
  if (list === undefined) return;
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const use = list[index];
    if (use !== undefined && gone(use)) list.splice(index, 1);
  }
}

/** True when the symbol still has ports for all lines that wait, after one more is taken for a second entry. */
export function sparePort(taken: Taken, node: PlaceNode): boolean {
  let free = 0;
  for (let port = 0; port < 4; port += 1) if (taken.portNets[node.index * 4 + port] === -1) free += 1;
  return free > (taken.needs[node.index] ?? 0);
}

/** A net that enters this symbol already, if any. */
export function entersBy(taken: Taken, node: PlaceNode): boolean {
  for (let port = 0; port < 4; port += 1)
    if (taken.portNets[node.index * 4 + port] === node.index * 4 + port) return true;
  return false;
}

/** Free for this path: no symbol, no other net on its tracks and mid lines, no label in its way, merges are clean. */
export function fits(taken: Taken, places: Places, path: Path, net: number): boolean {
  for (const { track, lo, hi } of path.verticals) if (!verticalFits(taken, places, track, lo, hi, net)) return false;
  for (const line of path.horizontals) {
    if (line.unit % 3 !== 1) continue;
    for (const use of taken.horizontals[line.unit] ?? [])
      if (use.net !== net && use.from <= line.to && line.from <= use.to) return false;
    for (const node of places.rows[(line.unit - 1) / 3]?.nodes ?? [])
      if (node.centre + node.width / 2 > line.from && node.centre - node.width / 2 < line.to) return false;
    for (const { box } of taken.labels)
      if (
        box.onMidLine &&
        box.lo <= line.unit &&
        line.unit <= box.hi &&
        box.x < line.to &&
        line.from < box.x + box.width
      )
        return false;
  }
  for (const route of taken.routes)
    if (route !== null && route.net === net && !mergesCleanly(route.points, path.points)) return false;
  return true;
}

/** Free for a vertical of this net: no other net even in the same band, no symbol, no label. */
export function verticalFits(
  taken: Taken,
  places: Places,
  index: number,
  lo: number,
  hi: number,
  net: number,
): boolean {
  for (const use of taken.verticals[index] ?? []) if (use.net !== net && use.lo <= hi && lo <= use.hi) return false;
  const track = places.tracks[index];
  if (track === undefined) return false;
  if (track.kind === 'centre' && hitsSymbol(places, track.lane, lo, hi)) return false;
  return !taken.labels.some(({ box }) => blocksVertical(box, track.x, lo, hi));
}

function hitsSymbol(places: Places, lane: number, lo: number, hi: number): boolean {
  for (let row = Math.ceil((lo - 1) / 3); row * 3 + 1 <= hi; row += 1)
    for (const node of places.rows[row]?.nodes ?? []) if (node.lane === lane) return true;
  return false;
}

/** True when a line of the other branch would stand so close to the label that it could be read as its own. */
export function confuses(places: Places, box: LabelBox, path: Path): boolean {
  const gap = sizes.labelFromSibling;
  const passes = path.verticals.some(({ track, lo, hi }) =>
    blocksVertical(box, places.tracks[track]?.x ?? 0, lo, hi, gap),
  );
  if (passes || box.onMidLine) return passes;
  return path.horizontals.some(
    (line) => line.unit === box.lo && line.from < box.x + box.width + gap && box.x - gap < line.to,
  );
}

/** True when a vertical at `x` would run through the label or too close by it. */
export function blocksVertical(box: LabelBox, x: Emu, lo: number, hi: number, gap: Emu = sizes.labelBeside): boolean {
  return box.lo <= hi && lo <= box.hi && x > box.x - gap && x < box.x + box.width + gap;
}

/** Crossings with the lines of other nets: certain ones, and ones the order of tracks in a band may still avoid. */
export function crossings(taken: Taken, places: Places, path: Path, net: number): { certain: number; perhaps: number } {
  let certain = 0;
  let perhaps = 0;
  for (const line of path.horizontals)
    places.tracks.forEach((track, index) => {
      if (track.x <= line.from || track.x >= line.to) return;
      for (const use of taken.verticals[index] ?? []) {
        if (use.net === net || use.lo > line.unit || use.hi < line.unit) continue;
        if (use.lo < line.unit && line.unit < use.hi) certain += 1;
        else perhaps += 1;
      }
    });
  for (const vertical of path.verticals) {
    const x = places.tracks[vertical.track]?.x ?? 0;
    for (let unit = vertical.lo; unit <= vertical.hi; unit += 1)
      for (const use of taken.horizontals[unit] ?? []) {
        if (use.net === net || x <= use.from || x >= use.to) continue;
        if (vertical.lo < unit && unit < vertical.hi) certain += 1;
        else perhaps += 1;
      }
  }
  return { certain, perhaps };
}
