import { describe, expect, test } from 'vitest';
import { changeSchema } from '../../../sop/file/changeSchema.ts';
import { stepSchema } from '../../../sop/file/sopSchema.ts';
import { apply } from '../../../sop/model/apply.ts';
import { withShape } from '../../../sop/model/arrowShapes.ts';
import type { Change } from '../../../sop/model/change.ts';
import { newStep } from '../../../sop/model/create.ts';
import { push, emptyHistory, undo } from '../../../sop/model/history.ts';
import type { ArrowShape, Sop } from '../../../sop/model/sop.ts';
import { buildSop } from '../../support/builders.ts';
import { applied, valueOf } from '../../support/laws.ts';

const plain = buildSop(
  ['Staf', 'Kasi', 'Lurah'],
  [{ by: [0] }, { by: [1], kind: 'decision', no: 1 }, { by: [2] }, { by: [0], next: 2 }],
);
const bend: ArrowShape = { leave: 'right', enter: null, run: { lane: 'L3', offset: 36_000 } };
const bent = applied(plain, setShape('S2', 'no', bend));
const shapesOf = (sop: Sop, id: string) => sop.steps.find((step) => step.id === id)?.arrowShapes;

function setShape(step: string, branch: 'next' | 'yes' | 'no', shape: ArrowShape | null): Change {
  return { kind: 'setArrowShape', step, branch, shape };
}

describe('an arrow bent by hand', () => {
  test('is kept with the step it leaves, and given back', () => {
    expect(shapesOf(bent, 'S2')).toEqual({ no: bend });
    expect(applied(bent, setShape('S2', 'no', null))).toEqual(plain);
    expect(applied(bent, setShape('S2', 'no', { leave: null, enter: null, run: null }))).toEqual(plain);
    expect('arrowShapes' in applied(bent, setShape('S2', 'no', null)).steps[1]!).toBe(false);
  });

  test('stays as it is when rows and columns around it come, move and go', () => {
    const changes: Change[] = [
      { kind: 'insertStep', at: 0, step: newStep(() => 'N1') },
      { kind: 'insertStep', at: 3, step: newStep(() => 'N2') },
      { kind: 'moveStep', step: 'S2', to: 4 },
      { kind: 'removeStep', step: 'S3', retarget: { to: 'end' } },
      { kind: 'moveLane', lane: 'L3', to: 0 },
      { kind: 'insertLane', at: 0, lane: { id: 'L9', name: 'Camat' } },
      { kind: 'setStep', step: 'S2', patch: { performers: ['L1'], kind: 'process' } },
    ];
    expect(shapesOf(changes.reduce(applied, bent), 'S2')).toEqual({ no: bend });
  });

  test('keeps its sides when the column it ran in goes', () => {
    const freed = applied(bent, { kind: 'setStep', step: 'S3', patch: { performers: [] } });
    const narrowed = applied(freed, { kind: 'removeLane', lane: 'L3' });
    expect(shapesOf(narrowed, 'S2')).toEqual({ no: { leave: 'right', enter: null, run: null } });
    const onlyRun = applied(freed, setShape('S2', 'no', { ...bend, leave: null }));
    expect(shapesOf(applied(onlyRun, { kind: 'removeLane', lane: 'L3' }), 'S2')).toBeUndefined();
  });

  test('is the router’s again when it is led elsewhere, and only then', () => {
    const to = (step: string): Change => ({ kind: 'setExit', step: 'S2', branch: 'no', exit: { to: 'step', step } });
    expect(shapesOf(applied(bent, to('S1')), 'S2')).toEqual({ no: bend });
    expect(shapesOf(applied(bent, to('S4')), 'S2')).toBeUndefined();
    const other: Change = { kind: 'setExit', step: 'S2', branch: 'yes', exit: { to: 'end' } };
    expect(shapesOf(applied(bent, other), 'S2')).toEqual({ no: bend });
  });

  test('is the router’s again when its target goes, and undoing brings both back', () => {
    const removal: Change = { kind: 'removeStep', step: 'S1', retarget: { to: 'step', step: 'S3' } };
    expect(shapesOf(applied(bent, removal), 'S2')).toBeUndefined();
    const done = valueOf(apply(bent, removal));
    const step = undo(push(emptyHistory, removal, done.inverse));
    expect(step === null ? null : valueOf(apply(done.sop, step.change)).sop).toEqual(bent);
  });

  test('goes and comes back with its step', () => {
    const done = valueOf(apply(bent, { kind: 'removeStep', step: 'S2', retarget: { to: 'following' } }));
    expect(valueOf(apply(done.sop, done.inverse)).sop).toEqual(bent);
  });

  test('runs in a column that is there', () => {
    const lost: ArrowShape = { ...bend, run: { lane: 'gone', offset: 0 } };
    expect(apply(bent, setShape('S2', 'no', lost))).toMatchObject({ ok: false, error: { code: 'unknownLane' } });
    expect(apply(bent, setShape('S9', 'no', bend))).toMatchObject({ ok: false, error: { code: 'unknownStep' } });
    const step = withShape(
      newStep(() => 'N1'),
      'next',
      lost,
    );
    expect(apply(bent, { kind: 'insertStep', at: 0, step })).toMatchObject({
      ok: false,
      error: { code: 'unknownLane' },
    });
  });
});

describe('a bend from outside', () => {
  const step = bent.steps[1]!;

  test('is said in one way: no empty shapes', () => {
    expect(stepSchema.safeParse(step).success).toBe(true);
    expect(stepSchema.safeParse({ ...step, arrowShapes: {} }).success).toBe(false);
    const empty = { leave: null, enter: null, run: null };
    expect(stepSchema.safeParse({ ...step, arrowShapes: { no: empty } }).success).toBe(false);
  });

  test.each([
    { ...bend, leave: 'up' },
    { ...bend, run: { lane: 'L3', offset: 0.5 } },
    { ...bend, run: { lane: 'L3', offset: 1e12 } },
    { ...bend, row: 3 },
  ])('is refused when it is no shape: %#', (shape) => {
    expect(changeSchema.safeParse({ kind: 'setArrowShape', step: 'S2', branch: 'no', shape }).success).toBe(false);
  });
});
