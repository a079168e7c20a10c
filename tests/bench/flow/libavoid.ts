import { AvoidLib } from 'libavoid-js';
import type { Avoid, AvoidShape } from 'libavoid-js';
import { emuPerPt } from '../../../sop/model/units.ts';
import { cleanRoute, sidesOf } from './routingTask.ts';
import type { LineEnd, Points, RoutingTask, Side } from './routingTask.ts';

/** How libavoid is asked to route. Lengths and penalties in points of paper. */
export interface AvoidSettings {
  /** Which ports a line may use: the ends we chose, or any of the four middles. Pentagons keep their one port. */
  readonly ports: 'ours' | 'any';
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

const anySide = 1;

/** Routes every line of a page with libavoid: orthogonal, symbols as obstacles, nudged. */
export function routeWithAvoid(avoid: Avoid, task: RoutingTask, settings: AvoidSettings): Points[] {
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
  const pins = new PinBoard(avoid, task, shapes, settings.ports);
  const connectors = task.lines.map((line) => new avoid.ConnRef(router, pins.endOf(line.from), pins.endOf(line.to)));
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
  return new avoid.ShapeRef(router, new avoid.Rectangle(from, to));
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

/** Connection pins, made when a line asks for one; lines that end at one place share it. */
class PinBoard {
  private readonly classes = new Map<string, number>();
  private readonly avoid: Avoid;
  private readonly task: RoutingTask;
  private readonly shapes: readonly AvoidShape[];
  private readonly ports: AvoidSettings['ports'];

  constructor(avoid: Avoid, task: RoutingTask, shapes: readonly AvoidShape[], ports: AvoidSettings['ports']) {
    this.avoid = avoid;
    this.task = task;
    this.shapes = shapes;
    this.ports = ports;
  }

  endOf(end: LineEnd): InstanceType<Avoid['ConnEnd']> {
    const shape = this.shapes[end.symbol];
    const symbol = this.task.symbols[end.symbol];
    if (shape === undefined || symbol === undefined) throw new Error('A line ends at no symbol.');
    const any = this.ports === 'any' && symbol.shape !== 'connector';
    const key = any ? `${end.symbol}` : `${end.symbol} ${end.at.join(' ')}`;
    let group = this.classes.get(key);
    if (group === undefined) {
      group = any ? anySide : this.classes.size + anySide + 1;
      this.classes.set(key, group);
      const places = any ? sidesOf(symbol) : [[end.side, ...end.at] as const];
      for (const [side, x, y] of places)
        this.pin(shape, group, side, share(x - symbol.x, symbol.width), share(y - symbol.y, symbol.height));
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
