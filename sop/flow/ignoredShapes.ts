import type { Emu } from '../model/units.ts';
import type { BendReason, IgnoredShape } from './grid.ts';
import { allowsPorts, allowsTrack, besideWish, centreOf, honours, pieceOf, wishOf } from './overrides.ts';
import { inFrontOf, portUnit, portX, traceOf } from './paths.ts';
import type { Leg, Trace } from './paths.ts';
import type { PlaceNode, Places, Task, Wish } from './places.ts';
import { ports } from './ports.ts';
import type { Port } from './ports.ts';
import type { Route } from './taken.ts';

/** The bent arrows of a page that run as usual instead, each with the reason. Those in `unheard` had to leave room to others. */
export function ignoredShapes(
  places: Places,
  routes: readonly (Route | null)[],
  unheard: ReadonlySet<string>,
): IgnoredShape[] {
  const lanes = new Map(places.request.lanes.map((box, index) => [box.lane, index]));
  return places.tasks.flatMap((task, index) =>
    task.edges.flatMap(({ id, shape }): IgnoredShape[] => {
      const route = routes[index] ?? null;
      if (shape === undefined || route === null) return [];
      const piece = pieceOf(task);
      if (shape.run !== null && piece !== 'whole') return [{ edge: id, reason: { code: 'cut' } }];
      const wish = wishOf(shape, piece, lanes);
      if (wish === null || honours(wish, places, route)) return [];
      const reason = unheard.has(id) ? ({ code: 'others' } as const) : reasonAgainst(wish, places, routes, index);
      return [{ edge: id, reason }];
    }),
  );
}

/** Whether narrower symbols could make room for the bend. */
export function wantsRoom({ reason: { code } }: IgnoredShape): boolean {
  return code === 'arrow' || code === 'label' || code === 'narrow' || code === 'others';
}

interface Way {
  readonly path: Trace;
  readonly fromPort: Port;
  readonly toPort: Port;
  readonly distance: Emu;
}

/** Looks at the way the wish comes closest to, beside the routes that were chosen instead, and names what stands in it. */
function reasonAgainst(wish: Wish, places: Places, routes: readonly (Route | null)[], index: number): BendReason {
  const task = places.tasks[index];
  if (task === undefined) return { code: 'others' };
  const way = nearestWay(wish, places, task);
  if (way === null) return noWay(wish, places);
  const others = routes.filter((route): route is Route => route !== null && route.task !== index);
  return (
    symbolInWay(places, task, way) ??
    sideInUse(places, task, way, others) ??
    arrowInWay(places, task, way, others) ??
    (task.label === null ? { code: 'others' } : { code: 'label' })
  );
}

/** The way with at most one vertical that satisfies the wish, whatever else is on the page; null when there is none. */
function nearestWay(wish: Wish, places: Places, task: Task): Way | null {
  let best: Way | null = null;
  const offer = (fromPort: Port, toPort: Port, legs: readonly Leg[], off: Emu) => {
    const path = traceOf(places, task.from, fromPort, legs, task.to, toPort);
    const across = path.horizontals.reduce((sum, line) => sum + line.to - line.from, 0);
    const distance = off * 4 + across;
    if (best === null || distance < best.distance) best = { path, fromPort, toPort, distance };
  };
  for (const fromPort of ports)
    for (const toPort of ports) {
      if (!allowsPorts(wish, fromPort, toPort)) continue;
      const unit = portUnit(task.to, toPort);
      if (portUnit(task.from, fromPort) === unit) {
        const fromX = portX(task.from, fromPort);
        const toX = portX(task.to, toPort);
        if (wish.run === null && inFrontOf(task.from, fromPort, toX, 0) && inFrontOf(task.to, toPort, fromX, 0))
          offer(fromPort, toPort, [], 0);
        continue;
      }
      for (const [track, { x }] of places.tracks.entries()) {
        const legs = [{ track, to: unit }];
        const beside = besideWish(wish, places, portUnit(task.from, fromPort), legs);
        const room = task.head ? places.sizes.headRoom : places.sizes.symbolClearance;
        if (beside === null || !inFrontOf(task.from, fromPort, x, places.sizes.symbolClearance)) continue;
        if (inFrontOf(task.to, toPort, x, room)) offer(fromPort, toPort, legs, beside);
      }
    }
  return best;
}

function noWay(wish: Wish, places: Places): BendReason {
  const { run } = wish;
  const lane = run === null ? undefined : places.request.lanes[run.lane];
  const none = !places.tracks.some((track) => allowsTrack(wish, track, centreOf(places, track.lane)));
  return lane !== undefined && none ? { code: 'narrow', lane: lane.lane } : { code: 'turn' };
}

function symbolInWay(places: Places, task: Task, { path }: Way): BendReason | null {
  const hit = (node: PlaceNode): BendReason => ({ code: 'symbol', step: node.step });
  for (const { track, lo, hi } of path.verticals) {
    const place = places.tracks[track];
    if (place?.kind !== 'centre' || lo === hi) continue;
    for (let row = Math.ceil((lo - 1) / 3); row * 3 + 1 <= hi; row += 1) {
      const node = places.rows[row]?.nodes.find((other) => other.lane === place.lane);
      if (node !== undefined) return hit(node);
    }
  }
  for (const line of path.horizontals) {
    if (line.unit % 3 !== 1) continue;
    const node = places.rows[(line.unit - 1) / 3]?.nodes.find(
      (other) =>
        other !== task.from &&
        other !== task.to &&
        other.centre + other.width / 2 > line.from &&
        other.centre - other.width / 2 < line.to,
    );
    if (node !== undefined) return hit(node);
  }
  return null;
}

function sideInUse(places: Places, task: Task, way: Way, others: readonly Route[]): BendReason | null {
  for (const route of others) {
    const other = places.tasks[route.task];
    if (other === undefined) continue;
    const uses = (node: PlaceNode, port: Port) =>
      (other.from === node && route.fromPort === port) || (other.to === node && route.toPort === port);
    if (uses(task.from, way.fromPort)) return { code: 'side', step: task.from.step };
    const merges = other.to === task.to && route.toPort === way.toPort && !other.alone && !task.alone;
    if (!merges && uses(task.to, way.toPort)) return { code: 'side', step: task.to.step };
  }
  return null;
}

function arrowInWay(places: Places, task: Task, { path, toPort }: Way, others: readonly Route[]): BendReason | null {
  for (const route of others) {
    const other = places.tasks[route.task];
    if (other === undefined || (other.to === task.to && route.toPort === toPort)) continue;
    const shares =
      path.verticals.some((one) =>
        route.verticals.some((two) => one.track === two.track && one.lo <= two.hi && two.lo <= one.hi),
      ) ||
      path.horizontals.some((one) =>
        route.horizontals.some(
          (two) => one.unit % 3 === 1 && one.unit === two.unit && one.from <= two.to && two.from <= one.to,
        ),
      );
    if (shares) return { code: 'arrow', step: other.from.connector === null ? other.from.step : other.to.step };
  }
  return null;
}
