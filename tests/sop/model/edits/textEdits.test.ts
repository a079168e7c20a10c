import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListRef } from '../../../../sop/model/change.ts';
import { setDateText, setList } from '../../../../sop/model/edits/textEdits.ts';
import { listAt } from '../../../../sop/model/lists.ts';
import { buildSop, countingIds } from '../../../support/builders.ts';
import { applied } from '../../../support/laws.ts';

const list: ListRef = { of: 'inputs', step: 'S1' };
const withTexts = (texts: readonly string[]) => buildSop([], [{ inputs: texts }]);

describe('setting a list', () => {
  const before = withTexts(['a', 'b', 'c', 'd']);
  const idOf = (text: string) => listAt(before, list)?.items.find((item) => item.text === text)?.id;
  const after = (texts: readonly string[]) =>
    listAt(applied(before, setList(before, list, texts, countingIds('n'))), list)?.items;

  test('keeps the id of a text rewritten in place', () => {
    expect(after(['a', 'b', 'sea', 'd'])?.[2]).toEqual({ id: idOf('c'), text: 'sea' });
  });

  test('keeps the ids around what was inserted and removed', () => {
    expect(after(['a', 'x', 'b', 'c', 'd'])?.map((item) => item.id)).toEqual([
      idOf('a'),
      'n1',
      idOf('b'),
      idOf('c'),
      idOf('d'),
    ]);
    expect(after(['a', 'd'])?.map((item) => item.id)).toEqual([idOf('a'), idOf('d')]);
  });

  test('to what it holds, or of a step that is not there, is no edit', () => {
    expect(setList(before, list, ['a', 'b', 'c', 'd'], countingIds())).toBeNull();
    expect(setList(before, { of: 'outputs', step: 'X' }, ['a'], countingIds())).toBeNull();
  });

  test('always ends with exactly the texts asked for', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (former, wanted) => {
        const sop = withTexts(former);
        const change = setList(sop, list, wanted, countingIds('n'));
        const result = change === null ? sop : applied(sop, change);
        expect(listAt(result, list)?.items.map((item) => item.text)).toEqual(wanted);
      }),
      { seed: 37, numRuns: 300 },
    );
  });
});

test('typing a date reads it, and typing the same is no edit', () => {
  const sop = withTexts([]);
  const after = applied(sop, setDateText(sop, 'created', '14 Februari 2022'));
  expect(after.identity.created).toEqual({ text: '14 Februari 2022', iso: '2022-02-14' });
  expect(setDateText(after, 'created', '14 Februari 2022')).toBeNull();
});
