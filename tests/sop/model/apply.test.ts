import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSchema } from '../../../sop/file/changeSchema.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { newStep } from '../../../sop/model/create.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { buildSop, countingIds } from '../../support/builders.ts';
import { applied, checkChange, valueOf } from '../../support/laws.ts';
import { anyChange, anySop } from '../../support/randomModel.ts';

const sop = buildSop(
  ['Staf', 'Kasi', 'Lurah'],
  [
    { by: [0], outputs: ['berkas', 'tanda terima'] },
    { by: [1], kind: 'decision', no: 1 },
    { by: [2, 1] },
    { by: [0], next: 2 },
  ],
);
const step = (number: number) => sop.steps[number - 1]!;
const item = { list: { of: 'outputs', step: 'S1' }, item: step(1).outputs.items[0]!.id } as const;

describe('every change', () => {
  test.each<Change>([
    { kind: 'setText', field: 'title', text: 'Judul' },
    { kind: 'setText', field: 'number', text: '1' },
    { kind: 'setText', field: 'government', text: 'PEMERINTAH KOTA CONTOH' },
    { kind: 'setText', field: 'flowTitle', text: 'Alur' },
    { kind: 'setText', field: 'profile', text: 'lain' },
    { kind: 'setUnitLines', lines: ['A', 'B'] },
    { kind: 'setLogo', asset: 'f'.repeat(64) },
    { kind: 'setDate', field: 'revised', value: { text: '-', iso: null } },
    { kind: 'setApproval', value: { prefix: 'Plt.', position: 'Lurah', name: 'N', rank: 'R', nip: '1' } },
    { kind: 'setProposer', value: { prefix: '', position: 'Kabag', name: 'N', rank: '', nip: '' } },
    { kind: 'insertItem', list: { of: 'box', box: 'warnings' }, at: 0, item: { id: 'new', text: 'Apabila' } },
    { kind: 'insertItem', list: item.list, at: 2, item: { id: 'new', text: 'lembar' } },
    { kind: 'removeItem', ...item },
    { kind: 'moveItem', ...item, to: 1 },
    { kind: 'setItem', ...item, text: 'berkas lengkap' },
    { kind: 'setMarker', list: item.list, marker: '1.' },
    { kind: 'insertLane', at: 1, lane: { id: 'new', name: 'Camat' } },
    { kind: 'moveLane', lane: 'L1', to: 2 },
    { kind: 'renameLane', lane: 'L1', name: 'Pelaksana' },
    { kind: 'insertStep', at: 2, step: newStep(() => 'new') },
    { kind: 'removeStep', step: 'S2', retarget: { to: 'step', step: 'S3' } },
    { kind: 'moveStep', step: 'S1', to: 3 },
    {
      kind: 'setStep',
      step: 'S1',
      patch: { kind: 'decision', performers: ['L2', 'L3'], cooperation: 'handover', isEnd: true },
    },
    { kind: 'setExit', step: 'S1', branch: 'next', exit: { to: 'end' } },
    { kind: 'setStyle', style: { paper: 'Folio', labels: { no: null } } },
    { kind: 'setClassification', value: { nature: 'technical', scope: null, completeness: 'final', generality: null } },
    { kind: 'setStatus', value: 'inForce' },
    { kind: 'setSkipped', value: [{ rule: 'REG-009', place: 'field title', reason: 'Nama ini sudah ditetapkan' }] },
    {
      kind: 'batch',
      changes: [
        { kind: 'setStatus', value: 'revoked' },
        { kind: 'moveLane', lane: 'L2', to: 0 },
      ],
    },
    { kind: 'batch', changes: [] },
  ])('$kind %# is done, keeps the laws, and changes something', (change) => {
    const after = applied(sop, change);
    if (change.kind !== 'batch' || change.changes.length > 0) expect(after).not.toEqual(sop);
  });

  test('of a random sequence keeps the laws, and undoing all of them leads back to the start', () => {
    let done = 0;
    let refused = 0;
    fc.assert(
      fc.property(anySop(), fc.array(anyChange, { minLength: 5, maxLength: 25 }), (start, changes) => {
        let current: Sop = start;
        const inverses: Change[] = [];
        for (const change of changes) {
          const checked = checkChange(current, change);
          if ('refused' in checked) {
            refused += 1;
            continue;
          }
          done += 1;
          current = checked.sop;
          inverses.push(checked.inverse);
        }
        for (const inverse of inverses.toReversed()) current = valueOf(apply(current, inverse)).sop;
        expect(current).toEqual(start);
      }),
      { seed: 35, numRuns: 250 },
    );
    // The generator must reach both outcomes, or the law says little.
    expect(done).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(300);
  });

  test('leaves what it does not concern as it is, so that nothing is computed anew', () => {
    const after = valueOf(apply(sop, { kind: 'setStep', step: 'S3', patch: { note: 'x' } })).sop;
    expect(after.identity).toBe(sop.identity);
    expect(after.lanes).toBe(sop.lanes);
    expect(after.steps[0]).toBe(sop.steps[0]);
    expect(after.steps[2]?.exits).toBe(sop.steps[2]?.exits);
  });
});

