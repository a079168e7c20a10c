import { describe, expect, test } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { newStep } from '../../../sop/model/create.ts';
import type { Change } from '../../../sop/model/change.ts';
import type { ArrowShape, Sop } from '../../../sop/model/sop.ts';
import { mm } from '../../../sop/model/units.ts';
import { bentAtRandom, runsAsWished } from '../../support/bentArrows.ts';
import { buildSop } from '../../support/builders.ts';
import { applied } from '../../support/laws.ts';
import { randomSop } from '../../support/randomSops.ts';
import { plainPaper, routeSop } from '../../support/routedPages.ts';
import type { Paper, RoutedSop } from '../../support/routedPages.ts';

interface Verdict {
  readonly edge: string;
  readonly piece: 'whole' | 'leaving' | 'entering';
  readonly wish: ArrowShape;
  /** Judged by the drawn points alone. */
  readonly honoured: boolean;
  /** What the page says about it. */
  readonly told: readonly string[];
}

/** Every piece of a bent arrow that is drawn. */
function verdicts(sop: Sop, { pages, lanes }: RoutedSop): Verdict[] {
  const wishes = new Map<string, ArrowShape>();
  for (const step of sop.steps)
    for (const [branch, shape] of Object.entries(step.arrowShapes ?? {})) wishes.set(`${step.id}:${branch}`, shape);
  return pages.flatMap(({ route }) =>
    route.arrows.flatMap((arrow): Verdict[] => {
      const wish = wishes.get(arrow.edge);
      if (wish === undefined) return [];
      const piece = arrow.from.startsWith('to:') ? 'entering' : arrow.to.startsWith('to:') ? 'leaving' : 'whole';
      const told = route.ignored.filter(({ edge }) => edge === arrow.edge).map(({ reason }) => reason.code);
      return [{ edge: arrow.edge, piece, wish, told, honoured: runsAsWished(wish, arrow.points, lanes, piece) }];
    }),
  );
}

function faultsOf(routed: RoutedSop): string[] {
  const metrics = audit(routed.drawn, routed.graph, routed.sop);
  return [
    ...faultNames.filter((name) => metrics[name] > 0).map((name) => `${name} ${metrics[name]}`),
    ...routed.pages.flatMap(({ route }) => route.unrouted.map((edge) => `no way for ${edge}`)),
  ];
}

function paperOf(seed: number): Paper {
  return {
    ...plainPaper,
    laneWidthMm: 12 + (seed % 7) * 2,
    bodyMm: 110 + (seed % 5) * 20,
    terminator: (['T-A', 'T-B', 'T-C'] as const)[seed % 3] ?? 'T-A',
  };
}

/** What is wrong with a page full of bends: a fault, or a bend that was neither followed nor spoken of. */
function wrongIn(sop: Sop, seed: number): { readonly wrong: string[]; readonly verdicts: readonly Verdict[] } {
  const routed = routeSop(sop, paperOf(seed));
  const found = verdicts(sop, routed);
  const silent = found.filter(({ honoured, told }) => !honoured && told.length !== 1);
  // A short piece may stand in the column asked for although the arrow runs elsewhere; that is told as well.
  const needless = found.filter(({ honoured, told, wish }) => honoured && wish.run === null && told.length > 0);
  return {
    verdicts: found,
    wrong: [...faultsOf(routed), ...[...silent, ...needless].map(({ edge, told }) => `${edge} ${told.join()}`)].map(
      (fault) => `${seed}: ${fault}`,
    ),
  };
}

