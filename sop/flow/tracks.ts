import type { LaneBox } from './grid.ts';
import type { Emu } from '../model/units.ts';
import { floorToTwip, roundToTwip } from '../model/units.ts';
import type { Sizes } from './sizes.ts';

/** A vertical an arrow may run on: the centre line of a lane, or a track in one of its gutters. */
export interface Track {
  readonly x: Emu;
  readonly lane: number;
  readonly kind: 'centre' | 'gutter';
}

/** Middle of a lane, on the twip grid. */
export function laneCentre(lane: LaneBox): Emu {
  return lane.x + roundToTwip(lane.width / 2);
}

/** All verticals, from left to right. `dense` packs the gutters as tight as the clearances allow. */
export function layTracks(lanes: readonly LaneBox[], symbolWidth: Emu, dense: boolean, sizes: Sizes): Track[] {
  const tracks: Track[] = [];
  lanes.forEach((lane, index) => {
    const centre = laneCentre(lane);
    const left = centre - symbolWidth / 2;
    const right = centre + symbolWidth / 2;
    const gutter = (room: Emu) => gutterOffsets(room - sizes.ruleClearance, dense, sizes);
    for (const offset of gutter(left - lane.x).reverse())
      tracks.push({ x: left - offset, lane: index, kind: 'gutter' });
    tracks.push({ x: centre, lane: index, kind: 'centre' });
    for (const offset of gutter(lane.x + lane.width - right))
      tracks.push({ x: right + offset, lane: index, kind: 'gutter' });
  });
  return tracks;
}

/**
 * Distances of the tracks to the symbol, nearest first. `reach` = the farthest distance the rule allows. As many tracks as
 * returns past one another may need, as far from the symbol as the room allows.
 */
function gutterOffsets(reach: Emu, dense: boolean, sizes: Sizes): Emu[] {
  const nearest = sizes.symbolClearance;
  if (reach < nearest) return [];
  const most = dense ? sizes.gutterTracksDense : sizes.gutterTracks;
  const count = Math.min(most, 1 + Math.floor((reach - nearest) / sizes.gutterPitch));
  if (count === 1) return [floorToTwip(reach >= sizes.headRoom ? sizes.headRoom : (nearest + reach) / 2)];
  const packed = reach - (count - 1) * sizes.gutterPitch;
  const first = Math.max(nearest, Math.min(sizes.headRoom, packed));
  const pitch = Math.min(sizes.gutterPitchWide, (reach - first) / (count - 1));
  return Array.from({ length: count }, (_, index) => floorToTwip(first + index * pitch));
}

/** Index of the first track at or right of `x`. Tracks stand from left to right. */
export function firstTrackFrom(tracks: readonly Track[], x: Emu): number {
  let low = 0;
  let high = tracks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tracks[middle]?.x ?? Infinity) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
