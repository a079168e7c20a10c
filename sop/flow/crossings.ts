import type { Emu } from '../model/units.ts';
import { costs } from './costs.ts';
import type { Places } from './places.ts';
import type { Taken } from './taken.ts';
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
      cost += use.lo < unit && unit < use.hi ? costs.crossing : costs.perhapsCrossing;
    }
  }
  return cost;
}

/** The same for a vertical through units lo…hi. */
export function verticalCrossings(
  taken: Taken,
  places: Places,
  track: number,
  lo: number,
  hi: number,
  net: number,
): number {
  const x = places.tracks[track]?.x ?? 0;
  let cost = 0;
  for (let unit = lo; unit <= hi; unit += 1)
    for (const use of taken.horizontals[unit] ?? []) {
      if (use.net === net || x <= use.from || x >= use.to) continue;
      cost += lo < unit && unit < hi ? costs.crossing : costs.perhapsCrossing;
    }
  return cost;
}
