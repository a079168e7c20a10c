import { describe, expect, test } from 'vitest';
import { flowGraph } from '../../../../sop/flow/graph.ts';
import {
  deleteStep,
  insertStepAfter,
  moveStep,
  setDurationText,
  setTarget,
  toggleKind,
} from '../../../../sop/model/edits/stepEdits.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import { buildSop, countingIds } from '../../../support/builders.ts';
import { applied, valueOf } from '../../../support/laws.ts';

const sop = buildSop(
  ['Staf', 'Kasi'],
  [{ by: [0] }, { by: [1], kind: 'decision', no: 1 }, { by: [0] }, { by: [0], next: 2 }, {}],
);
const edges = (of: Sop) => flowGraph(of).edges.map((edge) => `${edge.from}>${edge.to}`);

describe('inserting a row', () => {
  test('puts it below the given one, or first', () => {
    expect(applied(sop, insertStepAfter(sop, 'S2', countingIds('n'))).steps[2]?.id).toBe('n1');
    expect(applied(sop, insertStepAfter(sop, null, countingIds('n'))).steps[0]?.id).toBe('n1');
    expect(insertStepAfter(sop, 'X', countingIds())).toBeNull();
  });

  test('lets the plain sequence pass through it', () => {
    const after = applied(sop, insertStepAfter(sop, 'S2', countingIds('n')));
    expect(edges(after)).toContain('S2>n1');
    expect(edges(after)).toContain('n1>S3');
  });
});

describe('deleting a row', () => {
  test('lets arrows that led to it go on to where it led', () => {
    expect(edges(applied(sop, deleteStep(sop, 'S2')))).toEqual(['S1>S3', 'S3>S4', 'S4>S3']);
  });

  test('never leaves an arrow from a step to itself', () => {
    const after = applied(sop, deleteStep(sop, 'S1'));
    expect(after.steps[0]?.exits.no).toEqual({ to: 'previous' });
    expect(edges(after)).toEqual(['S2>S3', 'S3>S4', 'S4>S2']);
  });

  test('follows the exit the step names, and the end after the last row', () => {
    const named = buildSop([], [{ next: 4 }, { next: 4 }, {}, { next: 1 }]);
    expect(edges(applied(named, deleteStep(named, 'S4')))).toEqual(['S1>S2', 'S2>S1']);
    const last = buildSop([], [{ next: 3 }, {}, {}]);
    expect(applied(last, deleteStep(last, 'S3')).steps[0]?.exits.next).toEqual({ to: 'end' });
  });

  test('does nothing for a row that is not there', () => {
    expect(deleteStep(sop, 'X')).toBeNull();
  });
});

test('moving a row to where it stands is no edit', () => {
  expect(moveStep(sop, 'S1', 0)).toBeNull();
  expect(applied(sop, moveStep(sop, 'S1', 2)).steps.map((step) => step.id)).toEqual(['S2', 'S3', 'S1', 'S4', 'S5']);
});

describe('toggling the kind', () => {
  test('gives a new decision its defaults: Ya to the row below, Tidak to the row before', () => {
    const after = applied(sop, toggleKind(sop, 'S3'));
    expect(flowGraph(after).targets.get('S3')).toEqual({ yes: 'S4', no: 'S2' });
  });

  test('twice changes nothing', () => {
    const once = applied(sop, toggleKind(sop, 'S4'));
    expect(applied(once, toggleKind(once, 'S4'))).toEqual(sop);
  });
});

describe('typing a target', () => {
  test.each([
    ['next', 0, { to: 'end' }],
    ['next', 4, { to: 'following' }],
    ['yes', 4, { to: 'following' }],
    ['no', 4, { to: 'step', step: 'S4' }],
    ['no', 2, { to: 'step', step: 'S2' }],
    ['next', 1, { to: 'step', step: 'S1' }],
  ] as const)('%s %i', (branch, number, exit) => {
    const change = valueOf(setTarget(sop, 'S3', branch, number));
    expect(change.exit).toEqual(exit);
    applied(sop, change);
  });

  test.each([6, -1, 1.5, Number.NaN])('refuses number %d and says how many there are', (number) => {
    expect(setTarget(sop, 'S3', 'next', number)).toEqual({ ok: false, error: { code: 'noSuchNumber', steps: 5 } });
  });
});

test('typing a time reads it, and typing the same is no edit', () => {
  const after = applied(sop, setDurationText(sop, 'S1', '2 jam'));
  expect(after.steps[0]?.duration).toEqual({ text: '2 jam', parsed: { amount: 2, unit: 'jam' } });
  expect(setDurationText(after, 'S1', '2 jam')).toBeNull();
});
