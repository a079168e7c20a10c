import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../../sop/model/apply.ts';
import { newStep } from '../../../sop/model/create.ts';
import { inputsHead, inputsSpans } from '../../../sop/model/inputsSpans.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { buildSop } from '../../support/builders.ts';
import type { StepSketch } from '../../support/builders.ts';
import { applied, checkChange } from '../../support/laws.ts';
import { anySop } from '../../support/randomModel.ts';

const shared = (span: number): StepSketch => ({ inputs: ['Berkas'], patch: { inputsSpan: span } });
const rows = (...sketches: StepSketch[]): Sop => buildSop(['Staf'], sketches);
const spans = (sop: Sop) => inputsSpans(sop.steps);

describe('the rows a Kelengkapan cell covers', () => {
  test('are its own and the empty ones below, as many as wished', () => {
    expect(spans(rows({}, shared(3), {}, {}, {}))).toEqual([1, 3, 0, 0, 1]);
  });

  test('end with the table, and before a row that says something itself', () => {
    expect(spans(rows(shared(9), {}, {}))).toEqual([3, 0, 0]);
    expect(spans(rows(shared(4), {}, { inputs: ['KTP'] }, {}))).toEqual([2, 0, 1, 1]);
    expect(spans(rows(shared(4), {}, { patch: { inputsSpan: 2 } }, {}))).toEqual([2, 0, 2, 0]);
  });

  test('cover every row exactly once and hide no text, whatever the SOP holds', () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        const covered = spans(sop);
        expect(covered.reduce((sum, rowsOf) => sum + rowsOf, 0)).toBe(sop.steps.length);
        covered.forEach((span, row) => {
          if (span === 0) expect(sop.steps[row]?.inputs.items).toEqual([]);
          expect(covered.slice(row + 1, row + span).every((below) => below === 0)).toBe(true);
        });
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('know the step their text belongs to', () => {
    const sop = rows({}, shared(3), {}, {}, {});
    expect(sop.steps.map(({ id }) => inputsHead(sop.steps, id)?.id)).toEqual(['S1', 'S2', 'S2', 'S2', 'S5']);
  });
});

describe('editing inside a shared cell', () => {
  const sop = rows(shared(3), {}, {}, {});

  test('a row put in is covered too, a row taken out is not missed', () => {
    const wider = applied(sop, { kind: 'insertStep', at: 1, step: newStep(() => 'N') });
    expect(spans(wider)).toEqual([4, 0, 0, 0, 1]);
    const narrower = applied(sop, { kind: 'removeStep', step: 'S3', retarget: { to: 'following' } });
    expect(spans(narrower)).toEqual([2, 0, 1]);
  });

  test('a row moved out leaves it, one moved in joins it', () => {
    expect(spans(applied(sop, { kind: 'moveStep', step: 'S2', to: 3 }))).toEqual([2, 0, 1, 1]);
    expect(spans(applied(sop, { kind: 'moveStep', step: 'S4', to: 1 }))).toEqual([4, 0, 0, 0]);
  });

  test('below it changes nothing', () => {
    const longer = applied(sop, { kind: 'insertStep', at: 3, step: newStep(() => 'N') });
    expect(spans(longer)).toEqual([3, 0, 0, 1, 1]);
  });

  test.each([0, -1, 1.5, 501])('a span of %s rows is refused', (inputsSpan) => {
    const answer = apply(sop, { kind: 'setStep', step: 'S1', patch: { inputsSpan } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'outOfRange' } });
  });

  test('a span is set and undone like any other edit', () => {
    expect(checkChange(sop, { kind: 'setStep', step: 'S1', patch: { inputsSpan: 1 } })).toMatchObject({
      inverse: { patch: { inputsSpan: 3 } },
    });
  });
});
