import { describe, expect, test } from 'vitest';
import { audit, faults } from '../../sop/audit/audit.ts';
import { flowGraph } from '../../sop/flow/graph.ts';
import { createLayoutCache, layoutSop } from '../../sop/layout/layoutSop.ts';
import type { Page } from '../../sop/layout/pages.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import type { ArrowShape, Sop } from '../../sop/model/sop.ts';
import { mm } from '../../sop/model/units.ts';
import { arrowUnder, arrowsOf, findArrow, handlesOf, lanesOf, runAt } from '../../renderer/editor/bends/pieces.ts';
import type { DrawnArrow } from '../../renderer/editor/bends/pieces.ts';
import { settled, tryBend, tryBends } from '../../renderer/editor/bends/trials.ts';
import type { PossibleTrial, Trial } from '../../renderer/editor/bends/trials.ts';
import { stopsFrom, meaningsOf } from '../../renderer/editor/bends/wishes.ts';
import type { ArrowRef, HandleName } from '../../renderer/state/bending.ts';
import type { Drawn } from '../../renderer/state/drawn.ts';
import { buildSop } from '../support/builders.ts';
import { applied } from '../support/laws.ts';
import { randomFrom, randomSop } from '../support/randomSops.ts';

const cache = createLayoutCache();

function draw(sop: Sop): Drawn {
  const { pages } = layoutSop(sop, defaultStyle, { cache });
  return { sop, style: defaultStyle, graph: flowGraph(sop), pages };
}

const office = buildSop(
  ['Staf', 'Kasi', 'Lurah'],
  [{ by: [0] }, { by: [1] }, { by: [1], kind: 'decision', no: 1 }, { by: [2] }, { by: [0] }],
);
const no: ArrowRef = { step: 'S3', branch: 'no' };

/** The page an arrow stands on, and the arrow. */
function shown({ sop, pages }: Drawn, ref: ArrowRef): { readonly page: Page; readonly arrow: DrawnArrow } {
  const found = pages.pages.flatMap((page) => {
    const arrow = findArrow(sop, page, ref);
    return arrow === null ? [] : [{ page, arrow }];
  });
  if (found[0] === undefined) throw new Error('The arrow is not drawn');
  return found[0];
}

/** Drags a part of an arrow to a place. */
function dragged(base: Drawn, ref: ArrowRef, name: HandleName, at: (page: Page) => number): Trial {
  const { page, arrow } = shown(base, ref);
  const handle = handlesOf(arrow).find((other) => other.name === name);
  if (handle === undefined) throw new Error(`The arrow has no ${name}`);
  const asked = base.sop.steps.find((step) => step.id === ref.step)?.arrowShapes?.[ref.branch] ?? null;
  return tryBends(base, ref, arrow, meaningsOf(page, arrow, handle.piece, at(page), asked), draw);
}

/** A place in a column: its middle and so many millimetres beside it. */
const inLane = (index: number, beside: number) => (page: Page) => {
  const lane = lanesOf(page)[index];
  return lane === undefined ? 0 : lane.x + lane.width / 2 + mm(beside);
};

function possible(trial: Trial): PossibleTrial {
  if (trial.is !== 'possible') throw new Error(trial.is === 'refused' ? trial.sentence : 'nothing would change');
  return trial;
}

const symbol = (page: Page, step: string) => {
  const found = page.items.find((item) => item.kind === 'symbol' && item.step === step);
  if (found?.kind !== 'symbol') throw new Error(`No symbol of ${step}`);
  return found;
};

