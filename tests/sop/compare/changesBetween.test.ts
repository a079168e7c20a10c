import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSchema } from '../../../sop/file/changeSchema.ts';
import { changesBetween } from '../../../sop/compare/changesBetween.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { sizes } from '../../../sop/model/sizes.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { buildSop } from '../../support/builders.ts';
import { applied, deepFreeze, valueOf } from '../../support/laws.ts';
import { anyChange, anySop } from '../../support/randomModel.ts';

function between(before: Sop, after: Sop): readonly Change[] {
  const changes = changesBetween(deepFreeze(before), deepFreeze(after));
  for (const change of changes) expect(changeSchema.safeParse(change).error).toBeUndefined();
  return changes;
}

function expectLaw(before: Sop, after: Sop): readonly Change[] {
  const changes = between(before, after);
  const result = valueOf(apply(before, { kind: 'batch', changes }));
  expect(result.sop).toEqual(after);
  expect(valueOf(apply(result.sop, result.inverse)).sop).toEqual(before);
  return changes;
}

/** A SOP after those of the edits that fit. */
function edited(sop: Sop, changes: readonly Change[]): Sop {
  return changes.reduce((current, change) => {
    const result = apply(current, change);
    return result.ok ? result.value.sop : current;
  }, sop);
}

const singleKinds: readonly Change['kind'][] = [
  'setText',
  'setUnitLines',
  'setLogo',
  'setDate',
  'setApproval',
  'setProposer',
  'insertItem',
  'removeItem',
  'moveItem',
  'setItem',
  'setMarker',
  'insertLane',
  'removeLane',
  'moveLane',
  'renameLane',
  'insertStep',
  'removeStep',
  'moveStep',
  'setStep',
  'setExit',
  'setArrowShape',
  'setStyle',
  'setClassification',
  'setStatus',
  'setSkipped',
];

describe('the changes between two states of a SOP', () => {
  test('make the later one out of the former, whatever the two are', () => {
    const seen = new Set<Change['kind']>();
    fc.assert(
      fc.property(anySop(), anySop(), (before, after) => {
        for (const change of expectLaw(before, after)) seen.add(change.kind);
      }),
      { seed: 501, numRuns: 100 },
    );
    expect(seen.size).toBeGreaterThan(20);
  });

  test('make any edited document out of the one it was, with every kind of edit', () => {
    const seen = new Set<Change['kind']>();
    fc.assert(
      fc.property(anySop(), fc.array(anyChange, { maxLength: 12 }), (before, edits) => {
        for (const change of expectLaw(before, edited(before, edits))) seen.add(change.kind);
      }),
      { seed: 502, numRuns: 400 },
    );
    expect([...seen].toSorted()).toEqual(singleKinds.toSorted());
  });

  test('are none between equal documents', () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        expect(between(sop, structuredClone(sop))).toEqual([]);
      }),
      { seed: 503, numRuns: 60 },
    );
  });

  test('move one row when one row was moved', () => {
    const before = buildSop(
      ['Staf'],
      Array.from({ length: 8 }, () => ({})),
    );
    const after = applied(before, { kind: 'moveStep', step: 'S6', to: 2 });
    expect(between(before, after)).toEqual([{ kind: 'moveStep', step: 'S6', to: 2 }]);
  });

  test('replace all columns of a table that has as many as there may be', () => {
    const names = Array.from({ length: sizes.lanes }, (_, at) => `Pelaksana ${at}`);
    const before = buildSop(names, [{ by: [0, 39] }, { by: [20] }]);
    const others = before.lanes.map(({ id, name }) => ({ id: `x${id}`, name: `${name} baru` }));
    const steps = before.steps.map((step) => ({ ...step, performers: step.performers.map((id) => `x${id}`) }));
    expectLaw(before, { ...before, lanes: others, steps });
  });

  test('replace all rows of a table that has as many as there may be', () => {
    const before = buildSop(
      ['Staf'],
      Array.from({ length: sizes.steps }, () => ({ by: [0] })),
    );
    const rename = (id: string): string => `x${id}`;
    const steps = before.steps.map((step) => ({
      ...step,
      id: rename(step.id),
      exits: { ...step.exits, no: { to: 'step', step: 'xS500' } as const },
    }));
    expectLaw(before, { ...before, steps });
  });
});
