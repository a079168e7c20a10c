import { describe, expect, test } from 'vitest';
import type { PageRoute, RoutedArrow } from '../../../sop/flow/grid.ts';
import { routePage } from '../../../sop/flow/routePage.ts';
import { audit, faults } from '../../../sop/audit/audit.ts';
import { mm } from '../../../sop/model/units.ts';
import { flowCase } from '../../support/flowCase.ts';
import type { ShortStep } from '../../support/flowCase.ts';
import { plainPaper, routeRange, routeSop, yaTidak } from '../../support/routedPages.ts';
import type { Paper } from '../../support/routedPages.ts';

function page(steps: readonly ShortStep[], lanes = 4, paper: Partial<Paper> = {}): PageRoute {
  const sop = flowCase(lanes, steps);
  const whole = { ...plainPaper, bodyMm: 400, ...paper };
  const routed = routeSop(sop, whole);
  expect(faults(audit(routed.drawn, routed.graph, routed.sop))).toBe(0);
  expect(routed.pages).toHaveLength(1);
  return routeRange(sop, whole, 0, routed.chart.rows.length - 1);
}

function arrow(route: PageRoute, edge: string): RoutedArrow {
  const found = route.arrows.find((entry) => entry.edge === edge);
  if (found === undefined) throw new Error(`No arrow ${edge}.`);
  return found;
}

/** Directions of the stretches: D(own), U(p), L(eft), R(ight). */
function turns(route: PageRoute, edge: string): string {
  const { points } = arrow(route, edge);
  return points
    .slice(1)
    .map((point, index) => {
      const before = points[index] ?? point;
      if (point[0] !== before[0]) return point[0] > before[0] ? 'R' : 'L';
      return point[1] > before[1] ? 'D' : 'U';
    })
    .join('');
}

function label(route: PageRoute, edge: string) {
  const found = route.labels.find((entry) => entry.edge === edge);
  if (found === undefined) throw new Error(`No label at ${edge}.`);
  return found;
}

describe('forward', () => {
  /*   [1]
        v
       [2]    */
  test('straight down in one lane', () => {
    expect(turns(page([{ by: [1] }, { by: [1] }]), 's1:next')).toBe('D');
  });

  /*   [1]---+
             v
            [2]   and back with [3] in the first lane   */
  test('L into the top of another lane, both ways', () => {
    const route = page([{ by: [1] }, { by: [3] }, { by: [1] }]);
    expect(turns(route, 's1:next')).toBe('RD');
    expect(turns(route, 's2:next')).toBe('LD');
  });

  /*   [1]-----+        row 1 to row 3, with row 2 in the lane between:
       [2] <-..|        the vertical runs in the target's lane
               v
              [3]   */
  test('L over several rows', () => {
    expect(turns(page([{ by: [1], next: 3 }, { by: [2] }, { by: [3] }]), 's1:next')).toBe('RD');
  });

  /*   <1>--+       the step between stands in the way,
       [2]  |       so the arrow goes round it and enters at the side or from the band above
       [3]<-+    */
  test('U around a symbol in the same lane', () => {
    const route = page([{ by: [1], decision: true, no: 3 }, { by: [1] }, { by: [1] }]);
    expect(turns(route, 's1:yes')).toBe('D');
    expect(turns(route, 's1:no')).toMatch(/^(RDL|LDR)D?$/u);
  });

  /*       [1]--+       two arrows into one top share the last stretch
       [2]----+ |
              v v => one head  */
  test('merges share their last stretch and one port', () => {
    const route = page([{ by: [2], decision: true, no: 4 }, { by: [3] }, { by: [1], next: 4 }, { by: [4] }]);
    const [one, other] = [arrow(route, 's1:no').points.at(-1), arrow(route, 's3:next').points.at(-1)];
    expect(one).toEqual(other);
  });
});

