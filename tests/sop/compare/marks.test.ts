import { expect, test } from 'vitest';
import { compare } from '../../../sop/compare/compare.ts';
import { markedPages } from '../../../sop/compare/markedPages.ts';
import { marksOn } from '../../../sop/compare/marks.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { buildSop } from '../../support/builders.ts';
import { applied } from '../../support/laws.ts';

const sop = buildSop(
  ['Staf', 'Kasubag'],
  [{ by: [0] }, { by: [1, 0], kind: 'decision', no: 1, outputs: ['Nota', 'Draf'] }, {}],
);

function pagesOf(document: Sop) {
  return layoutSop(document, defaultStyle).pages.pages;
}

function marks(document: Sop, place: Place) {
  return pagesOf(document).flatMap((page) => marksOn(page, place));
}

test('a cell is marked where the page has it, an arrow at the symbol it leaves from', () => {
  const table = pagesOf(sop).flatMap((page) => page.areas);
  const cell = table.find(({ place }) => place.at === 'symbol' && place.step === 'S2' && place.lane === 'L2');
  expect(marks(sop, { at: 'exit', step: 'S2', branch: 'no' })).toMatchObject([{ x: cell?.x, y: cell?.y }]);
  expect(marks(sop, { at: 'step', step: 'S2', column: 'output' })).toHaveLength(1);
  expect(marks(sop, { at: 'lane', lane: 'L1' })).toHaveLength(1);
  expect(marks(sop, { at: 'step', step: 'gone', column: 'activity' })).toEqual([]);
  expect(marks(sop, { at: 'sop' })).toEqual([]);
});

test('an arrow of a row without a symbol is marked at its number', () => {
  const number = pagesOf(sop)
    .flatMap((page) => page.areas)
    .find(({ place }) => place.at === 'step' && place.step === 'S3' && place.column === 'no');
  expect(marks(sop, { at: 'exit', step: 'S3', branch: 'next' })).toMatchObject([{ x: number?.x, y: number?.y }]);
});

test('an entry of a box is marked by its own lines', () => {
  const items = [
    { id: 'a', text: 'Undang-Undang Nomor 1' },
    { id: 'b', text: 'Peraturan Nomor 2' },
  ];
  const boxes = { ...sop.identity.boxes, legalBasis: { marker: '1.', items } };
  const document = { ...sop, identity: { ...sop.identity, boxes } };
  const [one] = marks(document, { at: 'box', box: 'legalBasis', item: 'a' });
  const [other] = marks(document, { at: 'box', box: 'legalBasis', item: 'b' });
  const [whole] = marks(document, { at: 'box', box: 'legalBasis' });
  if (one === undefined || other === undefined || whole === undefined) throw new Error('not marked');
  expect(one.y + one.height).toBeLessThanOrEqual(other.y + 1);
  expect(whole.height).toBeGreaterThan(one.height + other.height - 1);
});

test('marked pages print everything that was there, shades behind it and borders before it', () => {
  const after = applied(sop, { kind: 'setStep', step: 'S1', patch: { activity: 'Mencatat' } });
  const pages = pagesOf(after);
  const marked = markedPages(pages, compare(sop, after), 'after');
  const first = marked[0]?.items ?? [];
  const plain = pages[0]?.items ?? [];
  expect(first.slice(1, 1 + plain.length)).toEqual(plain);
  expect(first[0]).toMatchObject({ kind: 'rect', fill: 'e7f2eb' });
  expect(first.slice(1 + plain.length)).toHaveLength(4);
  expect(markedPages(pages, [], 'after')).toEqual(pages);
});
