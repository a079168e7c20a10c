import type { ArrowItem, CheckBoxItem, SymbolItem } from './pages.ts';
import type { Emu } from '../model/units.ts';

/**
 * Pure geometry of what the five symbols look like, shared by every painter, so that screen, PDF and DOCX draw the same.
 * The proportions are those of Word's own flowchart shapes: a symbol in the DOCX is such a shape and must not look different.
 */
export type Point = readonly [Emu, Emu];

/** Drawing steps with absolute coordinates; C carries two control points and the end point. */
export type Segment =
  | { readonly op: 'M' | 'L'; readonly to: Point }
  | { readonly op: 'C'; readonly c1: Point; readonly c2: Point; readonly to: Point }
  | { readonly op: 'Z' };

export interface ArrowShape {
  /** The line with its jumps, ending at the back of the head. */
  readonly line: readonly Point[];
  /** Filled triangle whose first point is the tip; null for a plain line. */
  readonly head: readonly [Point, Point, Point] | null;
}

/** Length and width of an arrow head, 4 pt: what Word draws for a small triangle on a line of up to 2 pt. */
export const headLength: Emu = 50_800;
export const headWidth: Emu = 50_800;

/** Radius of a line jump, 0.6 mm, and the steps its half circle is drawn in. */
const jumpRadius: Emu = 21_590;
const jumpSteps = 12;

/** Share of the width taken by each rounded end of Word's terminator shape. */
const terminatorEnd = 3475 / 21_600;
/** Share of the height above the point of Word's off-page connector. */
const connectorShoulder = 0.8;
/** Control point distance of a quarter circle drawn as a Bézier curve. */
const quarter = 0.552_284_75;

/** The line of the tick in a ticked box; null in an empty one. */
export function tickOf({ x, y, width, height, ticked }: CheckBoxItem): readonly Point[] | null {
  const at = (right: number, down: number): Point => [Math.round(x + width * right), Math.round(y + height * down)];
  return ticked ? [at(0.2, 0.52), at(0.43, 0.76), at(0.82, 0.24)] : null;
}

/** The closed outline of a symbol: capsule, box, rhombus or the pentagon that points down. */
export function symbolOutline(symbol: Pick<SymbolItem, 'shape' | 'x' | 'y' | 'width' | 'height'>): Segment[] {
  const { x, y, width, height } = symbol;
  const right = x + width;
  const bottom = y + height;
  const middleX = x + width / 2;
  const middleY = y + height / 2;
  switch (symbol.shape) {
    case 'process':
      return closed([
        [x, y],
        [right, y],
        [right, bottom],
        [x, bottom],
      ]);
    case 'decision':
      return closed([
        [middleX, y],
        [right, middleY],
        [middleX, bottom],
        [x, middleY],
      ]);
    case 'connector': {
      const shoulder = y + height * connectorShoulder;
      return closed([
        [x, y],
        [right, y],
        [right, shoulder],
        [middleX, bottom],
        [x, shoulder],
      ]);
    }
    case 'terminator': {
      const end = width * terminatorEnd;
      const dx = end * (1 - quarter);
      const dy = (height / 2) * (1 - quarter);
      return [
        { op: 'M', to: [x + end, y] },
        { op: 'L', to: [right - end, y] },
        { op: 'C', c1: [right - dx, y], c2: [right, y + dy], to: [right, middleY] },
        { op: 'C', c1: [right, bottom - dy], c2: [right - dx, bottom], to: [right - end, bottom] },
        { op: 'L', to: [x + end, bottom] },
        { op: 'C', c1: [x + dx, bottom], c2: [x, bottom - dy], to: [x, middleY] },
        { op: 'C', c1: [x, y + dy], c2: [x + dx, y], to: [x + end, y] },
        { op: 'Z' },
      ];
    }
  }
}

/** The line of an arrow with its half-circle jumps, and its head. Points that repeat are dropped. */
export function arrowShape(arrow: Pick<ArrowItem, 'points' | 'head' | 'jumps'>): ArrowShape {
  const points = arrow.points.filter((point, index) => index === 0 || !same(point, arrow.points[index - 1]));
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return { line: points, head: null };
  const jumped = withJumps(points, arrow.jumps ?? []);
  if (!arrow.head) return { line: jumped, head: null };
  const head = arrowHead(before, tip);
  const back: Point = [(head[1][0] + head[2][0]) / 2, (head[1][1] + head[2][1]) / 2];
  return { line: [...jumped.slice(0, -1), back], head };
}

/** A head never gets longer than the last stretch of its line. */
function arrowHead(before: Point, tip: Point): readonly [Point, Point, Point] {
  const dx = tip[0] - before[0];
  const dy = tip[1] - before[1];
  const stretch = Math.hypot(dx, dy);
  const length = Math.min(headLength, stretch);
  const half = ((headWidth / 2) * length) / headLength;
  const [ux, uy] = [dx / stretch, dy / stretch];
  const [backX, backY] = [tip[0] - ux * length, tip[1] - uy * length];
  return [tip, whole(backX - uy * half, backY + ux * half), whole(backX + uy * half, backY - ux * half)];
}

function withJumps(points: readonly Point[], jumps: readonly Point[]): Point[] {
  const line: Point[] = [];
  points.forEach((point, index) => {
    const next = points[index + 1];
    line.push(point);
    if (next === undefined || next[1] !== point[1]) return;
    const direction = Math.sign(next[0] - point[0]);
    const along = jumps
      .filter(([x, y]) => y === point[1] && (x - point[0]) * direction > 0 && (next[0] - x) * direction > 0)
      .map(([x]) => x)
      .toSorted((a, b) => (a - b) * direction);
    along.forEach((x, position) => {
      const room = Math.min(
        Math.abs(x - (along[position - 1] ?? 2 * point[0] - x)) / 2,
        Math.abs((along[position + 1] ?? 2 * next[0] - x) - x) / 2,
      );
      line.push(...jump(x, point[1], Math.min(jumpRadius, room), direction));
    });
  });
  return line;
}

/** A half circle upwards over (x, y), from the near to the far side. */
function jump(x: Emu, y: Emu, radius: Emu, direction: number): Point[] {
  return Array.from({ length: jumpSteps + 1 }, (_, step) => {
    const angle = Math.PI * (1 - step / jumpSteps);
    return whole(x + direction * radius * Math.cos(angle), y - radius * Math.sin(angle));
  });
}

function closed(points: readonly Point[]): Segment[] {
  return [...points.map((to, index): Segment => ({ op: index === 0 ? 'M' : 'L', to })), { op: 'Z' }];
}

function same(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function whole(x: number, y: number): Point {
  return [Math.round(x), Math.round(y)];
}
