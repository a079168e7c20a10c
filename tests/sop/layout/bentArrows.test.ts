import { expect, test } from 'vitest';
import { createLayoutCache, layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { ArrowItem, Pages } from '../../../sop/layout/pages.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { ArrowShape, Sop } from '../../../sop/model/sop.ts';
import { mm } from '../../../sop/model/units.ts';
import { buildSop } from '../../support/builders.ts';
import { applied } from '../../support/laws.ts';

const plain = buildSop(
  ['Staf', 'Kasi', 'Lurah'],
  [{ by: [0] }, { by: [1] }, { by: [1], kind: 'decision', no: 1 }, { by: [2] }],
);

function bent(sop: Sop, step: string, shape: ArrowShape | null): Sop {
  return applied(sop, { kind: 'setArrowShape', step, branch: 'no', shape });
}

function pointsOf(pages: Pages, edge: string): ArrowItem['points'] {
  const arrow = pages.pages
    .flatMap(({ items }) => items)
    .find((item): item is ArrowItem => item.kind === 'arrow' && item.edge === edge);
  return arrow?.points ?? [];
}

test('pages kept from before an arrow was bent are not taken for it', () => {
  const cache = createLayoutCache();
  const lay = (sop: Sop) => layoutSop(sop, defaultStyle, { cache }).pages;
  const before = lay(plain);
  const left = bent(plain, 'S3', { leave: null, enter: null, run: { lane: 'L1', offset: -mm(7) } });
  const right = bent(plain, 'S3', { leave: null, enter: null, run: { lane: 'L3', offset: mm(7) } });
  const ways = [before, lay(left), lay(right)].map((pages) => JSON.stringify(pointsOf(pages, 'S3:no')));
  expect(new Set(ways).size).toBe(3);
  expect(lay(bent(right, 'S3', null))).toEqual(before);
  expect(lay(right)).toEqual(layoutSop(right, defaultStyle).pages);
});

test('a bend that is not followed is told once, also when a page break cuts its arrow into pieces', () => {
  const long = buildSop(
    ['Staf', 'Kasi'],
    Array.from({ length: 24 }, (_, at) => ({
      by: [at % 2],
      ...(at === 23 ? { kind: 'decision' as const, no: 1 } : {}),
    })),
  );
  const { pages } = layoutSop(
    bent(long, 'S24', { leave: null, enter: null, run: { lane: 'L1', offset: mm(7) } }),
    defaultStyle,
  );
  expect(pages.pages.length).toBeGreaterThan(1);
  expect(pages.findings).toEqual([
    { code: 'bendIgnored', where: { at: 'exit', step: 'S24', branch: 'no' }, reason: { code: 'cut' } },
  ]);
});
