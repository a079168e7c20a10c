import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyRows, insertCopies } from '../../../../sop/model/edits/copyEdits.ts';
import {
  clearSteps,
  deleteSteps,
  fillSymbol,
  moveStepsBelow,
  moveStepsBy,
  setSymbol,
} from '../../../../sop/model/edits/rowEdits.ts';
import type { Change } from '../../../../sop/model/change.ts';
import { changedPlace } from '../../../../sop/model/changedPlace.ts';
import { inputsSpans } from '../../../../sop/model/inputsSpans.ts';
import type { Sop } from '../../../../sop/model/sop.ts';
import { buildSop, countingIds } from '../../../support/builders.ts';
import { applied, checkChange } from '../../../support/laws.ts';
import { anySop } from '../../../support/randomModel.ts';

const sop = buildSop(
  ['Pemohon', 'Staf', 'Lurah'],
  [
    { by: [0], inputs: ['KTP'] },
    { by: [1], kind: 'decision', no: 1, yes: 4 },
    { by: [1], time: '5 menit', outputs: ['Draf'] },
    { by: [2], kind: 'decision', no: 3 },
    { by: [0], next: 0 },
  ],
);
const order = (now: Sop): string[] => now.steps.map(({ id }) => id);
const after = (change: Change | null, before: Sop = sop): Sop => applied(before, change);

describe('several rows', () => {
  test('move together, and the arrows go with them', () => {
    const up = after(moveStepsBy(sop, ['S3', 'S4'], -1));
    expect(order(up)).toEqual(['S1', 'S3', 'S4', 'S2', 'S5']);
    expect(up.steps.find(({ id }) => id === 'S4')?.exits.no).toEqual({ to: 'step', step: 'S3' });
    expect(order(after(moveStepsBy(sop, ['S3', 'S4'], 1)))).toEqual(['S1', 'S2', 'S5', 'S3', 'S4']);
    expect(moveStepsBy(sop, ['S1', 'S2'], -1)).toBeNull();
    expect(moveStepsBy(sop, ['S4', 'S5'], 1)).toBeNull();
    expect(moveStepsBy(sop, ['none'], 1)).toBeNull();
  });

  test.each<[readonly string[], string | null, readonly string[]]>([
    [['S1', 'S2'], 'S4', ['S3', 'S4', 'S1', 'S2', 'S5']],
    [['S4', 'S5'], 'S1', ['S1', 'S4', 'S5', 'S2', 'S3']],
    [['S4', 'S5'], null, ['S4', 'S5', 'S1', 'S2', 'S3']],
    [['S1'], 'S5', ['S2', 'S3', 'S4', 'S5', 'S1']],
    [['S1', 'S4'], 'S2', ['S2', 'S1', 'S4', 'S3', 'S5']],
  ])('%j are brought below %s', (ids, below, wanted) => {
    const moved = after(moveStepsBelow(sop, ids, below));
    expect(order(moved)).toEqual(wanted);
    expect(new Set(moved.steps)).toEqual(new Set(sop.steps));
  });

  test('that stand there already, or would be brought below themselves, do not move', () => {
    expect(moveStepsBelow(sop, ['S2', 'S3'], 'S1')).toBeNull();
    expect(moveStepsBelow(sop, ['S2', 'S3'], 'S3')).toBeNull();
    expect(moveStepsBelow(sop, ['S2'], 'none')).toBeNull();
  });

  test('a Kelengkapan shared among moving rows goes along; one shared with rows that stay is left to them', () => {
    const shared = buildSop(
      ['Staf'],
      [{ inputs: ['KTP', 'KK'], patch: { inputsSpan: 2 } }, {}, { inputs: ['Draf'] }, { inputs: ['Surat'] }],
    );
    const whole = after(moveStepsBelow(shared, ['S1', 'S2'], 'S4'), shared);
    expect(order(whole)).toEqual(['S3', 'S4', 'S1', 'S2']);
    expect(inputsSpans(whole.steps)).toEqual([1, 1, 2, 0]);
    const parted = after(moveStepsBelow(shared, ['S1'], 'S4'), shared);
    expect(parted.steps.find(({ id }) => id === 'S2')?.inputs.items.map(({ text }) => text)).toEqual(['KTP', 'KK']);
  });

  test('are deleted as one; arrows to them go where the flow goes on', () => {
    const rest = after(deleteSteps(sop, ['S3', 'S4']));
    expect(order(rest)).toEqual(['S1', 'S2', 'S5']);
    expect(rest.steps[1]?.exits.yes).toEqual({ to: 'step', step: 'S5' });
    expect(order(after(deleteSteps(sop, ['S1', 'S2', 'S3', 'S4', 'S5'])))).toEqual([]);
    expect(deleteSteps(sop, ['none'])).toBeNull();
  });

  test('that come back by undoing are shown at the uppermost', () => {
    const checked = checkChange(sop, deleteSteps(sop, ['S3', 'S4']) ?? { kind: 'batch', changes: [] });
    if ('refused' in checked) throw new Error(checked.refused);
    expect(changedPlace(checked.sop, checked.inverse)).toEqual({ at: 'step', step: 'S3', column: 'activity' });
  });

  test('are emptied; rows, kinds and arrows stay', () => {
    const cleared = after(clearSteps(sop, ['S2', 'S3'], countingIds('n')));
    expect(cleared.steps[2]).toMatchObject({
      activity: '',
      performers: [],
      duration: { text: '' },
      outputs: { items: [] },
    });
    expect(cleared.steps[1]).toMatchObject({ kind: 'decision', exits: sop.steps[1]?.exits });
    expect(clearSteps(cleared, ['S2', 'S3'], countingIds('n'))).toBeNull();
  });

  test('take the symbol of another row', () => {
    const filled = after(fillSymbol(sop, 'S2', 'L2', ['S3', 'S4', 'S5']));
    expect(filled.steps.slice(2).map(({ kind, performers }) => [kind, performers[0]])).toEqual([
      ['decision', 'L2'],
      ['decision', 'L2'],
      ['decision', 'L2'],
    ]);
    expect(after(fillSymbol(sop, 'S1', 'L2', ['S2', 'S3'])).steps[2]?.performers).toEqual([]);
    expect(fillSymbol(sop, 'S2', 'L2', ['S2'])).toBeNull();
    expect(setSymbol(sop, 'S2', 'L2', 'decision')).toBeNull();
  });
});

