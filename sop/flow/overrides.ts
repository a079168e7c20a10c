import type { ArrowShape, LaneId, Side } from '../model/sop.ts';
import type { Emu } from '../model/units.ts';
import { portUnit } from './paths.ts';
import type { Leg } from './paths.ts';
import type { Places, Task, Wish } from './places.ts';
import type { Port } from './ports.ts';
import type { Route } from './taken.ts';
import type { Track } from './tracks.ts';

const portOf: Readonly<Record<Side, Port>> = { top: 'T', right: 'R', bottom: 'B', left: 'L' };

/** The wish for the piece of an arrow on one page; null when it asks nothing there. */
export function wishOf(
  shape: ArrowShape | undefined,
  piece: 'whole' | 'leaving' | 'entering',
  laneIndex: ReadonlyMap<LaneId, number>,
): Wish | null {
  if (shape === undefined) return null;
  const leave = shape.leave === null || piece === 'entering' ? null : portOf[shape.leave];
  const enter = shape.enter === null || piece === 'leaving' ? null : portOf[shape.enter];
  const lane = shape.run === null || piece !== 'whole' ? undefined : laneIndex.get(shape.run.lane);
  const run = lane === undefined || shape.run === null ? null : { lane, offset: shape.run.offset };
  return leave === null && enter === null && run === null ? null : { leave, enter, run };
}

/** Whether a way by these ports may be tried. */
export function allowsPorts(wish: Wish | null, fromPort: Port, toPort: Port): boolean {
  return wish === null || ((wish.leave ?? fromPort) === fromPort && (wish.enter ?? toPort) === toPort);
}

/** Whether this track stands where the wish asks for: in that lane, on that side of its symbols or on its middle. */
export function allowsTrack(wish: Wish | null, track: Track, centre: Emu): boolean {
  const run = wish?.run ?? null;
  if (run === null) return true;
  return track.lane === run.lane && Math.sign(track.x - centre) === Math.sign(run.offset);
}

/**
 * How far a way by these legs stands beside the place asked for; null when it is none of the ways asked for. Its longest
 * vertical must be the one: a short detour through the right lane is not what the author drew.
 */
export function besideWish(
  wish: Wish | null,
  places: Pick<Places, 'tracks' | 'centreTracks'>,
  startUnit: number,
  legs: readonly Leg[],
): Emu | null {
  const run = wish?.run ?? null;
  if (run === null) return 0;
  const track = places.tracks[longestLeg(startUnit, legs) ?? -1];
  if (track === undefined) return null;
  const centre = centreOf(places, track.lane);
  return allowsTrack(wish, track, centre) ? Math.abs(track.x - centre - run.offset) : null;
}

/** The track of the leg over the most rows; of equal ones the first. */
function longestLeg(startUnit: number, legs: readonly Leg[]): number | undefined {
  let longest = -1;
  let found: number | undefined;
  let unit = startUnit;
  for (const leg of legs) {
    const length = Math.abs(leg.to - unit);
    if (length > longest) {
      longest = length;
      found = leg.track;
    }
    unit = leg.to;
  }
  return found;
}

/** The middle of a lane. */
export function centreOf({ tracks, centreTracks }: Pick<Places, 'tracks' | 'centreTracks'>, lane: number): Emu {
  return tracks[centreTracks[lane] ?? -1]?.x ?? 0;
}

/** Whether a chosen way is what was asked for. */
export function honours(wish: Wish, places: Places, route: Route): boolean {
  const task = places.tasks[route.task];
  if (task === undefined || !allowsPorts(wish, route.fromPort, route.toPort)) return false;
  return besideWish(wish, places, portUnit(task.from, route.fromPort), route.legs) !== null;
}

/** Which piece of an arrow a line of the page is: all of it, or up to or from a connector. */
export function pieceOf({ from, to }: Pick<Task, 'from' | 'to'>): 'whole' | 'leaving' | 'entering' {
  if (from.connector !== null) return 'entering';
  return to.connector === null ? 'whole' : 'leaving';
}
