/** What a page of the display list should look like to those who read it back: points and texts in pt, in drawing order. */
import { drawnText } from '../../sop/layout/drawnText.ts';
import type { Item, Page, TextItem } from '../../sop/layout/pages.ts';
import { ascent, descent, unitsPerEm } from '../../sop/layout/text/fontMetrics.ts';
import { textWidth } from '../../sop/layout/text/measure.ts';
import { toPt } from '../../sop/model/units.ts';

export type Spot = readonly [x: number, y: number];

export interface ExpectedShape {
  readonly name: string;
  /** Corners of the box around it, without the width of its line. */
  readonly box: readonly [Spot, Spot];
  /** Points that must be among those of the outline: ends and bends of lines, the tip of a head. */
  readonly points: readonly Spot[];
}

/** The shapes an item is drawn as: an arrow is its line and its head. */
export function shapesOf(item: Item): ExpectedShape[] {
  switch (item.kind) {
    case 'text':
    case 'image':
      return [];
    case 'line': {
      const ends = [spot(item.x1, item.y1), spot(item.x2, item.y2)];
      return [{ name: `${item.role} line`, box: boxOf(ends), points: ends }];
    }
    case 'checkBox':
    case 'rect':
    case 'symbol': {
      const corners = [spot(item.x, item.y), spot(item.x + item.width, item.y + item.height)];
      return [{ name: item.kind === 'symbol' ? item.shape : item.kind, box: boxOf(corners), points: [] }];
    }
    case 'path': {
      const points = item.points.map(([x, y]) => spot(x, y));
      return [{ name: 'path', box: boxOf(points), points }];
    }
    case 'arrow': {
      const points = item.points.map(([x, y]) => spot(x, y));
      const tip = points.at(-1) ?? [0, 0];
      // The line ends at the back of its head.
      const line = { name: `arrow ${item.edge}`, box: null, points: item.head ? points.slice(0, -1) : points };
      const shapes: ExpectedShape[] = [{ ...line, box: boxOf(line.points) }];
      if (item.head) shapes.push({ name: `head of ${item.edge}`, box: boxOf([tip]), points: [tip] });
      return shapes;
    }
  }
}

/** A run of characters without a space, with the box that its face and size give it. */
export interface ExpectedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly item: TextItem;
}

/** The words of a page in drawing order. */
export function expectedWords(page: Page): ExpectedWord[] {
  return page.items.flatMap((item) => (item.kind === 'text' ? wordsOf(item) : []));
}

function wordsOf(item: TextItem): ExpectedWord[] {
  const drawn = drawnText(item.font, item.style, item.text);
  const em = unitsPerEm(item.font, item.style);
  const up = toPt((ascent(item.font, item.style) / em) * item.size);
  const down = toPt((-descent(item.font, item.style) / em) * item.size);
  const [x, y] = [toPt(item.x), toPt(item.y)];
  return [...drawn.matchAll(/[^\s\u00a0]+/g)].map((found): ExpectedWord => {
    const from = toPt(textWidth(item, drawn.slice(0, found.index)));
    const to = toPt(textWidth(item, drawn.slice(0, found.index + found[0].length)));
    const box =
      item.rotate === 90
        ? { x: x - up, right: x + down, y: y - to, bottom: y - from }
        : { x: x + from, right: x + to, y: y - up, bottom: y + down };
    return { text: found[0], item, ...box };
  });
}

function spot(x: number, y: number): Spot {
  return [toPt(x), toPt(y)];
}

export function boxOf(points: readonly Spot[]): readonly [Spot, Spot] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}

/** The largest distance between two boxes' sides. */
export function apart(one: readonly [Spot, Spot], other: readonly [Spot, Spot]): number {
  return Math.max(
    ...[0, 1].flatMap((corner) =>
      [0, 1].map((axis) => Math.abs(sideOf(one, corner, axis) - sideOf(other, corner, axis))),
    ),
  );
}

function sideOf(box: readonly [Spot, Spot], corner: number, axis: number): number {
  return box[corner]?.[axis] ?? Number.NaN;
}

/** How far the nearest of the points is. */
export function nearest(point: Spot, points: readonly Spot[]): number {
  return Math.min(...points.map(([x, y]) => Math.hypot(x - point[0], y - point[1])));
}