describe('copied rows', () => {
  test('become new steps whose arrows lead among the copies, else where they led, else on', () => {
    const inserted = insertCopies(sop, copyRows(sop, ['S3', 'S4']), 'S5', countingIds('n'));
    const pasted = after(inserted?.change ?? null);
    expect(pasted.steps).toHaveLength(7);
    const [draft, check] = pasted.steps.slice(5);
    expect(inserted?.steps).toEqual([draft?.id, check?.id]);
    expect(draft).toMatchObject({ performers: ['L2'], duration: { text: '5 menit' } });
    expect(check).toMatchObject({ kind: 'decision', exits: { no: { to: 'step', step: draft?.id } } });
    const single = insertCopies(sop, copyRows(sop, ['S4']), null, countingIds('n'));
    expect(after(single?.change ?? null).steps[0]?.exits.no).toEqual({ to: 'step', step: 'S3' });
  });

  test('find their columns in another SOP by name, and bring those that are missing', () => {
    const other = buildSop(['STAF', 'Camat'], [{ by: [0] }]);
    const renamed: Sop = { ...other, lanes: other.lanes.map((lane) => ({ ...lane, id: `X${lane.id}` })), steps: [] };
    const inserted = insertCopies(renamed, copyRows(sop, ['S2', 'S3', 'S4']), null, countingIds('n'));
    const pasted = after(inserted?.change ?? null, renamed);
    expect(pasted.lanes.map(({ name }) => name)).toEqual(['STAF', 'Camat', 'Lurah']);
    expect(pasted.steps.map(({ performers }) => performers)).toEqual([['XL1'], ['XL1'], [pasted.lanes[2]?.id]]);
    // The step that Tidak led to is not there.
    expect(pasted.steps[0]?.exits.no).toEqual({ to: 'previous' });
  });

  test('nothing is inserted below a row that is gone', () => {
    expect(insertCopies(sop, copyRows(sop, ['S1']), 'none', countingIds('n'))).toBeNull();
    expect(insertCopies(sop, copyRows(sop, []), null, countingIds('n'))).toBeNull();
  });
});

test('whatever rows of whatever SOP: every edit keeps the laws, and undoing shows a place that is there', () => {
  const picked = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(anySop(), picked, fc.nat(20), (any, rows, below) => {
      const ids = any.steps.filter((_, row) => rows.includes(row)).map(({ id }) => id);
      const target = any.steps[below]?.id ?? null;
      const changes = [
        deleteSteps(any, ids),
        moveStepsBelow(any, ids, target),
        clearSteps(any, ids, countingIds('n')),
        insertCopies(any, copyRows(any, ids), target, countingIds('n'))?.change ?? null,
      ];
      for (const change of changes) {
        if (change === null) continue;
        const checked = checkChange(any, change);
        if ('refused' in checked) continue;
        const place = changedPlace(checked.sop, checked.inverse);
        if (place?.at === 'step') expect(any.steps.some(({ id }) => id === place.step)).toBe(true);
      }
    }),
    { seed: 4, numRuns: 150 },
  );
});
