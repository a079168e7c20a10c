import { pagePart } from '../../../sop/audit/pagePart.ts';
import type { ArrowItem, Page, SymbolItem } from '../../../sop/layout/pages.ts';
import type { Emu } from '../../../sop/model/units.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';
export type Points = readonly (readonly [Emu, Emu])[];

/** A point on the border of a symbol. */
export interface Port {
  readonly side: Side;
  readonly at: readonly [Emu, Emu];
}

/** Where a line begins or ends: a symbol of the page, by its place in `symbols`, and the port. */
export interface LineEnd extends Port {
  readonly symbol: number;
}

/** One line to draw. Edges that came through one incoming connector are one line. */
export interface TaskLine {
  readonly from: LineEnd;
  readonly to: LineEnd;
  readonly arrows: readonly ArrowItem[];
}

/** What another router is given of one of our pages: the symbols where we placed them and the lines between their ports. */
export interface RoutingTask {
  readonly page: Page;
  readonly symbols: readonly SymbolItem[];
  readonly lines: readonly TaskLine[];
}

/** Reads the task out of a finished page by its items alone. A line whose end lies on no symbol makes the page unusable. */
export function routingTask(page: Page): RoutingTask {
  const { symbols, arrows } = pagePart(page);
  const drawings = new Map<string, ArrowItem[]>();
  for (const arrow of arrows) {
    const key = `${arrow.from}>${arrow.to} ${arrow.points.join(' ')}`;
    drawings.set(key, [...(drawings.get(key) ?? []), arrow]);
  }
  const lines = [...drawings.values()].map((same) => {
    const points = same[0]?.points ?? [];
    return { from: endAt(symbols, points[0]), to: endAt(symbols, points[points.length - 1]), arrows: same };
  });
  return { page, symbols, lines };
}

/** The page with other routes for its lines, in the order of `task.lines`. */
export function withRoutes(task: RoutingTask, routes: readonly Points[]): Page {
  const routeOf = new Map(
    task.lines.flatMap(({ arrows }, index) => arrows.map((arrow) => [arrow, routes[index] ?? arrow.points] as const)),
  );
  const items = task.page.items.map((item) => {
    if (item.kind !== 'arrow') return item;
    const { jumps: _ours, ...arrow } = item;
    return { ...arrow, points: routeOf.get(item) ?? item.points };
  });
  return { ...task.page, items };
}

/** A route without points that are no corners, on whole EMU, with level and upright pieces only. */
export function cleanRoute(points: Points): Points {
  const corners: (readonly [Emu, Emu])[] = [];
  for (const [rawX, rawY] of points) {
    const before = corners[corners.length - 1];
    let [x, y] = [Math.round(rawX), Math.round(rawY)];
    // Nudging leaves rounding dust: a piece that is level or upright to a tenth of a point is meant to be.
    if (before !== undefined && Math.abs(before[0] - x) < dust) x = before[0];
    if (before !== undefined && Math.abs(before[1] - y) < dust) y = before[1];
    if (before !== undefined && before[0] === x && before[1] === y) continue;
    const earlier = corners[corners.length - 2];
    if (before !== undefined && earlier !== undefined && inLine(earlier, before, [x, y])) corners.pop();
    corners.push([x, y]);
  }
  return corners;
}

const dust = 1270;

function inLine(a: readonly [Emu, Emu], b: readonly [Emu, Emu], c: readonly [Emu, Emu]): boolean {
  return (a[0] === b[0] && b[0] === c[0]) || (a[1] === b[1] && b[1] === c[1]);
}

function endAt(symbols: readonly SymbolItem[], at: readonly [Emu, Emu] | undefined): LineEnd {
  if (at === undefined) throw new Error('An arrow without points.');
  const ends = symbols.flatMap((symbol, index) =>
    portsOf(symbol).map((port) => ({
      symbol: index,
      side: port.side,
      at,
      away: Math.abs(port.at[0] - at[0]) + Math.abs(port.at[1] - at[1]),
    })),
  );
  const nearest = ends.reduce<(typeof ends)[number] | null>(
    (best, end) => (best === null || end.away < best.away ? end : best),
    null,
  );
  if (nearest === null) throw new Error('Arrows on a page without symbols.');
  const { away: _away, ...end } = nearest;
  return end;
}

/** The middles of the four sides. */
export function portsOf({ x, y, width, height }: SymbolItem): readonly Port[] {
  return [
    { side: 'top', at: [x + width / 2, y] },
    { side: 'right', at: [x + width, y + height / 2] },
    { side: 'bottom', at: [x + width / 2, y + height] },
    { side: 'left', at: [x, y + height / 2] },
  ];
}
