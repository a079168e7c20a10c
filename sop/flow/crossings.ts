import type { Emu } from '../model/units.ts';
import { costs } from './costs.ts';
import type { Vertical } from './paths.ts';
import type { Places } from './places.ts';
import type { Route, Taken } from './taken.ts';
import { firstTrackFrom } from './tracks.ts';

/**
 * What crossings of a piece of line with the lines of other nets cost: a crossing for certain, or one that the order of
 * tracks in a band may still avoid.
 */
export function horizontalCrossings(
  taken: Taken,
  places: Places,
  unit: number,
  from: Emu,
  to: Emu,
  net: number,
): number {
  const { tracks } = places;
  let cost = 0;
  for (let index = firstTrackFrom(tracks, from + 1); index < tracks.length; index += 1) {
    if ((tracks[index]?.x ?? Infinity) >= to) break;
    for (const use of taken.verticals[index] ?? []) {
      if (use.net === net || use.lo > unit || use.hi < unit) continue;
      cost += use.top < unit && unit < use.bottom ? costs.crossing : costs.perhapsCrossing;
    }
  }
  return cost;
}

/** The same for a vertical through units lo…hi. */
export function verticalCrossings(
  taken: Taken,
  places: Places,
  { track, lo, hi, top, bottom }: Vertical,
  net: number,
): number {
  const x = places.tracks[track]?.x ?? 0;
  let cost = 0;
  for (let unit = lo; unit <= hi; unit += 1)
    for (const use of taken.horizontals[unit] ?? []) {
      if (use.net === net || x <= use.from || x >= use.to) continue;
      cost += top < unit && unit < bottom ? costs.crossing : costs.perhapsCrossing;
    }
  return cost;
}

/** Tasks whose lines this route crosses for certain. */
export function crossedBy(taken: Taken, places: Places, route: Route): number[] {
  const found = new Set<number>();
  for (const { unit, from, to } of route.horizontals)
    for (let index = firstTrackFrom(places.tracks, from + 1); index < places.tracks.length; index += 1) {
      if ((places.tracks[index]?.x ?? Infinity) >= to) break;
      for (const use of taken.verticals[index] ?? [])
        if (use.net !== route.net && use.top < unit && unit < use.bottom) found.add(use.task);
    }
  for (const { track, top, bottom } of route.verticals) {
    const x = places.tracks[track]?.x ?? 0;
    for (let unit = Math.floor(top) + 1; unit < bottom; unit += 1)
      for (const use of taken.horizontals[unit] ?? [])
        if (use.net !== route.net && use.from < x && x < use.to) found.add(use.task);
  }
  return [...found];
}