describe('an arrow taken apart', () => {
  test('says by which sides and in which column it runs', () => {
    const { arrow } = shown(draw(office), no);
    expect(arrow.source?.step).toBe('S3');
    expect(arrow.target?.step).toBe('S1');
    expect(arrow.shape).toMatchObject({ leave: 'left', run: { lane: 'L1' } });
    expect(handlesOf(arrow).map(({ name }) => name)).toContain('run');
  });

  test('of lines within a step has no handles: they are not bent', () => {
    const joint = draw(buildSop(['Staf', 'Kasi'], [{ by: [0, 1] }, { by: [0] }]));
    const refs = joint.pages.pages.flatMap((page) => arrowsOf(joint.sop, page).map(({ ref }) => ref));
    expect(refs).toEqual([{ step: 'S1', branch: 'next' }]);
  });

  test('lies under the pointer beside symbols only', () => {
    const base = draw(office);
    const { page, arrow } = shown(base, no);
    const run = handlesOf(arrow).find(({ name }) => name === 'run')?.piece;
    const middle = [run?.from[0] ?? 0, ((run?.from[1] ?? 0) + (run?.to[1] ?? 0)) / 2] as const;
    expect(arrowUnder(office, page, [middle[0] + mm(0.5), middle[1]], mm(1), null)).toEqual(no);
    expect(arrowUnder(office, page, [middle[0] + mm(3), middle[1]], mm(1), null)).toBeNull();
    const box = symbol(page, 'S3');
    expect(arrowUnder(office, page, [box.x + box.width - 10, box.y + box.height / 2], mm(1), null)).toBeNull();
  });

  test('that runs together with another one is reached by another click', () => {
    const two = draw(
      buildSop(
        ['Staf', 'Kasi'],
        [{ by: [0] }, { by: [1], kind: 'decision', no: 1 }, { by: [1], kind: 'decision', no: 1 }],
      ),
    );
    const { page, arrow } = shown(two, { step: 'S3', branch: 'no' });
    const last = arrow.item.points.slice(-2);
    const point = [
      ((last[0]?.[0] ?? 0) + (last[1]?.[0] ?? 0)) / 2,
      ((last[0]?.[1] ?? 0) + (last[1]?.[1] ?? 0)) / 2,
    ] as const;
    const first = arrowUnder(two.sop, page, point, mm(1), null);
    const second = arrowUnder(two.sop, page, point, mm(1), first);
    expect(new Set([first?.step, second?.step]).size).toBeGreaterThanOrEqual(1);
    expect(arrowUnder(two.sop, page, point, mm(1), second)).toEqual(first);
  });

  test('beside the columns means the outermost one', () => {
    const { page } = shown(draw(office), no);
    expect(runAt(page, 0)?.lane).toBe('L1');
    expect(runAt(page, page.width)?.lane).toBe('L3');
  });
});

describe('dragging the upright piece', () => {
  test('asks for the column and no more when the sides stay', () => {
    const base = draw(office);
    const trial = possible(dragged(base, no, 'run', inLane(0, -7)));
    expect(trial.change).toMatchObject({
      kind: 'setArrowShape',
      step: 'S3',
      branch: 'no',
      shape: { run: { lane: 'L1' } },
    });
    expect(trial.arrow.shape.run?.offset).toBeLessThan(0);
  });

  test('into a column on the other side turns the sides with it', () => {
    const trial = possible(dragged(draw(office), no, 'run', inLane(2, 6)));
    expect(trial.arrow.shape).toMatchObject({ leave: 'right', run: { lane: 'L3' } });
  });

  test('a little is nothing: it snaps back to where it stands', () => {
    const base = draw(office);
    const { arrow } = shown(base, no);
    expect(
      dragged(base, no, 'run', () => (arrow.pieces.find(({ axis }) => axis === 'vertical')?.from[0] ?? 0) + mm(0.3)),
    ).toEqual({ is: 'none' });
  });

  test('through a symbol is refused with its number, and nothing is changed', () => {
    const base = draw(office);
    const before = JSON.stringify(base.sop);
    const trial = dragged(base, no, 'run', inLane(1, 0));
    expect(trial).toEqual({
      is: 'refused',
      sentence: 'Panah tidak dapat lewat di situ karena akan mengenai simbol langkah 2.',
    });
    expect(JSON.stringify(base.sop)).toBe(before);
  });

  test('is kept exactly where it came to stand', () => {
    const base = draw(office);
    const trial = possible(dragged(base, no, 'run', inLane(2, 5)));
    const shape = settled(trial);
    expect(shape?.run).toEqual(trial.arrow.shape.run);
    const exact = possible(tryBend(base, no, shape ?? { leave: null, enter: null, run: null }, draw));
    expect(exact.arrow.item.points).toEqual(trial.arrow.item.points);
  });

  test('of an arrow that a page break cuts is refused', () => {
    const long = draw(
      buildSop(
        ['Staf', 'Kasi'],
        Array.from({ length: 30 }, (_, at) => ({
          by: [at % 2],
          ...(at === 29 ? { kind: 'decision' as const, no: 1 } : {}),
        })),
      ),
    );
    expect(dragged(long, { step: 'S30', branch: 'no' }, 'run', inLane(1, 7))).toEqual({
      is: 'refused',
      sentence: 'Panah tidak dapat lewat di situ karena panah itu terpotong pergantian halaman.',
    });
  });
});

