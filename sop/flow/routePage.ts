import { evenTwips, mm } from '../model/units.ts';
import { layBands } from './bands.ts';
import { chooseRoutes, lostLine } from './choose.ts';
import type { Choice } from './choose.ts';
import type {
  PageRequest,
  PageRoute,
  PageShape,
  PlacedConnector,
  PlacedLabel,
  PlacedSymbol,
  RoutedArrow,
  ShapeRequest,
} from './grid.ts';
import type { Emu } from '../model/units.ts';
import { layHeights } from './heights.ts';
import type { Heights } from './heights.ts';
import { jumpsOf, uprights } from './jumps.ts';
import { ignoredShapes, wantsRoom } from './ignoredShapes.ts';
import type { GridPoint } from './paths.ts';
import { layPlaces } from './layPlaces.ts';
import { connectorId } from './places.ts';
import type { Places } from './places.ts';
import { sizesFor } from './sizes.ts';
import type { Route } from './taken.ts';

/**
 * Routes one page: symbols, connectors, arrows, labels and the heights they need, as a function of the row range and
 * the chart alone. Arrows touch both their symbols, never run through a symbol, on a rule or out of the lanes, and share
 * a stretch only where they merge into the same port. Lines without a clean way stand in `unrouted`: break the page a row
 * earlier. Pure and deterministic.
 */
export function routePage(request: PageRequest): PageRoute {
  return shapePage(request).lay(request.minHeights.slice(request.first, request.last + 1));
}

/** The ways of a page's arrows, whatever its text: the dear part of `routePage`. Laying the rows out afterwards is cheap. */
export function shapePage(request: ShapeRequest): PageShape {
  const found = search(request, new Set());
  const bent = found.places.tasks.flatMap((task) => (task.wish === null ? [] : task.edges.map((edge) => edge.id)));
  if (found.choice.failed.length === 0 || bent.length === 0) return shapeOf(found, new Set());
  // Some arrow finds no way: the bends are let in one by one, as long as they leave room for the others.
  const unheard = new Set(bent);
  let best = search(request, unheard);
  for (const edge of bent) {
    unheard.delete(edge);
    const next = search(request, unheard);
    if (next.choice.failed.length <= best.choice.failed.length) best = next;
    else unheard.add(edge);
  }
  return shapeOf(best, unheard);
}

interface Found {
  readonly places: Places;
  readonly choice: Choice;
}

/**
 * The first attempt that leaves no arrow without a way and no bend aside for want of room, else the one that comes closest.
 */
function search(request: ShapeRequest, unheard: ReadonlySet<string>): Found {
  let best: (Found & { readonly lacks: number }) | null = null;
  for (const attempt of attempts(request)) {
    const places = layPlaces(request, attempt.width, attempt.dense, unheard);
    const choice = chooseRoutes(places);
    const ignored = ignoredShapes(places, choice.taken.routes, unheard).filter(wantsRoom);
    const lacks = choice.failed.length * lostLine + ignored.length;
    if (best === null || lacks < best.lacks) best = { places, choice, lacks };
    if (lacks === 0) break;
  }
  if (best === null) throw new Error('No page was tried.');
  return best;
}

function shapeOf({ places, choice }: Found, unheard: ReadonlySet<string>): PageShape {
  const routes = choice.taken.routes.filter((route) => route !== null);
  const bands = layBands(places, routes);
  const { stripAbove, stripBelow, rowHeights } = layHeights(places, bands, []);
  const failed = choice.failed.flatMap((index) => places.tasks[index]?.edges.map((edge) => edge.id) ?? []);
  const told = {
    unrouted: [...failed, ...places.torn.map((link) => link.id)],
    ignored: ignoredShapes(places, choice.taken.routes, unheard),
  };
  return {
    stripAbove,
    stripBelow,
    needs: rowHeights,
    connectors: places.nodes.filter((node) => node.connector !== null).length,
    ...told,
    lay: (minHeights) => ({ ...draw(places, routes, layHeights(places, bands, minHeights)), ...told }),
  };
}

