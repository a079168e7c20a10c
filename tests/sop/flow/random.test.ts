import { describe, expect, test } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { randomFrom, randomSop } from '../../support/randomSops.ts';
import type { RandomShape } from '../../support/randomSops.ts';
import { plainPaper, routeRange, routeSop } from '../../support/routedPages.ts';
import type { Paper } from '../../support/routedPages.ts';

const styles = ['T-A', 'T-B', 'T-C'] as const;

/** Row heights, lane widths and terminator style, drawn from the seed like the SOP itself. */
function paperOf(seed: number): Paper {
  const random = randomFrom(seed + 100_000);
  const base = 6 + random.below(10);
  const spread = 1 + random.below(20);
  return {
    ...plainPaper,
    laneWidthMm: 10.5 + random.next() * 16,
    rowHeightsMm: (row) => base + ((row * 7919 + seed) % spread),
    bodyMm: 90 + random.below(120),
    terminator: styles[seed % 3] ?? 'T-A',
  };
}

function faultsOf(seed: number, shape?: RandomShape): string[] {
  const sop = randomSop(seed, shape);
  const routed = routeSop(sop, paperOf(seed));
  const metrics = audit(routed.drawn, routed.graph, routed.sop);
  const found = faultNames.filter((name) => metrics[name] > 0).map((name) => `${seed}: ${name} ${metrics[name]}`);
  const unrouted = routed.pages.flatMap((page) => page.route.unrouted);
  return unrouted.length > 0 ? [...found, `${seed}: no way for ${unrouted.join(', ')}`] : found;
}

function seeds(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

describe('random SOPs have no faults', () => {
  test.each([1, 101, 201, 301])('a hundred from seed %i', { timeout: 60_000 }, (from) => {
    expect(seeds(from, 100).flatMap((seed) => faultsOf(seed))).toEqual([]);
  });

  const plain = { decisions: 0.3, together: 0, farReturns: 0, jumps: 0, ends: 0, nobody: 0 };
  test.each<[string, RandomShape]>([
    [
      'twelve lanes, everything anywhere',
      { ...plain, lanes: 12, steps: 30, decisions: 0.6, farReturns: 1, jumps: 0.3 },
    ],
    ['joint steps across the lanes', { ...plain, lanes: 8, steps: 24, together: 0.8, decisions: 0.5, farReturns: 0.4 }],
    ['decision after decision', { ...plain, lanes: 4, steps: 24, decisions: 1, farReturns: 0.3 }],
    ['ends everywhere', { ...plain, lanes: 4, steps: 20, decisions: 0.5, ends: 0.5 }],
  ])('%s', { timeout: 60_000 }, (_, shape) => {
    expect(seeds(1000, 5).flatMap((seed) => faultsOf(seed, shape))).toEqual([]);
  });
});

test('the same request gives the same page', () => {
  const sop = randomSop(42);
  const paper = paperOf(42);
  expect(routeRange(sop, paper, 0, 3)).toEqual(routeRange(sop, paper, 0, 3));
});

test('any range of rows routes, also a single row', { timeout: 60_000 }, () => {
  const failed: string[] = [];
  for (const seed of seeds(500, 20)) {
    const sop = randomSop(seed, { ...shapeOfSingles, lanes: 2 + (seed % 11) });
    for (let row = 0; row < sop.steps.length; row += 1) {
      const { unrouted } = routeRange(sop, { ...paperOf(seed), terminator: 'T-B' }, row, row);
      if (unrouted.length > 0) failed.push(`${seed} row ${row}: ${unrouted.join(', ')}`);
    }
  }
  expect(failed).toEqual([]);
});

const shapeOfSingles: RandomShape = {
  lanes: 6,
  steps: 20,
  decisions: 0.6,
  together: 0.4,
  farReturns: 0.8,
  jumps: 0.3,
  ends: 0.2,
  nobody: 0,
};

/** Every crossing shows a line jump on its horizontal, and only there. */
test('jumps stand where lines of different targets cross', () => {
  for (const seed of seeds(1, 40)) {
    const routed = routeSop(randomSop(seed), paperOf(seed));
    const { crossings } = audit(routed.drawn, routed.graph, routed.sop);
    const jumps = routed.pages.map(
      ({ route }) => new Set(route.arrows.flatMap((arrow) => arrow.jumps.map((point) => String(point)))).size,
    );
    expect(jumps.reduce((sum, count) => sum + count, 0)).toBe(crossings);
  }
});