describe('dragging a level piece', () => {
  test('over or under its symbol changes the side it leaves by', () => {
    const base = draw(office);
    const below = possible(
      dragged(base, no, 'source', (page) => symbol(page, 'S3').y + symbol(page, 'S3').height + mm(2)),
    );
    expect(below.arrow.shape.leave).toBe('bottom');
    expect(below.arrow.shape.run?.lane).toBe(shown(base, no).arrow.shape.run?.lane);
  });

  test('of a decision to the next step goes from under one symbol to over the other', () => {
    const base = draw(buildSop(['Staf', 'Kasi'], [{ by: [0] }, { by: [1] }, { by: [1] }]));
    const ref: ArrowRef = { step: 'S1', branch: 'next' };
    const { arrow } = shown(base, ref);
    expect(arrow.shape).toMatchObject({ leave: 'right', enter: 'top' });
    const over = possible(dragged(base, ref, 'source', (page) => symbol(page, 'S2').y - mm(1)));
    expect(over.arrow.shape).toMatchObject({ leave: 'bottom', enter: 'top', run: { lane: 'L1', offset: 0 } });
    const beside = possible(dragged(base, ref, 'source', (page) => symbol(page, 'S2').y + mm(2)));
    expect(beside.arrow.shape).toMatchObject({ leave: 'bottom', enter: 'left' });
  });
});

describe('an arrow dragged across the whole page', () => {
  const row = draw(
    buildSop(['Staf', 'Kasi', 'Lurah'], [{ by: [0] }, { by: [1], kind: 'decision', no: 1 }, { by: [2] }]),
  );

  test('keeps every rule, wherever its pieces go', () => {
    let taken = 0;
    for (const branch of ['yes', 'no'] as const) {
      const ref: ArrowRef = { step: 'S2', branch };
      const { page, arrow } = shown(row, ref);
      for (const { piece } of handlesOf(arrow))
        for (let at = 0; at < page.width; at += mm(9)) {
          const trial = tryBends(row, ref, arrow, meaningsOf(page, arrow, piece, at, null), draw);
          if (trial.is !== 'possible') continue;
          taken += 1;
          expect(faults(audit(trial.drawn.pages, trial.drawn.graph, trial.drawn.sop))).toBe(0);
        }
    }
    expect(taken).toBeGreaterThan(10);
  });
});

describe('a bent arrow dragged again', () => {
  const bent = applied(office, {
    kind: 'setArrowShape',
    step: 'S3',
    branch: 'no',
    shape: { leave: null, enter: 'bottom', run: { lane: 'L3', offset: mm(6) } },
  });

  test('keeps what was asked before', () => {
    const trial = possible(dragged(draw(bent), no, 'run', inLane(0, -7)));
    expect(trial.change).toMatchObject({ shape: { enter: 'bottom', run: { lane: 'L1' } } });
  });

  test('does not take the way of another bent arrow from it without a word', () => {
    const both = applied(bent, {
      kind: 'setArrowShape',
      step: 'S3',
      branch: 'yes',
      shape: { leave: 'bottom', enter: null, run: null },
    });
    const wish: ArrowShape = { leave: 'bottom', enter: null, run: null };
    const trial = tryBend(draw(both), no, wish, draw);
    expect(trial.is).toBe('refused');
  });
});

test('the keyboard walks from place to place in one direction', () => {
  const { page, arrow } = shown(draw(office), no);
  for (const { piece } of handlesOf(arrow)) {
    const here = piece.axis === 'vertical' ? piece.from[0] : piece.from[1];
    for (const by of [1, -1] as const) {
      const stops = stopsFrom(arrow, piece, by, lanesOf(page));
      expect(stops).toEqual(stops.toSorted((one, other) => (one - other) * by));
      expect(stops.every((at) => (at - here) * by > 0)).toBe(true);
    }
  }
});

test('whatever is dragged anywhere, the pages that are shown have no fault', { timeout: 120_000 }, () => {
  let taken = 0;
  for (let seed = 1; seed <= 25; seed += 1) {
    const base = draw(randomSop(seed));
    const random = randomFrom(seed + 900);
    const refs = base.pages.pages.flatMap((page) => arrowsOf(base.sop, page).map(({ ref }) => ref));
    for (let turn = 0; turn < 4; turn += 1) {
      const ref = refs[random.below(refs.length)];
      if (ref === undefined) continue;
      const { page, arrow } = shown(base, ref);
      const handles = handlesOf(arrow);
      const handle = handles[random.below(handles.length)];
      if (handle === undefined) continue;
      const at = handle.piece.axis === 'vertical' ? random.next() * page.width : random.next() * page.height;
      const trial = tryBends(base, ref, arrow, meaningsOf(page, arrow, handle.piece, Math.round(at), null), draw);
      if (trial.is !== 'possible') continue;
      taken += 1;
      expect([seed, ref, faults(audit(trial.drawn.pages, trial.drawn.graph, trial.drawn.sop))]).toEqual([seed, ref, 0]);
    }
  }
  expect(taken).toBeGreaterThan(30);
});
