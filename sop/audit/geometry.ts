import type { ArrowItem, SymbolItem, TextItem } from '../layout/pages.ts';
import type { Emu } from '../model/units.ts';

export type Point = readonly [Emu, Emu];

export interface Box {
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

/** A straight piece of an arrow. */
export interface Stretch {
  readonly a: Point;
  readonly b: Point;
}

/** The pieces of an arrow from its start to its end. */
export function stretches(arrow: Pick<ArrowItem, 'points'>): Stretch[] {
  return arrow.points.slice(1).flatMap((b, index) => {
    const a = arrow.points[index];
    return a === undefined ? [] : [{ a, b }];
  });
}

export function boxOf({ a, b }: Stretch): Box {
  const x = Math.min(a[0], b[0]);
  const y = Math.min(a[1], b[1]);
  return { x, y, width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) };
}

/** The box grown by `margin` on every side. */
export function grown(box: Box, margin: Emu): Box {
  return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
}

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Share at least a point; boxes may be flat. */
export function touch(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}

export function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Gap between two boxes, 0 when they touch. */
export function gapBetween(one: Box, other: Box): Emu {
  const dx = Math.max(0, other.x - one.x - one.width, one.x - other.x - other.width);
  const dy = Math.max(0, other.y - one.y - one.height, one.y - other.y - other.height);
  return Math.hypot(dx, dy);
}

/** The ink of one text line: capitals above the baseline, descenders below. */
export function inkOf(text: TextItem): Box {
  if (text.rotate === 90)
    return { x: text.x - text.size * 0.75, y: text.y - text.width, width: text.size * 0.97, height: text.width };
  return { x: text.x, y: text.y - text.size * 0.75, width: text.width, height: text.size * 0.97 };
}

/** True when the point lies on the drawn outline of the symbol, give or take `slack`. */
export function onOutline(symbol: SymbolItem, [x, y]: Point, slack: Emu): boolean {
  const cx = symbol.x + symbol.width / 2;
  const cy = symbol.y + symbol.height / 2;
  const dx = Math.abs(x - cx);
  const dy = Math.abs(y - cy);
  const onBox =
    dx <= symbol.width / 2 + slack &&
    dy <= symbol.height / 2 + slack &&
    (Math.abs(dx - symbol.width / 2) <= slack || Math.abs(dy - symbol.height / 2) <= slack);
  switch (symbol.shape) {
    case 'process':
      return onBox;
    case 'decision':
      return (
        Math.abs(dx / (symbol.width / 2) + dy / (symbol.height / 2) - 1) * Math.min(symbol.width, symbol.height) <=
        slack * 2
      );
    case 'terminator': {
      // The ends of Word's terminator are half ellipses, 3475/21600 of its width.
      const rx = (symbol.width * 3475) / 21_600;
      const beyond = dx - (symbol.width / 2 - rx);
      return beyond <= 0 ? onBox : Math.abs(Math.hypot(beyond / rx, dy / (symbol.height / 2)) - 1) * rx <= slack;
    }
    case 'connector':
      if (y > cy + slack) return dx <= slack && Math.abs(y - symbol.y - symbol.height) <= slack;
      return onBox;
  }
}
