import { describe, expect, test } from 'vitest';
import { guideStepsBetween } from '../../renderer/state/guide.ts';
import { apply } from '../../sop/model/apply.ts';
import type { Change } from '../../sop/model/change.ts';
import { newLane, newSop, newStep } from '../../sop/model/create.ts';
import type { Sop } from '../../sop/model/sop.ts';

function counting(): () => string {
  let last = 0;
  return () => `id-${(last += 1)}`;
}

/** Two steps and one column, none of them performed. */
function small(): Sop {
  const ids = counting();
  const sop = newSop(ids, { name: 'Lajur standar', government: '', unitLines: [] });
  return { ...sop, lanes: [newLane(ids, 'Lurah')], steps: [newStep(ids), newStep(ids)] };
}

function edited(sop: Sop, change: Change): ReturnType<typeof guideStepsBetween> {
  const applied = apply(sop, change);
  if (!applied.ok) throw new Error(applied.error.code);
  return guideStepsBetween(sop, applied.value.sop);
}

describe('the guide ticks itself', () => {
  const sop = small();
  const [first, second] = sop.steps;
  const lane = sop.lanes[0]?.id ?? '';
  if (first === undefined || second === undefined) throw new Error('There are two steps');

  test('by a written title, not by an emptied one', () => {
    expect(edited(sop, { kind: 'setText', field: 'title', text: 'Surat Masuk' })).toEqual(['title']);
    const titled = { ...sop, identity: { ...sop.identity, title: 'Surat Masuk' } };
    expect(edited(titled, { kind: 'setText', field: 'title', text: ' ' })).toEqual([]);
  });

  test('by another step, not by one less', () => {
    expect(guideStepsBetween({ ...sop, steps: [first] }, sop)).toEqual(['step']);
    expect(guideStepsBetween(sop, { ...sop, steps: [first] })).toEqual([]);
  });

  test('by a placed performer, not by one who leaves', () => {
    const placed = { ...sop, steps: [{ ...first, performers: [lane] }, second] };
    expect(guideStepsBetween(sop, placed)).toEqual(['performer']);
    expect(guideStepsBetween(placed, sop)).toEqual([]);
  });

  test("by a decision's target, not by the target of a process", () => {
    const decision = { ...sop, steps: [first, { ...second, kind: 'decision' as const }] };
    const exits = { ...second.exits, no: { to: 'step', step: first.id } as const };
    const led = { ...decision, steps: [first, { ...second, kind: 'decision' as const, exits }] };
    expect(guideStepsBetween(decision, led)).toEqual(['target']);
    expect(guideStepsBetween(sop, { ...sop, steps: [first, { ...second, exits }] })).toEqual([]);
  });

  test('by nothing else', () => {
    expect(edited(sop, { kind: 'setText', field: 'number', text: '1' })).toEqual([]);
  });
});
