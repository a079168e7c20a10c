import { describe, expect, test } from 'vitest';
import { otherTargets, planRemoval } from '../../renderer/editor/removal.ts';
import { beginsTarget, deadTarget, readTarget, targetNumber, targetOptions } from '../../renderer/editor/targets.ts';
import { flowGraph } from '../../sop/flow/graph.ts';
import { apply } from '../../sop/model/apply.ts';
import { buildSop } from '../support/builders.ts';

const sop = buildSop(
  ['A', 'B'],
  [{ by: [0] }, { by: [1], kind: 'decision' }, { by: [0], kind: 'decision', no: 2 }, { by: [1] }],
);

function target(step: string, typed: string, branch: 'next' | 'yes' | 'no'): number | null {
  const read = readTarget(sop, step, typed);
  if (!read.ok) throw new Error(read.error);
  const applied = apply(sop, read.value.change);
  if (!applied.ok) throw new Error(applied.error.detail);
  return targetNumber(flowGraph(applied.value.sop), step, branch);
}

describe('typing a target', () => {
  test.each([
    ['S2', 't4', 'no', 4],
    ['S2', 'y3', 'yes', 3],
    ['S2', ' Y 4 ', 'yes', 4],
    ['S3', 't0', 'no', 0],
    ['S1', 'l3', 'next', 3],
  ] as const)('%s: "%s"', (step, typed, branch, number) => {
    expect(target(step, typed, branch)).toBe(number);
  });

  test.each([
    ['S2', 't99', 'Langkah 99 tidak ada. Tersedia 1–4, atau 0 untuk akhir.'],
    ['S2', 't2', 'Arah tidak dapat kembali ke langkah itu sendiri.'],
    ['S2', 't', 'Tulis y atau t lalu nomor langkah, misalnya t3.'],
    ['S2', 'l3', 'Tulis y atau t lalu nomor langkah, misalnya t3.'],
    ['S1', 't3', 'Tulis l lalu nomor langkah, misalnya l5.'],
  ])('%s refuses "%s"', (step, typed, sentence) => {
    expect(readTarget(sop, step, typed)).toEqual({ ok: false, error: sentence });
  });

  test('what more digits cannot mend is refused while it is typed', () => {
    const typed = ['', 't', 't2', 't4', 't9', 't49', 'x9'];
    expect(typed.map((text) => deadTarget(sop, 'S2', text))).toEqual([
      null,
      null,
      null,
      null,
      'Langkah 9 tidak ada. Tersedia 1–4, atau 0 untuk akhir.',
      'Langkah 49 tidak ada. Tersedia 1–4, atau 0 untuk akhir.',
      'Tulis y atau t lalu nomor langkah, misalnya t3.',
    ]);
  });

  test('letters belong to a kind of step', () => {
    const [process, decision] = sop.steps;
    if (process === undefined || decision === undefined) throw new Error('no steps');
    expect(['l', 'y', 't', 'x'].map((letter) => beginsTarget(process, letter))).toEqual([true, false, false, false]);
    expect(['l', 'y', 'T', 'x'].map((letter) => beginsTarget(decision, letter))).toEqual([false, true, true, false]);
  });

  test('the panel offers every other step and the end', () => {
    expect(targetOptions(flowGraph(sop), 'S2').map(({ id }) => id)).toEqual(['1', '3', '4', '0']);
  });
});

describe('removing a row', () => {
  test('asks nothing when no arrow names it', () => {
    expect(planRemoval(sop, ['S4'])?.question).toBeNull();
  });

  test('says who names it and where the arrows go', () => {
    expect(planRemoval(sop, ['S2'])?.question).toEqual({
      sentence: 'Langkah 2 menjadi tujuan Tidak dari langkah 3.',
      redirect: expect.stringMatching(/^Alihkan ke (langkah \d+|akhir)$/),
    });
  });

  test('asks as well when a Tidak goes back to the row without naming it', () => {
    const back = buildSop(['A'], [{ by: [0] }, { by: [0] }, { by: [0], kind: 'decision' }, { by: [0] }]);
    expect(planRemoval(back, ['S2'])?.question).toEqual({
      sentence: 'Langkah 2 menjadi tujuan Tidak dari langkah 3.',
      redirect: 'Alihkan ke langkah 1',
    });
    expect(planRemoval(back, ['S1'])?.question).toBeNull();
    const chosen = planRemoval(back, ['S2'], 4);
    expect(chosen?.question?.redirect).toBe('Alihkan ke langkah 4');
    const applied = chosen === null ? null : apply(back, chosen.change);
    if (applied?.ok !== true) throw new Error('not removed');
    expect(targetNumber(flowGraph(applied.value.sop), 'S3', 'no')).toBe(3);
    expect(apply(applied.value.sop, applied.value.inverse)).toMatchObject({ ok: true, value: { sop: back } });
  });

  test('offers every other step and the end to lead the arrows to', () => {
    expect(otherTargets(sop, ['S2']).map(({ number }) => number)).toEqual([1, 3, 4, 0]);
    expect(planRemoval(sop, ['S2'], 0)?.question?.redirect).toBe('Alihkan ke akhir');
    expect(planRemoval(sop, ['S2'], 1)?.question?.redirect).toBe('Alihkan ke langkah 1');
  });

  test('asks once for several rows, and leads every arrow that came to them to the same step', () => {
    const steps = [{ by: [0] }, { by: [0] }, { by: [0] }, { by: [0], kind: 'decision' as const }, { by: [0] }];
    const several = buildSop(['A'], steps);
    const named = apply(several, { kind: 'setExit', step: 'S5', branch: 'next', exit: { to: 'step', step: 'S2' } });
    if (!named.ok) throw new Error('not set');
    const { sop: start } = named.value;
    expect(planRemoval(start, ['S2', 'S3'])?.question).toEqual({
      sentence: 'Langkah 2–3 menjadi tujuan Tidak dari langkah 4, arah dari langkah 5.',
      redirect: expect.stringMatching(/^Alihkan ke /),
    });
    expect(otherTargets(start, ['S2', 'S3']).map(({ number }) => number)).toEqual([1, 4, 5, 0]);
    const plan = planRemoval(start, ['S2', 'S3'], 1);
    expect(plan?.question?.redirect).toBe('Alihkan ke langkah 1');
    const applied = plan === null ? null : apply(start, plan.change);
    if (applied?.ok !== true) throw new Error('not removed');
    expect(targetNumber(flowGraph(applied.value.sop), 'S4', 'no')).toBe(1);
    expect(targetNumber(flowGraph(applied.value.sop), 'S5', 'next')).toBe(1);
    expect(apply(applied.value.sop, applied.value.inverse)).toMatchObject({ ok: true, value: { sop: start } });
    expect(planRemoval(several, ['S1', 'S2'])?.question).toBeNull();
  });

  test('does nothing for a step that is gone', () => {
    expect(planRemoval(sop, ['S9'])).toBeNull();
  });
});
