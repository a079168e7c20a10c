import { AvoidLib } from 'libavoid-js';
import type { Avoid, AvoidShape } from 'libavoid-js';
import { emuPerPt } from '../../../sop/model/units.ts';
import { cleanRoute } from './routingTask.ts';
import type { Points, Port, RoutingTask, Side } from './routingTask.ts';

/** How libavoid is asked to route. Lengths and penalties in points of paper. */
export interface AvoidSettings {
  readonly segmentPenalty: number;
  readonly crossingPenalty: number;
  readonly shapeBuffer: number;
  readonly nudging: number;
  /** Penalty for running along the fixed first or last stretch of another line; 0 lets lines share. */
  readonly sharedPenalty: number;
  /** Lines to a common end run side by side instead of merging into one. */
  readonly apart: boolean;
  /** Walls left and right of the lanes, so that lines stay in the Pelaksana area. */
  readonly walls: boolean;
}

let ready: Promise<Avoid> | null = null;

/** The library, compiled once. */
export function loadAvoid(): Promise<Avoid> {
  ready ??= AvoidLib.load().then(() => AvoidLib.getInstance());
  return ready;
}

/** Where a line may begin and end, as places on the border of its symbols. Pentagons have one port. */
export interface LinePorts {
  readonly from: readonly Port[];
  readonly to: readonly Port[];
}

/** Routes every line of a page with libavoid: orthogonal, symbols as obstacles, nudged. `ports` has the order of the lines. */
export function routeWithAvoid(
  avoid: Avoid,
  task: RoutingTask,
  settings: AvoidSettings,
  ports: readonly LinePorts[],
): Points[] {
  const router = new avoid.Router(avoid.OrthogonalRouting);
  router.setRoutingParameter(avoid.segmentPenalty, settings.segmentPenalty);
  router.setRoutingParameter(avoid.crossingPenalty, settings.crossingPenalty);
  router.setRoutingParameter(avoid.shapeBufferDistance, settings.shapeBuffer);
  router.setRoutingParameter(avoid.idealNudgingDistance, settings.nudging);
  router.setRoutingParameter(avoid.fixedSharedPathPenalty, settings.sharedPenalty);
  router.setRoutingOption(avoid.nudgeOrthogonalSegmentsConnectedToShapes, false);
  router.setRoutingOption(avoid.nudgeSharedPathsWithCommonEndPoint, settings.apart);
  router.setRoutingOption(avoid.performUnifyingNudgingPreprocessingStep, true);
  router.setRoutingOption(avoid.penaliseOrthogonalSharedPathsAtConnEnds, settings.sharedPenalty > 0);
  const shapes = task.symbols.map((symbol) => rectangle(avoid, router, symbol));
  if (settings.walls) for (const wall of wallsOf(task)) rectangle(avoid, router, wall);
  const pins = new PinBoard(avoid, task, shapes);
  const connectors = task.lines.map(({ from, to }, index) => {
    const own = ports[index] ?? { from: [], to: [] };
    const ends = [pins.endOf(from.symbol, own.from), pins.endOf(to.symbol, own.to)] as const;
    const connector = new avoid.ConnRef(router, ...ends);
    for (const end of ends) avoid.destroy(end);
    return connector;
  });
  router.processTransaction();
  const routes = connectors.map((connector) => {
    const drawn = connector.displayRoute();
    const points = Array.from({ length: drawn.size() }, (_, index) => {
      const { x, y } = drawn.get_ps(index);
      return [x * emuPerPt, y * emuPerPt] as const;
    });
    return cleanRoute(points);
  });
  avoid.destroy(router);
  return routes;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function rectangle(avoid: Avoid, router: InstanceType<Avoid['Router']>, box: Rectangle): AvoidShape {
  const from = new avoid.Point(box.x / emuPerPt, box.y / emuPerPt);
  const to = new avoid.Point((box.x + box.width) / emuPerPt, (box.y + box.height) / emuPerPt);
  const polygon = new avoid.Rectangle(from, to);
  const shape = new avoid.ShapeRef(router, polygon);
  // The shape holds copies. The router frees its shapes, pins and lines itself, but nobody frees these.
  for (const copied of [from, to, polygon]) avoid.destroy(copied);
  return shape;
}

const wallThickness = 40 * emuPerPt;

function wallsOf({ page }: RoutingTask): Rectangle[] {
  if (page.table === null) return [];
  const { laneArea } = page.table;
  const wall = { y: 0, width: wallThickness, height: page.height };
  return [
    { ...wall, x: laneArea.x - wallThickness },
    { ...wall, x: laneArea.x + laneArea.width },
  ];
}

/** Connection pins, made when a line asks for them; lines that may use the same ports share the pins. */
class PinBoard {
  private readonly classes = new Map<string, number>();
  private readonly avoid: Avoid;
  private readonly task: RoutingTask;
  private readonly shapes: readonly AvoidShape[];

  constructor(avoid: Avoid, task: RoutingTask, shapes: readonly AvoidShape[]) {
    this.avoid = avoid;
    this.task = task;
    this.shapes = shapes;
  }

  endOf(index: number, ports: readonly Port[]): InstanceType<Avoid['ConnEnd']> {
    const shape = this.shapes[index];
    const symbol = this.task.symbols[index];
    if (shape === undefined || symbol === undefined || ports.length === 0) throw new Error('A line ends at no symbol.');
    const key = `${index} ${ports.map(({ at }) => at.join()).join(' ')}`;
    let group = this.classes.get(key);
    if (group === undefined) {
      group = this.classes.size + 1;
      this.classes.set(key, group);
      for (const { side, at } of ports)
        this.pin(shape, group, side, share(at[0] - symbol.x, symbol.width), share(at[1] - symbol.y, symbol.height));
    }
    return new this.avoid.ConnEnd(shape, group);
  }

  private pin(shape: AvoidShape, group: number, side: Side, x: number, y: number): void {
    const { avoid } = this;
    const directions = {
      top: avoid.ConnDirUp,
      right: avoid.ConnDirRight,
      bottom: avoid.ConnDirDown,
      left: avoid.ConnDirLeft,
    };
    const pin = new avoid.ShapeConnectionPin(shape, group, x, y, true, 0, directions[side]);
    pin.setExclusive(false);
  }
}

function share(part: number, whole: number): number {
  return Math.min(1, Math.max(0, part / whole));
}
