import { ceilToTwip, roundToTwip } from '../model/units.ts';
import type { Band } from './bands.ts';
import type { Emu } from '../model/units.ts';
import type { Places } from './places.ts';

/** Where everything stands vertically. y counts from the top of the strip above the first row. */
export interface Heights {
  readonly stripAbove: Emu;
  readonly stripBelow: Emu;
  readonly rowHeights: readonly Emu[];
  /** Mid line of each grid row. */
  readonly middles: readonly Emu[];
  /** y of a net's line in a unit: its track in a band, or the mid line. */
  readonly lineY: (unit: number, net: number) => Emu;
}

/**
 * Gives each grid row the height its bands ask for; rows taller than that centre their symbols. `minHeights` = least height of
 * every row of the page, from its first.
 */
export function layHeights(places: Places, bands: readonly (Band | null)[], minHeights: readonly Emu[]): Heights {
  const { rows, sizes } = places;
  const middles: Emu[] = [];
  const drift: Emu[] = [];
  const rowHeights: Emu[] = [];
  let stripAbove = 0;
  let stripBelow = 0;
  let y = 0;
  for (let index = 0; index < rows.length;) {
    const kind = rows[index]?.kind;
    const row = rows[index]?.row ?? -1;
    let next = index + 1;
    while (kind === 'table' && rows[next]?.row === row) next += 1;
    const needs = rows.slice(index, next).map((grid, offset) => {
      const unit = (index + offset) * 3;
      return { above: bands[unit]?.height ?? 0, half: grid.half, below: bands[unit + 2]?.height ?? 0 };
    });
    const needed = needs.reduce((sum, need) => sum + need.above + 2 * need.half + need.below, 0);
    const height = ceilToTwip(Math.max(needed, kind === 'table' ? (minHeights[row - places.request.first] ?? 0) : 0));
    const spare = share(needs, height - needed);
    let top = y;
    needs.forEach((need, offset) => {
      const extra = spare[offset] ?? { above: 0, below: 0 };
      const middle = roundToTwip(top + extra.above + need.above + need.half);
      middles.push(middle);
      drift[(index + offset) * 3] = roundToTwip(Math.min(extra.above / 2, sizes.bandDrift));
      drift[(index + offset) * 3 + 2] = roundToTwip(Math.min(extra.below / 2, sizes.bandDrift));
      top += extra.above + need.above + 2 * need.half + need.below + extra.below;
    });
    if (kind === 'above') stripAbove += height;
    else if (kind === 'below') stripBelow += height;
    else rowHeights.push(height);
    y += height;
    index = next;
  }
  const lineY = (unit: number, net: number) => {
    const row = Math.floor(unit / 3);
    const middle = middles[row] ?? 0;
    const band = bands[unit];
    if (band === null || band === undefined) return middle;
    const out =
      (rows[row]?.half ?? 0) + band.first + (band.levels.get(net) ?? 0) * sizes.bandPitch + (drift[unit] ?? 0);
    return unit % 3 === 0 ? middle - roundToTwip(out) : middle + roundToTwip(out);
  };
  return { stripAbove, stripBelow, rowHeights, middles, lineY };
}

interface Need {
  readonly above: Emu;
  readonly half: Emu;
  readonly below: Emu;
}

/** Shares spare height so that the symbols stand in the middle of the row, as far as the bands allow. */
function share(needs: readonly Need[], spare: Emu): { above: Emu; below: Emu }[] {
  const firstBand = needs[0]?.above ?? 0;
  const lastBand = needs[needs.length - 1]?.below ?? 0;
  const top = Math.min(spare, Math.max(0, (spare + lastBand - firstBand) / 2));
  return needs.map((_, index) => ({
    above: index === 0 ? top : 0,
    below: index === needs.length - 1 ? spare - top : 0,
  }));
}
