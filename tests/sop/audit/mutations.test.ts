import { describe, expect, test } from 'vitest';
import { audit, faults } from '../../../sop/audit/audit.ts';
import type { Metrics } from '../../../sop/audit/audit.ts';
import { mm } from '../../../sop/model/units.ts';
import type { ArrowItem, Item, Page, Pages, SymbolItem, TextItem } from '../../../sop/layout/pages.ts';
import { flowCase } from '../../support/flowCase.ts';
import { plainPaper, routeSop } from '../../support/routedPages.ts';

/*  page 1                         page 2
     (Mulai 1)--+                    in 5
           ^    v                     v
     Tidak +---<2>                   [5]--+
                | Ya                      v
               [3]--[3]  joint      (6 Selesai)
                v
               <4> Ya --> out 5 ; Tidak back to 3, merging   */
const sop = flowCase(3, [
  { by: [1] },
  { by: [2], decision: true },
  { by: [2, 3] },
  { by: [2], decision: true, no: 1 },
  { by: [1] },
  { by: [2] },
]);
const routed = routeSop(sop, { ...plainPaper, bodyMm: 62 });
const clean = routed.drawn;

function judge(pages: Pages): Metrics {
  return audit(pages, routed.graph, sop);
}

/** Replaces items of all pages; undefined drops one. */
function mapItems(change: (item: Item, page: number) => Item | undefined): Pages {
  const pages = clean.pages.map((page, index): Page => ({
    ...page,
    items: page.items.flatMap((item) => change(item, index) ?? []),
  }));
  return { ...clean, pages };
}

function changeArrow(edge: string, change: (arrow: ArrowItem) => ArrowItem | undefined, page?: number): Pages {
  return mapItems((item, index) =>
    item.kind === 'arrow' && item.edge === edge && (page === undefined || page === index) ? change(item) : item,
  );
}

function changeSymbol(step: string, change: (symbol: SymbolItem) => SymbolItem): Pages {
  return mapItems((item) => (item.kind === 'symbol' && item.step === step && !item.connector ? change(item) : item));
}

function changeLabel(step: string, branch: 'yes' | 'no', change: (text: TextItem) => TextItem | undefined): Pages {
  return mapItems((item) =>
    item.kind === 'text' && item.where?.at === 'exit' && item.where.step === step && item.where.branch === branch
      ? change(item)
      : item,
  );
}

function moved(arrow: ArrowItem, dx: number, dy: number): ArrowItem {
  return { ...arrow, points: arrow.points.map(([x, y]) => [x + dx, y + dy] as const) };
}

/** Moves one point of an arrow, counted from the start or (negative) from the end. */
function bent(arrow: ArrowItem, at: number, to: (x: number, y: number) => readonly [number, number]): ArrowItem {
  const index = at < 0 ? arrow.points.length + at : at;
  return { ...arrow, points: arrow.points.map((point, i) => (i === index ? to(point[0], point[1]) : point)) };
}

function arrowOf(edge: string): ArrowItem {
  for (const page of clean.pages)
    for (const item of page.items) if (item.kind === 'arrow' && item.edge === edge) return item;
  throw new Error(`No arrow ${edge}.`);
}

function symbolOf(step: string): SymbolItem {
  for (const page of clean.pages)
    for (const item of page.items) if (item.kind === 'symbol' && item.step === step && !item.connector) return item;
  throw new Error(`No symbol of ${step}.`);
}

/** The edge that crosses the page break. */
const cutEdge = routed.pages[0]?.route.connectors[0]?.edges[0] ?? '';

const first = clean.pages[0];
const lane2 = first?.table?.columns.find((column) => column.lane === 'l2');
if (first === undefined || lane2 === undefined) throw new Error('The clean page has no second lane.');
const addTo = (extra: Item): Pages => ({
  ...clean,
  pages: clean.pages.map((page, index) => (index === 0 ? { ...page, items: [...page.items, extra] } : page)),
});

test('the clean pages have no fault, and their figures are right', () => {
  const metrics = judge(clean);
  expect(faults(metrics)).toBe(0);
  expect(metrics).toMatchObject({ pages: 2, steps: 6, edges: 7, connectorPairs: 1 });
  expect(metrics.bends).toBeGreaterThan(0);
});