describe('decisions', () => {
  /*      [1]--+
           ^   v
     Tidak +--<2>
               | Ya
               v
              [3]    */
  test('Ya straight down, Tidak from the side up into the step before', () => {
    const route = page([{ by: [1] }, { by: [2], decision: true }, { by: [2] }]);
    expect(turns(route, 's2:yes')).toBe('D');
    expect(turns(route, 's2:no')).toBe('LU');
    expect(label(route, 's2:no').text).toBe('Tidak');
    expect(label(route, 's2:yes').x).toBeGreaterThan(arrow(route, 's2:yes').points[0]?.[0] ?? Infinity);
  });

  /*       <2>--+ Ya
     Tidak  |   v
            |  [3]
            v<--+
           [4]       */
  test('Tidak down to a repair step', () => {
    const route = page([{ by: [1] }, { by: [2], decision: true, no: 4 }, { by: [3] }, { by: [2] }]);
    expect(turns(route, 's2:no')).toBe('D');
    expect(turns(route, 's2:yes')).toBe('RD');
    expect(turns(route, 's3:next')).toBe('LD');
  });

  /*   [1]<-+
        v   |
       <2>--+ Tidak     */
  test('return in the same lane leaves and enters by the side', () => {
    const route = page([{ by: [1] }, { by: [1], decision: true }, { by: [1] }]);
    expect(turns(route, 's2:no')).toMatch(/^(RUL|LUR)$/u);
  });

  /*  returns of three decisions into step 1 are one tree with one head  */
  test('returns into one step run together', () => {
    const route = page([
      { by: [1] },
      { by: [2], decision: true, no: 1 },
      { by: [3] },
      { by: [2], decision: true, no: 1 },
      { by: [2], decision: true, no: 1 },
      { by: [2] },
    ]);
    const ends = new Set(['s2:no', 's4:no', 's5:no'].map((edge) => String(arrow(route, edge).points.at(-1))));
    expect(ends.size).toBe(1);
  });

  /*  +---------------+
      v               |      the return from the far side goes round the others rather than across them
     [1]---+          |
      ^    v Tidak    |
      +---<2>---+     |
      ^         v     |
      +---.    <3>----+  */
  test('a return that would cross the way forward takes another side', () => {
    const route = page([
      { by: [1] },
      { by: [2], decision: true, no: 1 },
      { by: [3], decision: true, no: 1 },
      { by: [2], decision: true, no: 1 },
      { by: [2] },
    ]);
    expect(arrow(route, 's2:no').points.at(-1)).toEqual(arrow(route, 's4:no').points.at(-1));
    expect(route.arrows.flatMap(({ jumps }) => jumps)).toEqual([]);
  });

  test('a decision back to itself is drawn as a loop', () => {
    const route = page([{ by: [1] }, { by: [2], decision: true, no: 2 }, { by: [2] }]);
    expect(arrow(route, 's2:no').points.length).toBeGreaterThan(3);
  });
});