/** Symbol widths and gutters to try: roomy, then packed, then narrower symbols. */
function attempts(request: ShapeRequest): { width: Emu; dense: boolean }[] {
  const lane = Math.min(...request.lanes.map((box) => box.width), mm(200));
  const sizes = sizesFor(lane);
  const oneTrack = lane - 2 * (sizes.ruleClearance + sizes.symbolClearance);
  const sideEntry = lane - 2 * (sizes.ruleClearance + sizes.headRoom);
  const least = Math.min(sizes.symbolLeast.width, oneTrack);
  const roomy = Math.max(sideEntry, Math.min(sizes.symbolGood, oneTrack));
  const width = evenTwips(Math.min(request.symbol.width, Math.max(least, roomy)));
  const middle = evenTwips(Math.min(width, (width + least) / 2));
  const narrow = evenTwips(Math.min(width, least));
  const found = [
    { width, dense: false },
    { width, dense: true },
  ];
  if (middle < width) found.push({ width: middle, dense: true });
  if (narrow < middle) found.push({ width: narrow, dense: true });
  return found;
}

function draw(places: Places, routes: readonly Route[], heights: Heights): Omit<PageRoute, 'unrouted' | 'ignored'> {
  const lines = routes.map((route) => ({
    route,
    points: route.points.map((point) => toPage(places, heights, route, point)),
  }));
  const verticals = lines.flatMap(({ route, points }) => uprights(points, route.net));
  return {
    stripAbove: heights.stripAbove,
    stripBelow: heights.stripBelow,
    rowHeights: heights.rowHeights,
    symbols: symbolsOf(places, heights),
    connectors: connectorsOf(places, heights),
    arrows: lines.flatMap(({ route, points }) =>
      arrowsOf(places, route, points, jumpsOf(points, route.net, verticals)),
    ),
    labels: routes.flatMap((route) => labelOf(places, heights, route)),
  };
}

function toPage(places: Places, heights: Heights, route: Route, [x, unit]: GridPoint): [Emu, Emu] {
  const row = Math.floor(unit / 3);
  const middle = heights.middles[row] ?? 0;
  const task = places.tasks[route.task];
  if (Number.isInteger(unit) || task === undefined) return [x, heights.lineY(unit, route.net)];
  const upper = unit < row * 3 + 1;
  const node =
    task.from.row === row && task.from.centre === x && route.fromPort === (upper ? 'T' : 'B') ? task.from : task.to;
  return [x, upper ? middle - node.height / 2 : middle + node.height / 2];
}

function symbolsOf(places: Places, heights: Heights): PlacedSymbol[] {
  return places.nodes.flatMap((node) => {
    const lane = places.request.lanes[node.lane];
    if (node.shape === 'connector' || lane === undefined) return [];
    const { id, step, shape, width, height, label } = node;
    const y = (heights.middles[node.row] ?? 0) - height / 2;
    return [{ node: id, step, lane: lane.lane, shape, x: node.centre - width / 2, y, width, height, label }];
  });
}

function connectorsOf(places: Places, heights: Heights): PlacedConnector[] {
  return places.nodes.flatMap((node) => {
    const lane = places.request.lanes[node.lane];
    if (node.connector === null || lane === undefined) return [];
    const { width, height, step } = node;
    const y = (heights.middles[node.row] ?? 0) - height / 2;
    const box = { x: node.centre - width / 2, y, width, height };
    return [{ id: connectorId(step), target: step, lane: lane.lane, ...node.connector, ...box }];
  });
}

/** One arrow per edge; edges that share an incoming connector have the same points, the first of them the head. */
function arrowsOf(
  places: Places,
  route: Route,
  points: RoutedArrow['points'],
  jumps: RoutedArrow['jumps'],
): RoutedArrow[] {
  const task = places.tasks[route.task];
  return (task?.edges ?? []).map((edge, index) => ({
    edge: edge.id,
    from: edge.from,
    to: edge.to,
    branch: edge.branch,
    points,
    head: task?.head === true && index === 0,
    jumps,
  }));
}

function labelOf(places: Places, heights: Heights, route: Route): PlacedLabel[] {
  const task = places.tasks[route.task];
  const edge = task?.edges[0];
  const { label } = route;
  if (label === null || edge === undefined || task?.label === null || task === undefined) return [];
  const middle = heights.middles[label.row] ?? 0;
  const half = places.rows[label.row]?.half ?? 0;
  const { text, x, width, height, size } = label;
  const out = (label.onMidLine ? 0 : half) + places.sizes.labelGap;
  const y = label.side === 'upper' ? middle - out - height : middle + out;
  return [{ edge: edge.id, branch: task.label, text, x, y, width, height, ...(size === null ? {} : { size }) }];
}
