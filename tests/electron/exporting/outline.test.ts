import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipLine, clipPolygon } from '../../../electron/services/exporting/docx/clip.ts';
import { arrowShape, headLength, symbolOutline, type Point } from '../../../sop/layout/symbolOutline.ts';

const length = (points: readonly Point[]): number =>
  points
    .slice(1)
    .reduce((sum, [x, y], index) => sum + Math.hypot(x - (points[index]?.[0] ?? x), y - (points[index]?.[1] ?? y)), 0);

describe('symbol outlines', () => {
  test.each(['terminator', 'process', 'decision', 'connector'] as const)(
    '%s touches all four sides of its box and stays inside',
    (shape) => {
      const box = { x: 1000, y: 2000, width: 504_000, height: 252_000 };
      const points = symbolOutline({ shape, ...box }).flatMap((segment) => (segment.op === 'Z' ? [] : [segment.to]));
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([
        1000, 505_000, 2000, 254_000,
      ]);
    },
  );
});

describe('arrows', () => {
  test('the head is a triangle whose tip is the end of the line, and the line stops at its back', () => {
    const { line, head } = arrowShape({
      points: [
        [0, 0],
        [0, 500_000],
      ],
      head: true,
    });
    expect(head?.[0]).toEqual([0, 500_000]);
    expect(line.at(-1)).toEqual([0, 500_000 - headLength]);
    expect(head?.[1][0]).toBe(-(head?.[2][0] ?? 0));
  });

  test('a head is never longer than the last stretch', () => {
    const { line, head } = arrowShape({
      points: [
        [0, 0],
        [0, 20_000],
      ],
      head: true,
    });
    expect(line.at(-1)).toEqual([0, 0]);
    expect(Math.abs((head?.[1][0] ?? 0) * 2)).toBe(20_000);
  });

  test('a jump rises over the line it crosses and comes back', () => {
    const { line } = arrowShape({
      points: [
        [0, 1000],
        [400_000, 1000],
      ],
      head: false,
      jumps: [[200_000, 1000]],
    });
    const ys = line.map(([, y]) => y);
    expect(Math.min(...ys)).toBeLessThan(1000 - 15_000);
    expect(ys.at(-1)).toBe(1000);
    expect(length(line)).toBeGreaterThan(400_000);
  });

  test('jumps drawn against the direction of the line and jumps that lie close do not run backwards', () => {
    const { line } = arrowShape({
      points: [
        [400_000, 0],
        [0, 0],
      ],
      head: true,
      jumps: [
        [200_000, 0],
        [220_000, 0],
      ],
    });
    const xs = line.map(([x]) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => b - a));
  });

  test('repeated points and a line without length make no head', () => {
    expect(
      arrowShape({
        points: [
          [5, 5],
          [5, 5],
        ],
        head: true,
      }).head,
    ).toBeNull();
  });
});

describe('clipping into cells', () => {
  test('pieces over a grid of cells lose no length and leave no gap', () => {
    const step = fc.tuple(fc.boolean(), fc.integer({ min: -900, max: 900 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const points: Point[] = [[1500, 1500]];
        for (const [across, by] of steps) {
          const [x, y] = points.at(-1) ?? [0, 0];
          const next: Point = across
            ? [Math.min(2990, Math.max(10, x + by)), y]
            : [x, Math.min(2990, Math.max(10, y + by))];
          // Arrows never run along a border of a cell: there both neighbours would draw the piece.
          points.push([next[0] % 1000 === 0 ? next[0] + 1 : next[0], next[1] % 1000 === 0 ? next[1] + 1 : next[1]]);
        }
        const straight = points.filter(
          (point, index) => index === 0 || point[0] === points[index - 1]?.[0] || point[1] === points[index - 1]?.[1],
        );
        fc.pre(
          straight.length === points.length &&
            points[0]?.[0] === 1500 &&
            points.every(([x, y]) => x % 1000 !== 0 && y % 1000 !== 0),
        );
        const cells = [0, 1000, 2000].flatMap((x) => [0, 1000, 2000].map((y) => ({ x, y, width: 1000, height: 1000 })));
        const total = cells.flatMap((cell) => clipLine(points, cell)).reduce((sum, piece) => sum + length(piece), 0);
        expect(total).toBe(length(points));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('a line outside gives nothing, a line that comes back gives two pieces', () => {
    const cell = { x: 0, y: 0, width: 100, height: 100 };
    expect(
      clipLine(
        [
          [200, 0],
          [200, 90],
        ],
        cell,
      ),
    ).toEqual([]);
    expect(
      clipLine(
        [
          [50, 50],
          [150, 50],
          [150, 80],
          [50, 80],
        ],
        cell,
      ),
    ).toEqual([
      [
        [50, 50],
        [100, 50],
      ],
      [
        [100, 80],
        [50, 80],
      ],
    ]);
  });

  test('a head over a border is cut where the border runs', () => {
    const cut = clipPolygon(
      [
        [0, 0],
        [-20, 40],
        [20, 40],
      ],
      { x: -100, y: 0, width: 200, height: 20 },
    );
    expect(cut).toContainEqual([0, 0]);
    expect(cut).toContainEqual([-10, 20]);
    expect(cut).toContainEqual([10, 20]);
  });
});