describe('one step, several symbols', () => {
  /*   [2]-----------[2]   across an empty lane, no head  */
  test('joint', () => {
    const route = page([{ by: [1] }, { by: [1, 3] }, { by: [2] }]);
    const line = arrow(route, 's2:with:l3');
    expect(turns(route, 's2:with:l3')).toBe('R');
    expect([line.head, line.from, line.to]).toEqual([false, 's2', 's2']);
  });

  /*   [2]->[2]  v
        +---------+       past the box between: round it through the band  */
  test('hand-over in written order', () => {
    const route = page([{ by: [1] }, { by: [2, 1, 3], handover: true }, { by: [3] }]);
    expect(turns(route, 's2:with:l1')).toBe('L');
    expect(turns(route, 's2:with:l3')).toMatch(/^(DRUR?|URD)$/u);
    expect(arrow(route, 's2:with:l3').head).toBe(true);
    expect(turns(route, 's2:next')).toBe('D');
  });

  /*   (Mulai)
          v
         [1]
          v        T-B: capsule, box and capsule are stacked in one cell */
  test('T-B stacks the capsule in the row', () => {
    const route = page([{ by: [1] }, { by: [1] }], 2, { terminator: 'T-B' });
    expect(turns(route, 's1:start')).toBe('D');
    expect(turns(route, 's2:end')).toBe('D');
    const [capsule, box] = ['s1:start', 's1@l1'].map((node) => route.symbols.find((symbol) => symbol.node === node));
    expect(capsule?.y).toBeLessThan(box?.y ?? 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(route.rowHeights[0] ?? 0);
  });

  test('T-C gives the capsules rows of their own', () => {
    const route = page([{ by: [1] }, { by: [1] }], 2, { terminator: 'T-C' });
    expect(route.rowHeights).toHaveLength(4);
    expect(turns(route, 's1:start')).toBe('D');
    expect(turns(route, 's2:end')).toBe('D');
  });

  /*   <2>--+ Ya
        v   |      Tidak ends the procedure: capsule below the diamond
     (Selesai)
            ...  */
  test('an end in the middle', () => {
    const route = page([{ by: [1] }, { by: [2], decision: true, no: 'end' }, { by: [3] }]);
    expect(turns(route, 's2:end:no')).toBe('D');
    expect(label(route, 's2:end:no').branch).toBe('no');
  });
});

describe('page breaks', () => {
  const steps: ShortStep[] = [
    { by: [1] },
    { by: [2] },
    { by: [3], decision: true, no: 1 },
    { by: [2], decision: true, no: 1 },
    { by: [4] },
  ];
  const sop = flowCase(4, steps);

  /*  page 1: steps 1, 2        page 2: steps 3, 4, 5
        (in: 1) above              (in: 3) above
        (out: 3) below             (out: 1), (out: 1) below, in the lanes of 3 and 4  */
  test('an edge over a break leaves below and comes in above, whichever way it goes', () => {
    const [above, below] = [routeRange(sop, plainPaper, 0, 1), routeRange(sop, plainPaper, 2, 4)];
    const seen = (route: PageRoute) =>
      route.connectors.map((c) => `${c.end} ${c.id} ${c.lane} ${c.edges.join('+')}`).toSorted();
    expect(seen(above)).toEqual(['in to:s1 l1 s3:no+s4:no', 'out to:s3 l2 s2:next']);
    expect(seen(below)).toEqual(['in to:s3 l3 s2:next', 'out to:s1 l2 s4:no', 'out to:s1 l3 s3:no']);
    expect(above.stripAbove).toBeGreaterThan(0);
    const end = above.stripAbove + above.rowHeights.reduce((sum, height) => sum + height, 0);
    for (const { end: side, y, height } of above.connectors) {
      if (side === 'in') expect(y + height).toBeLessThan(above.stripAbove);
      else expect(y).toBeGreaterThan(end);
    }
  });

  test('edges that share an incoming connector are drawn one by one, with one head', () => {
    const shared = routeRange(sop, plainPaper, 0, 1).arrows.filter((entry) => entry.from === 'to:s1');
    expect(shared.map((entry) => [entry.edge, entry.to, entry.head])).toEqual([
      ['s3:no', 's1', true],
      ['s4:no', 's1', false],
    ]);
    expect(shared[0]?.points).toEqual(shared[1]?.points);
  });

  test('the label stands at the decision, not at the incoming half', () => {
    expect(routeRange(sop, plainPaper, 0, 1).labels).toEqual([]);
    expect(
      routeRange(sop, plainPaper, 2, 4)
        .labels.map((entry) => entry.edge)
        .toSorted(),
    ).toContain('s3:no');
  });

  test('without cut edges there are no strips', () => {
    const route = routeRange(sop, plainPaper, 0, 4);
    expect([route.stripAbove, route.stripBelow, route.connectors]).toEqual([0, 0, []]);
  });

  test('a page depends on its own rows only', () => {
    const other = flowCase(4, [...steps.slice(0, 4), { by: [1], decision: true, no: 5 }]);
    const heightsOf = (row: number) => (row > 2 ? 30 : 10);
    expect(routeRange(other, { ...plainPaper, rowHeightsMm: heightsOf }, 0, 1)).toEqual(
      routeRange(sop, plainPaper, 0, 1),
    );
  });

  test('a T-C row torn from its step is named', () => {
    expect(routeRange(sop, { ...plainPaper, terminator: 'T-C' }, 0, 0).unrouted).toEqual(['s1:start']);
  });
});

describe('sizes', () => {
  test('rows keep their least height, and symbols stand in the middle', () => {
    const route = page([{ by: [1] }, { by: [1] }], 2, { rowHeightsMm: () => 30 });
    expect(route.rowHeights).toEqual([mm(30), mm(30)]);
    const [first] = route.symbols;
    const middle = (first?.y ?? 0) + (first?.height ?? 0) / 2;
    expect(Math.abs(middle - mm(15))).toBeLessThanOrEqual(635);
  });

  test('everything lies on the twip grid', () => {
    const route = routeRange(flowCase(3, [{ by: [1] }, { by: [2, 3], decision: true }, { by: [1] }]), plainPaper, 0, 1);
    const numbers = [
      ...route.rowHeights,
      ...route.symbols.flatMap((s) => [s.x, s.y, s.width, s.height]),
      ...route.connectors.flatMap((c) => [c.x, c.y, c.width, c.height]),
      ...route.arrows.flatMap((a) => a.points.flat()),
    ];
    expect(numbers.filter((value) => value % 635 !== 0)).toEqual([]);
  });

  test('symbols narrow where lanes are narrow, down to 6 mm', () => {
    const width = (laneWidthMm: number) => {
      const route = page([{ by: [1] }, { by: [2], decision: true }, { by: [2] }], 2, { laneWidthMm });
      return route.symbols[0]?.width ?? 0;
    };
    expect(width(20)).toBe(mm(11) - (mm(11) % 1270));
    expect(width(13)).toBeLessThan(mm(9.7));
    expect(width(10)).toBeGreaterThanOrEqual(mm(5.9));
  });

  test('a label too long for the place is cut to its first letter', () => {
    const sop = flowCase(2, [{ by: [1] }, { by: [2], decision: true, no: 1 }, { by: [2] }]);
    const routed = routeSop(sop);
    const words = { ...yaTidak, no: { text: 'Tidak', width: mm(40), short: mm(1.4) } };
    const route = routePage({
      chart: routed.chart,
      lanes: routed.lanes,
      minHeights: [mm(10), mm(10), mm(10)],
      first: 0,
      last: 2,
      labels: words,
      symbol: { width: mm(11), height: mm(6) },
    });
    expect(label(route, 's2:no')).toMatchObject({ text: 'T', width: mm(1.4) });
  });

  test('forty lanes too narrow for anything are no crash', () => {
    const sop = flowCase(40, [{ by: [1] }, { by: [40], decision: true }, { by: [20] }]);
    const route = routeRange(sop, { ...plainPaper, laneWidthMm: 3 }, 0, 2);
    expect(route.symbols).toHaveLength(3);
  });
});