/** Each mutation raises the counter named first. */
const mutations: [string, keyof Metrics, () => Pages][] = [
  ['an arrow through a symbol', 'symbolHits', () => changeArrow('s1:next', (arrow) => moved(arrow, 0, mm(10)))],
  [
    'an end inside its symbol',
    'looseEnds',
    () => changeArrow('s2:yes', (arrow) => bent(arrow, -1, (x, y) => [x, y + mm(2)])),
  ],
  [
    'a passing line that touches a symbol',
    'symbolHits',
    () => changeArrow('s4:no', (arrow) => ({ ...arrow, points: alongside(symbolOf('s2')) })),
  ],
  [
    'two symbols over one another',
    'symbolHits',
    () => changeSymbol('s2', (symbol) => ({ ...symbol, y: symbolOf('s3').y })),
  ],
  ['an arrow on a lane rule', 'gridOverlaps', () => addTo(stray([lane2.x, mm(40)], [lane2.x, mm(50)]))],
  [
    'an arrow 0.1 mm beside a lane rule',
    'gridOverlaps',
    () => addTo(stray([lane2.x + mm(0.1), mm(40)], [lane2.x + mm(0.1), mm(50)])),
  ],
  [
    'an arrow on a row rule that only the table tells of',
    'gridOverlaps',
    () => {
      const y = first.table?.rows[1]?.y ?? 0;
      const pages = mapItems((item) => (item.kind === 'line' && item.y1 === y && item.y2 === y ? undefined : item));
      const extra = stray([lane2.x + mm(1), y], [lane2.x + mm(4), y]);
      return {
        ...pages,
        pages: pages.pages.map((page, i) => (i === 0 ? { ...page, items: [...page.items, extra] } : page)),
      };
    },
  ],
  [
    'an arrow on a frame drawn as rectangle',
    'gridOverlaps',
    () => {
      const { points } = arrowOf('s1:next');
      const [x, y] = points[1] ?? [0, 0];
      return addTo({ kind: 'rect', x, y, width: mm(30), height: mm(60), weight: 12700 });
    },
  ],
  [
    'two arrows on one line',
    'sharedSegments',
    () => addTo({ ...arrowOf('s1:next'), edge: 's3:next', from: 's3', to: 's4' }),
  ],
  [
    'two arrows side by side',
    'sharedSegments',
    () => addTo({ ...moved(arrowOf('s1:next'), mm(0.2), mm(0.2)), edge: 's3:next', from: 's3', to: 's4' }),
  ],
  [
    'a joint line merged with an arrow',
    'sharedSegments',
    () => addTo({ ...arrowOf('s2:yes'), edge: 's3:x', from: 's3', to: 's3', head: false }),
  ],
  [
    'a corner that rests on a foreign line',
    'sharedSegments',
    () => {
      const { points } = arrowOf('s1:next');
      const [x, y] = points[1] ?? [0, 0];
      return addTo(stray([x, y + mm(1)], [x + mm(3), y + mm(1)]));
    },
  ],
  [
    'a start that touches nothing',
    'looseEnds',
    () => changeArrow('s1:next', (arrow) => bent(arrow, 0, (x, y) => [x + mm(1), y])),
  ],
  [
    'an end that touches nothing',
    'looseEnds',
    () => changeArrow('s2:yes', (arrow) => bent(arrow, -1, (x, y) => [x, y - mm(1)])),
  ],
  ['a slanted piece', 'looseEnds', () => changeArrow('s1:next', (arrow) => bent(arrow, 1, (x, y) => [x, y - mm(1)]))],
  ['an arrow without its head', 'looseEnds', () => changeArrow('s1:next', (arrow) => ({ ...arrow, head: false }))],
  [
    'ends exchanged',
    'looseEnds',
    () => changeArrow('s1:next', (arrow) => ({ ...arrow, from: arrow.to, to: arrow.from })),
  ],
  [
    'ends exchanged',
    'wrongTargets',
    () => changeArrow('s1:next', (arrow) => ({ ...arrow, from: arrow.to, to: arrow.from })),
  ],
  ['another target named', 'wrongTargets', () => changeArrow('s1:next', (arrow) => ({ ...arrow, to: 's3' }))],
  ['an arrow drawn twice', 'wrongTargets', () => addTo(arrowOf('s3:next'))],
  ['an arrow nobody asked for', 'wrongTargets', () => addTo({ ...arrowOf('s1:next'), edge: 's9:next' })],
  ['the branch exchanged', 'wrongTargets', () => changeArrow('s2:no', (arrow) => ({ ...arrow, branch: 'yes' }))],
  [
    'a decision drawn as a box',
    'wrongTargets',
    () => changeSymbol('s2', (symbol) => ({ ...symbol, shape: 'process' })),
  ],
  [
    'a box drawn as a decision',
    'wrongTargets',
    () => changeSymbol('s3', (symbol) => ({ ...symbol, shape: 'decision' })),
  ],
  ['an arrow left out', 'missingEdges', () => changeArrow('s3:next', () => undefined)],
  ['the half after the break left out', 'missingEdges', () => changeArrow(cutEdge, () => undefined, 1)],
  ['the half before the break left out', 'missingEdges', () => changeArrow(cutEdge, () => undefined, 0)],
  ['an edge left out of the list', 'missingEdges', () => ({ ...clean, edges: clean.edges.slice(1) })],
  [
    'a connector with another number',
    'unpairedConnectors',
    () => mapItems((item) => (item.kind === 'symbol' && item.connector?.end === 'in' ? { ...item, label: '7' } : item)),
  ],
  [
    'a connector with another identity',
    'unpairedConnectors',
    () =>
      mapItems((item) =>
        item.kind === 'symbol' && item.connector?.end === 'in' ? { ...item, connector: { id: 'x', end: 'in' } } : item,
      ),
  ],
  [
    'a connector left out',
    'unpairedConnectors',
    () => mapItems((item) => (item.kind === 'symbol' && item.connector?.end === 'out' ? undefined : item)),
  ],
  ['a label left out', 'labelCollisions', () => changeLabel('s2', 'no', () => undefined)],
  ['a label on a line', 'labelCollisions', () => changeLabel('s2', 'no', (text) => ({ ...text, y: text.y + mm(1) }))],
  [
    'a label on a symbol',
    'labelCollisions',
    () => changeLabel('s2', 'no', (text) => ({ ...text, x: symbolOf('s2').x + mm(2) })),
  ],
  [
    'a label on a rule',
    'labelCollisions',
    () => changeLabel('s2', 'no', (text) => ({ ...text, x: lane2.x - text.width / 2 })),
  ],
  [
    'a label far from its line',
    'labelCollisions',
    () => changeLabel('s2', 'no', (text) => ({ ...text, y: text.y - mm(6) })),
  ],
  [
    'labels exchanged',
    'labelCollisions',
    () =>
      mapItems((item) => {
        if (item.kind !== 'text' || item.where?.at !== 'exit' || item.where.step !== 's2') return item;
        return { ...item, where: { ...item.where, branch: item.where.branch === 'yes' ? 'no' : 'yes' } };
      }),
  ],
  [
    'words astray in a lane',
    'labelCollisions',
    () =>
      addTo({
        kind: 'text',
        x: lane2.x + lane2.width + mm(2),
        y: mm(32),
        width: mm(5),
        size: mm(2),
        font: 'Arial',
        style: 'regular',
        text: 'Tidak',
        rotate: 0,
      }),
  ],
  ['an arrow outside the lanes', 'outsideLaneArea', () => changeArrow('s2:no', (arrow) => moved(arrow, -mm(30), 0))],
  ['a symbol in a wrong lane', 'outsideLaneArea', () => changeSymbol('s3', (symbol) => ({ ...symbol, lane: 'l1' }))],
  [
    'a symbol out of its row',
    'outsideLaneArea',
    () => changeSymbol('s2', (symbol) => ({ ...symbol, y: symbol.y + mm(9) })),
  ],
  [
    'a connector among the rows',
    'outsideLaneArea',
    () =>
      mapItems((item) =>
        item.kind === 'symbol' && item.connector?.end === 'out' ? { ...item, y: item.y - mm(12) } : item,
      ),
  ],
  ['a head longer than its stretch', 'looseEnds', () => changeArrow('s2:yes', (arrow) => cramped(arrow))],
  ['a crossing without a jump', 'sharedSegments', () => addTo(across(arrowOf('s1:next')))],
  [
    'a jump where nothing crosses',
    'sharedSegments',
    () => changeArrow('s3:next', (arrow) => ({ ...arrow, jumps: [arrow.points[0] ?? [0, 0]] })),
  ],
  ['a joint line left out', 'missingEdges', () => changeArrow('s3:with:l3', () => undefined)],
  ['a joint line drawn twice', 'wrongTargets', () => addTo(arrowOf('s3:with:l3'))],
  ['a joint line with a head', 'looseEnds', () => changeArrow('s3:with:l3', (arrow) => ({ ...arrow, head: true }))],
  ['a partner left out', 'wrongTargets', () => dropSymbol('s3', 'l3')],
  ['the symbols of a step left out', 'wrongTargets', () => dropSymbol('s2', 'l2')],
  [
    'a symbol of a lane that does not perform the step',
    'wrongTargets',
    () => addTo({ ...symbolOf('s2'), x: lane2.x + lane2.width + mm(3), lane: 'l3' }),
  ],
  ['a symbol of a step nobody performs', 'wrongTargets', () => changeSymbol('s2', (one) => ({ ...one, step: 's9' }))],
  [
    'an arrow into the second performer',
    'wrongTargets',
    () =>
      mapItems((item) => (item.kind === 'symbol' && item.step === 's3' ? { ...item, lane: swapped(item.lane) } : item)),
  ],
  [
    'a second line of a label somewhere else',
    'labelCollisions',
    () => {
      const label = labelOf('s2', 'no');
      return addTo({ ...label, y: label.y + mm(8) });
    },
  ],
  ['ink in the footer band', 'reservedInk', () => reserve('footerBand')],
  ['ink in the signature box', 'reservedInk', () => reserve('signature')],
];

