import type { Emu } from '../model/units.ts';
import type { Places } from './places.ts';
import type { Route } from './taken.ts';

/** All lines of one net in one band; they share a track. */
interface BandLine {
  readonly net: number;
  readonly pieces: { from: Emu; to: Emu }[];
  /** Where verticals leave this line, upwards and downwards. */
  readonly up: Emu[];
  readonly down: Emu[];
}

/** Tracks of one band, counted from the symbols outwards. */
export interface Band {
  /** Level per net, 0 = next to the symbols. */
  readonly levels: ReadonlyMap<number, number>;
  /** Distance of level 0 to the symbols. */
  readonly first: Emu;
  /** Least height of the band. */
  readonly height: Emu;
}

/**
 * Tracks for every band of the page (mid lines get null). Verticals of two nets never meet in a band, so any order of
 * its lines is possible; the one with the fewest crossings is built up by insertion.
 */
export function layBands(places: Places, routes: readonly Route[]): (Band | null)[] {
  const lines = gather(places, routes);
  return places.roughY.map((_, unit) => {
    if (unit % 3 === 1) return null;
    const upper = unit % 3 === 0;
    const order = fewestCrossings([...(lines[unit]?.values() ?? [])]);
    const levels = stack(upper ? order.toReversed() : order, places.sizes.bandPitch);
    return measure(places, routes, unit, levels);
  });
}

function gather(places: Places, routes: readonly Route[]): Map<number, BandLine>[] {
  const lines: Map<number, BandLine>[] = places.roughY.map(() => new Map<number, BandLine>());
  for (const route of routes)
    for (let index = 1; index < route.points.length; index += 1) {
      const a = route.points[index - 1];
      const b = route.points[index];
      if (a === undefined || b === undefined || a[1] !== b[1] || a[1] % 3 === 1) continue;
      const unit = a[1];
      const line = lines[unit]?.get(route.net) ?? { net: route.net, pieces: [], up: [], down: [] };
      lines[unit]?.set(route.net, line);
      line.pieces.push({ from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) });
      for (const next of [route.points[index - 2], route.points[index + 1]])
        if (next !== undefined) (next[1] < unit ? line.up : line.down).push(next[0]);
    }
  return lines;
}

/** Crossings when `above` lies over `below`: the one's verticals down through the other, and the other way round. */
function crossingsBetween(above: BandLine, below: BandLine): number {
  const through = (line: BandLine, x: Emu) => line.pieces.some((piece) => piece.from < x && x < piece.to);
  const count = (xs: readonly Emu[], line: BandLine) => new Set(xs.filter((x) => through(line, x))).size;
  return count(above.down, below) + count(below.up, above);
}

/** How often each line of a band may look for a better place among the others. */
const orderPasses = 3;

/** Top to bottom. */
function fewestCrossings(lines: readonly BandLine[]): BandLine[] {
  let order: BandLine[] = [];
  for (const line of lines) order = insertedBest(order, line, 0);
  for (let pass = 0; pass < orderPasses && lines.length > 2; pass += 1)
    for (const line of lines) {
      const at = order.indexOf(line);
      order = insertedBest(
        order.filter((other) => other !== line),
        line,
        at,
      );
    }
  return order;
}

/** The line where it crosses least; where it stood when that is as good. */
function insertedBest(order: readonly BandLine[], line: BandLine, usual: number): BandLine[] {
  const crossings = (at: number) =>
    order.reduce(
      (sum, other, index) => sum + (index < at ? crossingsBetween(other, line) : crossingsBetween(line, other)),
      0,
    );
  let best = 0;
  let bestCount = Infinity;
  for (let at = 0; at <= order.length; at += 1) {
    const count = crossings(at);
    if (count < bestCount || (count === bestCount && at === usual)) {
      bestCount = count;
      best = at;
    }
  }
  return order.toSpliced(best, 0, line);
}

/** Levels from the symbols outwards: a line stands beyond every earlier one it overlaps. */
function stack(order: readonly BandLine[], gap: Emu): Map<number, number> {
  const levels = new Map<number, number>();
  order.forEach((line, index) => {
    let level = 0;
    for (const other of order.slice(0, index))
      if (overlap(line, other, gap)) level = Math.max(level, (levels.get(other.net) ?? 0) + 1);
    levels.set(line.net, level);
  });
  return levels;
}

function overlap(one: BandLine, other: BandLine, gap: Emu): boolean {
  return one.pieces.some((a) => other.pieces.some((b) => a.from < b.to + gap && b.from < a.to + gap));
}

function measure(places: Places, routes: readonly Route[], unit: number, levels: Map<number, number>): Band {
  const row = Math.floor(unit / 3);
  const upper = unit % 3 === 0;
  const half = places.rows[row]?.half ?? 0;
  const { sizes } = places;
  let first: Emu = sizes.bandFirst;
  let height: Emu = sizes.bandEmpty;
  for (const route of routes) {
    const task = places.tasks[route.task];
    if (task !== undefined && task.to.row === row && route.toPort === (upper ? 'T' : 'B'))
      first = Math.max(first, sizes.headRoom);
    const label = route.label;
    if (label === null || label.row !== row || label.side !== (upper ? 'upper' : 'lower')) continue;
    const zone = label.height + sizes.labelGap - (label.onMidLine ? half : 0);
    first = Math.max(first, zone + sizes.labelGap);
    height = Math.max(height, zone + sizes.labelGap);
  }
  const count = Math.max(-1, ...levels.values()) + 1;
  if (count > 0) height = Math.max(height, first + (count - 1) * sizes.bandPitch + sizes.ruleClearance);
  return { levels, first, height };
}