describe('arrows bent at random', () => {
  const count = process.env['LAJUR_FULL'] === '1' ? 40 : 6;
  test.each(Array.from({ length: count }, (_, index) => 1 + index * 25))(
    'twenty-five SOPs from seed %i break no rule; every bend is followed or spoken of',
    { timeout: 120_000 },
    (from) => {
      const seeds = Array.from({ length: 25 }, (_, index) => from + index);
      const results = seeds.map((seed) =>
        wrongIn(bentAtRandom(randomSop(seed), seed, seed % 4 === 0 ? 0.8 : 0.25), seed),
      );
      expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
      const all = results.flatMap((result) => result.verdicts);
      expect(all.length).toBeGreaterThan(50);
      expect(all.filter(({ told }) => told.length === 0).length).toBeGreaterThan(all.length * 0.6);
    },
  );

  test('the same bends give the same page', () => {
    const sop = bentAtRandom(randomSop(12), 12, 0.5);
    expect(routeSop(sop, paperOf(12)).pages).toEqual(routeSop(sop, paperOf(12)).pages);
  });
});

const three = buildSop(
  ['Staf', 'Kasi', 'Lurah'],
  [{ by: [0] }, { by: [1] }, { by: [1], kind: 'decision', no: 1 }, { by: [2] }, { by: [0] }],
);

function bend(sop: Sop, step: string, branch: 'next' | 'yes' | 'no', shape: ArrowShape): Sop {
  return applied(sop, { kind: 'setArrowShape', step, branch, shape });
}

/** The verdict on the one bent arrow of a small SOP; the page has no fault. */
function judged(sop: Sop, paper: Paper = plainPaper): Pick<Verdict, 'honoured' | 'told'> {
  const routed = routeSop(sop, paper);
  expect(faultsOf(routed)).toEqual([]);
  const [verdict, ...others] = verdicts(sop, routed);
  expect(others).toEqual([]);
  if (verdict === undefined) throw new Error('The bent arrow is not drawn');
  return { honoured: verdict.honoured, told: verdict.told };
}

const followed = { honoured: true, told: [] };
const throughLurah: ArrowShape = { leave: null, enter: null, run: { lane: 'L3', offset: mm(6) } };