/** A line of a joint step that leads nowhere. */
function stray(a: readonly [number, number], b: readonly [number, number]): ArrowItem {
  return { kind: 'arrow', edge: 's3:x', from: 's3', to: 's3', branch: null, points: [a, b], head: false, weight: 9525 };
}

/** A way round in front of the target, so close to it that the head has no room. */
function cramped(arrow: ArrowItem): ArrowItem {
  const start = arrow.points[0] ?? ([0, 0] as const);
  const end = arrow.points[arrow.points.length - 1] ?? ([0, 0] as const);
  const [x, aside] = [end[0], end[0] + mm(4)];
  const [above, below] = [start[1] + mm(0.5), end[1] - mm(1)];
  return { ...arrow, points: [start, [x, above], [aside, above], [aside, below], [x, below], end] };
}

/** A line of the joint step through the middle of an arrow's first stretch. */
function across(arrow: ArrowItem): ArrowItem {
  const [a, b] = [arrow.points[0] ?? [0, 0], arrow.points[1] ?? [0, 0]];
  const x = (a[0] + b[0]) / 2;
  return stray([x, a[1] - mm(3)], [x, a[1] + mm(3)]);
}

function dropSymbol(step: string, lane: string): Pages {
  return mapItems((item) => (item.kind === 'symbol' && item.step === step && item.lane === lane ? undefined : item));
}

