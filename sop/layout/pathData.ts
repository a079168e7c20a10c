import type { Point, Segment } from './symbolOutline.ts';

/** Writes lines and outlines as the data of an SVG path, in units of the drawing's own. */
export interface PathWriter {
  readonly points: (points: readonly Point[]) => string;
  readonly outline: (segments: readonly Segment[]) => string;
}

/** `toUnits` turns a length in EMU into a number of the drawing; `between` stands between two pieces. */
export function pathWriter(toUnits: (length: number) => number, between: '' | ' '): PathWriter {
  const pair = ([x, y]: Point): string => `${toUnits(x)} ${toUnits(y)}`;
  const piece = (segment: Segment): string => {
    switch (segment.op) {
      case 'M':
      case 'L':
        return `${segment.op}${pair(segment.to)}`;
      case 'C':
        return `C${pair(segment.c1)} ${pair(segment.c2)} ${pair(segment.to)}`;
      case 'Z':
        return 'Z';
    }
  };
  return {
    points: (points) => points.map((point, index) => `${index === 0 ? 'M' : 'L'}${pair(point)}`).join(between),
    outline: (segments) => segments.map(piece).join(between),
  };
}