describe('a bend', () => {
  test.each<[string, ArrowShape]>([
    ['leaves by another side', { leave: 'left', enter: null, run: null }],
    ['enters by another side', { leave: null, enter: 'bottom', run: null }],
    ['runs in another column', throughLurah],
    ['runs left in its own column', { leave: null, enter: null, run: { lane: 'L2', offset: -mm(7) } }],
    ['everything at once', { leave: 'right', enter: 'bottom', run: { lane: 'L3', offset: mm(7) } }],
  ])('%s', (_, shape) => {
    expect(judged(bend(three, 'S3', 'no', shape))).toEqual(followed);
  });

  test('stands at the nearest free track to where it was dragged', () => {
    const xs = [2, 4.5, 8].map((offset) => {
      const sop = bend(three, 'S3', 'no', { ...throughLurah, run: { lane: 'L3', offset: mm(offset + 4) } });
      const { pages } = routeSop(sop, { ...plainPaper, laneWidthMm: 30 });
      return pages[0]?.route.arrows.find((arrow) => arrow.edge === 'S3:no')?.points[1]?.[0] ?? 0;
    });
    expect(xs).toEqual(xs.toSorted((one, other) => one - other));
    expect(new Set(xs).size).toBe(3);
  });

  test('makes the other arrows give way', () => {
    const plain = routeSop(three, plainPaper).pages[0]?.route.arrows ?? [];
    const taken = plain.find((arrow) => arrow.edge === 'S3:yes')?.points ?? [];
    const sop = bend(three, 'S3', 'no', { leave: 'right', enter: null, run: null });
    expect(taken.length).toBeGreaterThan(1);
    expect(judged(sop)).toEqual(followed);
  });

  test.each<[string, Change[]]>([
    ['rows inserted above, between and below', [0, 2, 6].map((at) => inserted(at))],
    ['its row moved', [{ kind: 'moveStep', step: 'S3', to: 4 }]],
    ['its target moved', [{ kind: 'moveStep', step: 'S1', to: 3 }]],
    ['another row removed', [{ kind: 'removeStep', step: 'S2', retarget: { to: 'step', step: 'S3' } }]],
    ['columns in another order', [{ kind: 'moveLane', lane: 'L3', to: 0 }]],
    ['a column inserted', [{ kind: 'insertLane', at: 1, lane: { id: 'L9', name: 'Camat' } }]],
    ['performers changed', [{ kind: 'setStep', step: 'S3', patch: { performers: ['L1'] } }]],
  ])('survives %s', (_, changes) => {
    const bent = bend(three, 'S3', 'no', throughLurah);
    expect(judged(changes.reduce(applied, bent))).toEqual(followed);
  });

  test('keeps its side when its column goes', () => {
    const bent = bend(three, 'S3', 'no', { leave: 'left', enter: null, run: throughLurah.run });
    const without = [
      { kind: 'setStep', step: 'S4', patch: { performers: ['L1'] } },
      { kind: 'removeLane', lane: 'L3' },
    ] satisfies Change[];
    expect(judged(without.reduce<Sop>(applied, bent))).toEqual(followed);
  });

  test('on narrow and wide columns stands on the same side', () => {
    for (const laneWidthMm of [11, 14, 20, 30])
      expect(judged(bend(three, 'S3', 'no', throughLurah), { ...plainPaper, laneWidthMm })).toEqual(followed);
  });

  test('that a page break cuts rests, is spoken of, and comes back on one page', () => {
    const bent = bend(three, 'S3', 'no', { ...throughLurah, leave: 'left' });
    const broken = routeSop(bent, { ...plainPaper, bodyMm: 34 });
    expect(broken.pages.length).toBeGreaterThan(1);
    expect(faultsOf(broken)).toEqual([]);
    const pieces = verdicts(bent, broken);
    expect(pieces.map(({ piece, told }) => [piece, told])).toEqual([
      ['entering', ['cut']],
      ['leaving', ['cut']],
    ]);
    const onlySide = bend(three, 'S3', 'no', { leave: 'left', enter: 'bottom', run: null });
    for (const { honoured, told } of verdicts(onlySide, routeSop(onlySide, { ...plainPaper, bodyMm: 34 })))
      expect({ honoured, told }).toEqual(followed);
    expect(judged(bent)).toEqual(followed);
  });
});

function inserted(at: number): Change {
  return { kind: 'insertStep', at, step: { ...newStep(() => `N${at}`), performers: ['L2'] } };
}

describe('a bend that would break a rule is left out, with the reason', () => {
  const told = (sop: Sop, paper?: Paper) => judged(sop, paper).told;

  test('through a symbol', () => {
    const stack = buildSop(
      ['Staf', 'Kasi'],
      [{ by: [0] }, { by: [0] }, { by: [0] }, { by: [1], kind: 'decision', no: 1 }],
    );
    const sop = bend(stack, 'S1', 'next', { leave: null, enter: null, run: { lane: 'L2', offset: 0 } });
    expect(told(sop)).toEqual([]);
    const through = bend(stack, 'S4', 'no', { leave: 'left', enter: 'bottom', run: { lane: 'L1', offset: 0 } });
    expect(told(through)).toEqual(['symbol']);
  });

  test('by a side that a line between performers needs', () => {
    const joint = buildSop(['Staf', 'Kasi'], [{ by: [0, 1] }, { by: [0] }]);
    const sop = bend(joint, 'S1', 'next', { leave: 'right', enter: 'right', run: null });
    const { pages } = routeSop(sop, plainPaper);
    expect(pages[0]?.route.unrouted).toEqual([]);
    expect(faultsOf(routeSop(sop, plainPaper))).toEqual([]);
  });

  test('back on itself', () => {
    const row = buildSop(['Staf', 'Kasi', 'Lurah'], [{ by: [0] }, { by: [2] }]);
    const sop = bend(row, 'S1', 'next', { leave: 'left', enter: 'right', run: { lane: 'L2', offset: 0 } });
    expect(told(sop)).toEqual(['turn']);
  });
});