function swapped(lane: string): string {
  return lane === 'l2' ? 'l3' : 'l2';
}

function labelOf(step: string, branch: 'yes' | 'no'): TextItem {
  for (const item of clean.pages.flatMap((page) => page.items))
    if (item.kind === 'text' && item.where?.at === 'exit' && item.where.step === step && item.where.branch === branch)
      return item;
  throw new Error(`No label at ${step}.`);
}

function alongside(symbol: SymbolItem): ArrowItem['points'] {
  return [
    [symbol.x - mm(0.1), symbol.y - mm(1)],
    [symbol.x - mm(0.1), symbol.y + symbol.height + mm(1)],
  ];
}

function reserve(kind: 'footerBand' | 'signature'): Pages {
  const box = { kind, x: symbolOf('s2').x, y: symbolOf('s2').y, width: mm(5), height: mm(5) };
  return { ...clean, pages: clean.pages.map((page, index) => (index === 0 ? { ...page, reserved: [box] } : page)) };
}

describe('each mutation raises its counter', () => {
  test.each(mutations)('%s: %s', (_, counter, mutate) => {
    expect(judge(mutate())[counter]).toBeGreaterThan(judge(clean)[counter]);
  });
});

test('a shared last stretch is a merge only into the same target', () => {
  const merging = routeSop(
    flowCase(4, [{ by: [2], decision: true, no: 4 }, { by: [3] }, { by: [1], next: 4 }, { by: [4] }]),
    plainPaper,
  );
  expect(faults(audit(merging.drawn, merging.graph, merging.sop))).toBe(0);
  const parted: Pages = {
    ...merging.drawn,
    pages: merging.drawn.pages.map((page) => ({
      ...page,
      items: page.items.map((item) =>
        item.kind === 'arrow' && item.edge === 's3:next' && item.points.length > 2
          ? {
              ...item,
              points: bent(item, -1, (x, y) => [x, y - mm(0.7)]).points,
            }
          : item,
      ),
    })),
  };
  expect(faults(audit(parted, merging.graph, merging.sop))).toBeGreaterThan(0);
});
