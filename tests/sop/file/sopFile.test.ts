import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeSchema } from '../../../sop/file/changeSchema.ts';
import { readFile, writeFile } from '../../../sop/file/sopFile.ts';
import { currentVersion, upgrades } from '../../../sop/file/versions/index.ts';
import { upgraded } from '../../../sop/file/versions/upgrade.ts';
import type { Change } from '../../../sop/model/change.ts';
import { buildSop } from '../../support/builders.ts';
import { valueOf } from '../../support/laws.ts';
import { anySop } from '../../support/randomModel.ts';

const sop = buildSop(
  ['Staf'],
  [
    { by: [0], inputs: ['a'] },
    { by: [0], kind: 'decision', no: 1 },
  ],
);
const stored = (part: object = sop, frame: object = {}) =>
  JSON.stringify({ format: 'lajur-sop', version: 2, sop: part, ...frame });
const refusal = (text: string) => {
  const read = readFile(text);
  return read.ok ? null : { code: read.error.code, path: read.error.faults[0]?.path };
};

describe('a stored SOP', () => {
  test('comes back the same, whatever it holds', () => {
    fc.assert(
      fc.property(anySop(), (any) => {
        expect(valueOf(readFile(writeFile(any)))).toEqual(any);
      }),
      { seed: 39, numRuns: 200 },
    );
  });

  test.each([
    ['{', 'damaged', ''],
    ['[]', 'foreign', ''],
    ['{"format":"other","version":1}', 'foreign', ''],
    [stored(sop, { version: currentVersion.version + 1 }), 'newer', 'version'],
    [stored(sop, { version: 0 }), 'damaged', 'version'],
    [stored(sop, { version: currentVersion.version + 0.5 }), 'newer', 'version'],
    [stored(sop, { extra: 1 }), 'damaged', 'extra'],
    [stored({ ...sop, title: 'x' }), 'damaged', 'sop.title'],
    [stored({ ...sop, status: 'done' }), 'damaged', 'sop.status'],
    [stored({ ...sop, lanes: [...sop.lanes, ...sop.lanes] }), 'damaged', 'sop.lanes[1].id'],
    [stored({ ...sop, lanes: [] }), 'damaged', 'sop.steps[0].performers[0]'],
    [stored({ ...sop, steps: sop.steps.slice(1) }), 'damaged', 'sop.steps[0].exits.no.step'],
    [stored({ ...sop, steps: [{ ...sop.steps[0], kind: 'loop' }] }), 'damaged', 'sop.steps[0].kind'],
  ])('is refused with its reason: %#', (text, code, path) => {
    expect(refusal(text)).toEqual({ code, path });
  });

  test('with hostile nesting is refused', () => {
    expect(refusal(`{"format":"lajur-sop","version":1,"sop":${'['.repeat(200_000)}`)?.code).toBe('damaged');
  });
});

describe('versions', () => {
  test('every version that ever was has a sample file, and this program reads it', () => {
    expect(upgrades.map((step) => step.from)).toEqual(upgrades.map((_, at) => at + 1));
    expect(currentVersion.version).toBe(upgrades.length + 1);
    for (let version = 1; version <= currentVersion.version; version += 1) {
      const text = readFileSync(new URL(`../../documents/stored/v${version}.json`, import.meta.url), 'utf8');
      expect(JSON.parse(text)).toMatchObject({ version });
      const read = valueOf(readFile(text));
      expect(read.steps.length).toBeGreaterThan(0);
      expect(JSON.parse(writeFile(read))).toMatchObject({ version: currentVersion.version });
    }
  });

  test('an upgrade runs from its version on, each once and in order', () => {
    const mark = (from: number) => ({ from, upgrade: (document: unknown) => `${String(document)}>${from + 1}` });
    const chain = [mark(1), mark(2), mark(3)];
    expect(upgraded('1', 1, chain)).toEqual({ ok: true, value: '1>2>3>4' });
    expect(upgraded('3', 3, chain)).toEqual({ ok: true, value: '3>4' });
    expect(upgraded('4', 4, chain)).toEqual({ ok: true, value: '4' });
    expect(upgraded('5', 5, chain)).toEqual({ ok: false, error: { code: 'newer', version: 5 } });
  });
});

describe('version 1', () => {
  const { steps, ...rest } = sop;
  const olderSteps = steps.map(({ inputsSpan: _span, ...step }) => step);
  const older = (footerBandMm: number) =>
    JSON.stringify({ format: 'lajur-sop', version: 1, sop: { ...rest, steps: olderSteps, style: { footerBandMm } } });

  test('had a Kelengkapan cell for each row, and footer bands higher than there are now', () => {
    const read = valueOf(readFile(older(60)));
    expect(read.steps.map(({ inputsSpan }) => inputsSpan)).toEqual([1, 1]);
    expect(read.style.footerBandMm).toBe(40);
    expect(valueOf(readFile(older(25))).style.footerBandMm).toBe(25);
  });

  test.each(['null', '[]', '{"steps":5,"style":7}', '{"steps":[null]}'])('of another shape is damaged: %s', (part) => {
    expect(refusal(`{"format":"lajur-sop","version":1,"sop":${part}}`)?.code).toBe('damaged');
  });
});

describe('a change from outside', () => {
  test.each<[string, unknown]>([
    ['an unknown kind', { kind: 'eraseAll' }],
    ['a field too many', { kind: 'setStatus', value: 'draft', force: true }],
    ['a position below zero', { kind: 'moveStep', step: 'S1', to: -1 }],
    ['a text too long', { kind: 'setText', field: 'title', text: 'x'.repeat(20_001) }],
    ['a patch of something else', { kind: 'setStep', step: 'S1', patch: { id: 'S2' } }],
    ['an asset that is no hash', { kind: 'setLogo', asset: '../logo.png' }],
    ['a field of another kind', { kind: 'setText', field: 'id', text: '' }],
  ])('is refused: %s', (_, change) => {
    expect(changeSchema.safeParse(change).success).toBe(false);
  });

  test('may nest batches a little, and no more', () => {
    const batches = (levels: number) =>
      Array.from({ length: levels }).reduce<Change>((inner) => ({ kind: 'batch', changes: [inner] }), {
        kind: 'setStatus',
        value: 'draft',
      });
    expect(changeSchema.safeParse(batches(6)).success).toBe(true);
    expect(changeSchema.safeParse(batches(7)).success).toBe(false);
    expect(changeSchema.safeParse(batches(5000)).success).toBe(false);
  });
});
