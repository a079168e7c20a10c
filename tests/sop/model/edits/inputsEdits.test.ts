import { describe, expect, test } from 'vitest';
import { shareInputs } from '../../../../sop/model/edits/inputsEdits.ts';
import { deleteStep, moveStep } from '../../../../sop/model/edits/stepEdits.ts';
import { inputsSpans } from '../../../../sop/model/inputsSpans.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import { buildSop, countingIds } from '../../../support/builders.ts';
import { applied } from '../../../support/laws.ts';

const ids = () => countingIds('n');
const texts = (sop: Sop) => sop.steps.map((step) => step.inputs.items.map(({ text }) => text));
const spans = (sop: Sop) => inputsSpans(sop.steps);
const four = (inputs: readonly string[], span = 1): Sop =>
  buildSop(['Staf'], [{ inputs, patch: { inputsSpan: span } }, {}, {}, {}]);

describe('sharing a Kelengkapan', () => {
  test('covers as many rows as asked, and gives them back', () => {
    const shared = applied(four(['KTP']), shareInputs(four(['KTP']), 'S1', 3, ids()));
    expect(spans(shared)).toEqual([3, 0, 0, 1]);
    expect(spans(applied(shared, shareInputs(shared, 'S1', 1, ids())))).toEqual([1, 1, 1, 1]);
  });

  test('takes over what the rows below had of their own', () => {
    const sop = buildSop(
      ['Staf'],
      [{ inputs: ['KTP'] }, { inputs: ['KK'] }, { inputs: ['Surat'], patch: { inputsSpan: 2 } }, {}],
    );
    const shared = applied(sop, shareInputs(sop, 'S1', 3, ids()));
    expect(texts(shared)).toEqual([['KTP', 'KK', 'Surat'], [], [], []]);
    expect(spans(shared)).toEqual([3, 0, 0, 1]);
  });

  test.each([0, 5, 1.5])('over %s rows of four is no edit', (rows) => {
    expect(shareInputs(four(['KTP']), 'S1', rows, ids())).toBeNull();
  });

  test('as it is shared already is no edit', () => {
    expect(shareInputs(four(['KTP'], 2), 'S1', 2, ids())).toBeNull();
  });
});

describe('the first row of a shared Kelengkapan', () => {
  const sop = four(['KTP', 'KK'], 3);

  test('leaves it to the others when it is removed', () => {
    const rest = applied(sop, deleteStep(sop, 'S1'));
    expect(texts(rest)).toEqual([['KTP', 'KK'], [], []]);
    expect(spans(rest)).toEqual([2, 0, 1]);
  });

  test('moved within its rows, still stands under it', () => {
    const moved = applied(sop, moveStep(sop, 'S1', 1));
    expect(moved.steps.map(({ id }) => id)).toEqual(['S2', 'S1', 'S3', 'S4']);
    expect(texts(moved)).toEqual([['KTP', 'KK'], [], [], []]);
    expect(spans(moved)).toEqual([3, 0, 0, 1]);
  });

  test('moved out of its rows, leaves it there', () => {
    const moved = applied(sop, moveStep(sop, 'S1', 3));
    expect(moved.steps.map(({ id }) => id)).toEqual(['S2', 'S3', 'S4', 'S1']);
    expect(spans(moved)).toEqual([2, 0, 1, 1]);
  });
});
