import { describe, expect, test } from 'vitest';
import { stretchesOf, offsetAt } from '../../renderer/editor/desk/printedLines.ts';
import { findMatches, replaceMatches } from '../../renderer/editor/finding/matches.ts';
import { cellText } from '../../renderer/editor/cellText.ts';
import { typedItems } from '../../renderer/editor/desk/cellLook.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { buildSop, countingIds } from '../support/builders.ts';
import { applied } from '../support/laws.ts';

const sop = buildSop(
  ['Staf', 'Kepala Staf'],
  [
    { by: [0], activity: 'Staf mencatat berkas staf', inputs: ['Berkas', 'Berkas staf'] },
    { by: [1], activity: 'Memeriksa berkas', time: '5 menit' },
  ],
);
const style = { noteColumn: true };
const find = (query: string, exact = false, where: Sop = sop) => findMatches(where, style, query, exact);

describe('finding', () => {
  test('finds words in reading order, in headings, cells and lists', () => {
    expect(find('staf').map(({ place, from }) => [place.at, from])).toEqual([
      ['lane', 0],
      ['lane', 7],
      ['step', 0],
      ['step', 21],
      ['step', 14],
    ]);
    expect(find('Staf', true)).toHaveLength(3);
    expect(find('')).toEqual([]);
    expect(find('tidak ada')).toEqual([]);
  });

  test('finds without overlaps, and beside letters whose small form is longer', () => {
    const odd = buildSop(['Staf'], [{ activity: 'aaaa' }, { activity: 'İ Staf' }]);
    expect(find('aa', false, odd).map(({ from }) => from)).toEqual([0, 2]);
    expect(find('Staf', false, odd)).toHaveLength(2);
  });
});

describe('replacing', () => {
  test('all at once, in one edit', () => {
    const change = replaceMatches(sop, find('berkas'), 'dokumen', countingIds('n'));
    const after = applied(sop, change);
    expect(find('berkas', false, after)).toEqual([]);
    expect(cellText(after, { at: 'step', step: 'S1', column: 'inputs' })).toBe('dokumen\ndokumen staf');
    expect(after.steps[0]?.activity).toBe('Staf mencatat dokumen staf');
    // The same entries of the list, not new ones.
    expect(after.steps[0]?.inputs.items.map(({ id }) => id)).toEqual(sop.steps[0]?.inputs.items.map(({ id }) => id));
  });

  test('one alone, times read anew, nothing for the same words', () => {
    const [first] = find('staf').slice(2);
    if (first === undefined) throw new Error('not found');
    expect(applied(sop, replaceMatches(sop, [first], 'Petugas', countingIds('n'))).steps[0]?.activity).toBe(
      'Petugas mencatat berkas staf',
    );
    const timed = applied(sop, replaceMatches(sop, find('5 menit'), '2 jam', countingIds('n')));
    expect(timed.steps[1]?.duration.parsed).toMatchObject({ unit: 'jam' });
    expect(replaceMatches(sop, find('Berkas', true), 'Berkas', countingIds('n'))).toBeNull();
  });
});

describe('typed text on paper', () => {
  const long = buildSop(
    ['Staf'],
    [
      {
        by: [0],
        activity: `${'Memeriksa kelengkapan berkas permohonan '.repeat(4)}\n\n- lalu mencatat`,
        inputs: ['KTP', 'Kartu keluarga\nlembar kedua'],
      },
    ],
  );
  const pages = layoutSop(long, defaultStyle, { images: () => null }).pages.pages;
  const page = pages.find(({ table }) => (table?.rows.length ?? 0) > 0);
  if (page === undefined) throw new Error('no row');

  test.each<[Place]>([
    [{ at: 'step', step: 'S1', column: 'activity' }],
    [{ at: 'step', step: 'S1', column: 'inputs' }],
  ])('every printed character of %j is found under the pointer again', (place) => {
    const text = cellText(long, place) ?? '';
    const items = typedItems(page, place);
    expect(items.length).toBeGreaterThan(1);
    for (let from = 0; from < text.length; from += 1) {
      const [stretch] = stretchesOf(items, text, { from, length: 1 });
      if (stretch === undefined) continue;
      expect(offsetAt(items, text, stretch.x, stretch.baseline)).toBe(from);
    }
    const shown = items
      .map((item) => item.text)
      .join('')
      .replaceAll(/\s/g, '');
    const marked = [...text].filter((_, from) => stretchesOf(items, text, { from, length: 1 }).length > 0);
    expect(marked.join('').replaceAll(/\s/g, '')).toBe(shown);
  });

  test('nothing is printed yet: the caret goes to the end', () => {
    expect(offsetAt([], 'abc', 0, 0)).toBe(3);
    expect(stretchesOf([], 'abc', { from: 0, length: 1 })).toEqual([]);
  });
});