describe('a change that does not fit', () => {
  const full = { ...sop, lanes: Array.from({ length: 40 }, (_, at) => ({ id: `L${at + 1}`, name: '' })) };
  test.each<[string, Change, Sop?]>([
    ['unknownStep', { kind: 'moveStep', step: 'X', to: 0 }],
    ['unknownStep', { kind: 'setMarker', list: { of: 'inputs', step: 'X' }, marker: null }],
    ['unknownStep', { kind: 'setExit', step: 'S1', branch: 'next', exit: { to: 'step', step: 'X' } }],
    ['unknownStep', { kind: 'removeStep', step: 'S1', retarget: { to: 'step', step: 'S1' } }],
    ['unknownStep', { kind: 'removeStep', step: 'S1', retarget: { to: 'step', step: 'X' } }],
    ['unknownLane', { kind: 'renameLane', lane: 'X', name: '' }],
    ['unknownLane', { kind: 'setStep', step: 'S1', patch: { performers: ['X'] } }],
    ['unknownLane', { kind: 'insertStep', at: 0, step: { ...newStep(() => 'new'), performers: ['X'] } }],
    ['sameLaneTwice', { kind: 'setStep', step: 'S1', patch: { performers: ['L1', 'L1'] } }],
    ['unknownItem', { kind: 'removeItem', list: item.list, item: 'X' }],
    ['duplicateId', { kind: 'insertLane', at: 0, lane: { id: 'L1', name: '' } }],
    ['duplicateId', { kind: 'insertStep', at: 0, step: { ...newStep(() => 'S1') } }],
    ['duplicateId', { kind: 'insertItem', list: item.list, at: 0, item: { id: item.item, text: '' } }],
    ['outOfRange', { kind: 'insertLane', at: 4, lane: { id: 'new', name: '' } }],
    ['outOfRange', { kind: 'moveLane', lane: 'L1', to: 3 }],
    ['outOfRange', { kind: 'moveStep', step: 'S1', to: 4 }],
    ['outOfRange', { kind: 'moveItem', ...item, to: 2 }],
    ['outOfRange', { kind: 'insertStep', at: 5, step: newStep(() => 'new') }],
    ['outOfRange', { kind: 'insertLane', at: 0, lane: { id: 'new', name: '' } }, full],
    ['laneInUse', { kind: 'removeLane', lane: 'L2' }],
  ])('is refused: %s %#', (code, change, document = sop) => {
    expect(checkChange(document, change)).toEqual({ refused: code });
  });

  test('stops a batch as a whole', () => {
    const changes: Change[] = [
      { kind: 'setStatus', value: 'revoked' },
      { kind: 'removeLane', lane: 'L2' },
    ];
    expect(checkChange(sop, { kind: 'batch', changes })).toEqual({ refused: 'laneInUse' });
  });

  test('fits when the same batch takes the column out of its steps first', () => {
    const after = applied(sop, {
      kind: 'batch',
      changes: [
        { kind: 'setStep', step: 'S2', patch: { performers: [] } },
        { kind: 'setStep', step: 'S3', patch: { performers: ['L3'] } },
        { kind: 'removeLane', lane: 'L2' },
      ],
    });
    expect(after.lanes.map((lane) => lane.id)).toEqual(['L1', 'L3']);
  });
});

describe('removing a step', () => {
  test('turns every arrow that led to it, and its inverse turns them back', () => {
    const after = applied(sop, { kind: 'removeStep', step: 'S2', retarget: { to: 'step', step: 'S3' } });
    expect(after.steps.map((other) => other.id)).toEqual(['S1', 'S3', 'S4']);
    expect(after.steps[2]?.exits.next).toEqual({ to: 'step', step: 'S3' });
  });

  test('turns the exits that the present kind of a step does not use as well', () => {
    const hidden = applied(sop, { kind: 'setStep', step: 'S2', patch: { kind: 'process' } });
    const after = applied(hidden, { kind: 'removeStep', step: 'S1', retarget: { to: 'end' } });
    expect(after.steps[0]?.exits.no).toEqual({ to: 'end' });
  });
});

describe('moving a step', () => {
  test('keeps arrows on the steps they name, while relative exits mean the neighbours', () => {
    const after = applied(sop, { kind: 'moveStep', step: 'S1', to: 2 });
    expect(after.steps.map((other) => other.id)).toEqual(['S2', 'S3', 'S1', 'S4']);
    expect(after.steps[0]?.exits).toEqual(step(2).exits);
    expect(after.steps[2]?.exits.next).toEqual({ to: 'following' });
  });
});

test('ids come from the caller', () => {
  const ids = countingIds('x');
  expect([newStep(ids).id, newStep(ids).id]).toEqual(['x1', 'x2']);
});

describe('a change that could be made but never stored', () => {
  const tooLong = 'a'.repeat(20_001);
  test.each<[string, Change]>([
    ['outOfRange', { kind: 'setUnitLines', lines: Array.from({ length: 21 }, () => 'SEKSI') }],
    ['tooLong', { kind: 'setText', field: 'title', text: tooLong }],
    ['tooLong', { kind: 'setApproval', value: { prefix: '', position: '', name: tooLong, rank: '', nip: '' } }],
    ['tooLong', { kind: 'setStep', step: 'S1', patch: { duration: { text: tooLong, parsed: null } } }],
    ['tooLong', { kind: 'batch', changes: [{ kind: 'setItem', ...item, text: tooLong }] }],
  ])('is refused: %s %#', (code, change) => {
    expect(changeSchema.safeParse(change).success).toBe(false);
    expect(apply(sop, change)).toMatchObject({ ok: false, error: { code } });
  });

  test('is the first beyond the size; the last within it is made', () => {
    const change: Change = { kind: 'setText', field: 'title', text: 'a'.repeat(20_000) };
    expect(changeSchema.safeParse(change).success).toBe(true);
    expect(apply(sop, change).ok).toBe(true);
  });
});
