import type { Emu } from '../model/units.ts';
import { mergesCleanly } from './merges.ts';
import type { GridPoint, Leg, Path } from './paths.ts';
import type { PlaceNode, Places, Task } from './places.ts';
import { portIndex } from './ports.ts';
import type { Port } from './ports.ts';
import { firstTrackFrom } from './tracks.ts';

/** A place for a branch label. It blocks verticals in units lo…hi, and other labels on the same side of the same row. */
export interface LabelBox {
  readonly x: Emu;
  readonly width: Emu;
  readonly height: Emu;
  readonly text: string;
  /** Size of its letters where it is not the usual one. */
  readonly size: Emu | null;
  readonly row: number;
  readonly side: 'upper' | 'lower';
  /** Beside the mid line; else next to the symbols in the band, which keeps a strip free for it. */
  readonly onMidLine: boolean;
  readonly lo: number;
  readonly hi: number;
  readonly cost: number;
}

/** A chosen line. `net` names what it may merge with: lines into the same port of the same symbol. */
export interface Route extends Path {
  readonly task: number;
  readonly net: number;
  readonly fromPort: Port;
  readonly toPort: Port;
  readonly legs: readonly Leg[];
  readonly label: LabelBox | null;
  readonly cost: number;
}

interface VerticalUse {
  readonly task: number;
  readonly net: number;
  readonly lo: number;
  readonly hi: number;
  readonly top: number;
  readonly bottom: number;
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
  /** Units of each track that a label stands in the way of. */
  readonly barred: { readonly task: number; readonly lo: number; readonly hi: number }[][];
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
  return task.alone ? -2 - index : portIndex(task.to, port);
}

/** An empty page: every task still waits. */
export function nothingTaken(places: Places): Taken {
  const taken: Taken = {
    verticals: places.tracks.map(() => []),
    horizontals: places.roughY.map(() => []),
    labels: [],
    barred: places.tracks.map(() => []),
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

/** Writes a route into the tables. */
export function add(taken: Taken, places: Places, route: Route): void {
  const task = places.tasks[route.task];
  if (task === undefined) return;
  wait(taken, task, -1);
  taken.routes[route.task] = route;
  for (const { track, lo, hi, top, bottom } of route.verticals)
    taken.verticals[track]?.push({ task: route.task, net: route.net, lo, hi, top, bottom });
  for (const { unit, from, to } of route.horizontals)
    taken.horizontals[unit]?.push({ task: route.task, net: route.net, from, to });
  if (route.label !== null) {
    const { label: box } = route;
    taken.labels.push({ task: route.task, box });
    for (const track of tracksBeside(places, box))
      taken.barred[track]?.push({ task: route.task, lo: box.lo, hi: box.hi });
  }
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
  for (const { track } of route.verticals) drop(taken.verticals[track], index);
  for (const { unit } of route.horizontals) drop(taken.horizontals[unit], index);
  if (route.label !== null) {
    drop(taken.labels, index);
    for (const track of tracksBeside(places, route.label)) drop(taken.barred[track], index);
  }
  for (const port of [portIndex(task.from, route.fromPort), portIndex(task.to, route.toPort)]) {
    bump(taken.portUses, port, -1);
    if (taken.portUses[port] === 0) taken.portNets[port] = -1;
  }
}

function drop(list: { readonly task: number }[] | undefined, task: number) {
  if (list === undefined) return;
  for (let index = list.length - 1; index >= 0; index -= 1) if (list[index]?.task === task) list.splice(index, 1);
}

/** Tracks on which a line would run through the label or too close by it. */
export function tracksBeside(
  places: Places,
  box: Pick<LabelBox, 'x' | 'width'>,
  gap: Emu = places.sizes.labelBeside,
): number[] {
  const found: number[] = [];
  for (let index = firstTrackFrom(places.tracks, box.x - gap); index < places.tracks.length; index += 1) {
    const x = places.tracks[index]?.x ?? Infinity;
    if (x >= box.x + box.width + gap) break;
    if (x > box.x - gap) found.push(index);
  }
  return found;
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

/** Free for a horizontal of this net: on a mid line no other net, no symbol and no label. Bands have room for all. */
export function horizontalFits(taken: Taken, places: Places, unit: number, from: Emu, to: Emu, net: number): boolean {
  if (unit % 3 !== 1) return true;
  for (const use of taken.horizontals[unit] ?? [])
    if (use.net !== net && use.from <= to && from <= use.to) return false;
  for (const node of places.rows[(unit - 1) / 3]?.nodes ?? [])
    if (node.centre + node.width / 2 > from && node.centre - node.width / 2 < to) return false;
  for (const { box } of taken.labels)
    if (box.onMidLine && box.lo <= unit && unit <= box.hi && box.x < to && from < box.x + box.width) return false;
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
  const sums = places.blocked[index];
  if (sums === undefined) return false;
  const first = Math.ceil((lo - 1) / 3);
  const last = Math.floor((hi - 1) / 3);
  if (last >= first && (sums[last + 1] ?? 0) > (sums[first] ?? 0)) return false;
  for (const label of taken.barred[index] ?? []) if (label.lo <= hi && lo <= label.hi) return false;
  return true;
}

/** Lines into one port that run together at their end and nowhere else. */
export function joinsCleanly(taken: Taken, points: readonly GridPoint[], net: number): boolean {
  for (const route of taken.routes)
    if (route !== null && route.net === net && !mergesCleanly(route.points, points)) return false;
  return true;
}

/** True when a line of the other branch would stand so close to the label that it could be read as its own. */
export function confuses(places: Places, box: LabelBox, path: Path): boolean {
  const gap = places.sizes.labelFromSibling;
  const passes = path.verticals.some(({ track, lo, hi }) =>
    blocksVertical(box, places.tracks[track]?.x ?? 0, lo, hi, gap),
  );
  if (passes || box.onMidLine) return passes;
  return path.horizontals.some(
    (line) => line.unit === box.lo && line.from < box.x + box.width + gap && box.x - gap < line.to,
  );
}

/** True when a vertical at `x` would run through the label or closer by it than `gap`. */
export function blocksVertical(box: LabelBox, x: Emu, lo: number, hi: number, gap: Emu): boolean {
  return box.lo <= hi && lo <= box.hi && x > box.x - gap && x < box.x + box.width + gap;
}
