import { describe, expect, test } from 'vitest';
import { shortened } from '../../renderer/compare/shortened.ts';
import { align, levelWith } from '../../renderer/compare/alignment.ts';
import type { HistoryLine, HistoryVersion } from '../../renderer/desk/contract.ts';
import { shownLines } from '../../renderer/editor/history/historyLines.ts';
import { shortList } from '../../renderer/words/history.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { buildSop } from '../support/builders.ts';
import { applied } from '../support/laws.ts';

function line(last: number, patch: Partial<HistoryLine>): HistoryLine {
  const at = new Date(Date.UTC(2026, 0, 5, 8, last)).toISOString();
  return {
    kind: 'edited',
    first: last,
    last,
    since: at,
    at,
    by: { name: 'Rini Contoh', position: 'Staf' },
    changes: 1,
    touched: { steps: [], parts: [], added: 0, removed: 0 },
    source: null,
    move: null,
    from: null,
    ...patch,
  };
}

function version(number: number, minute: number, patch: Partial<HistoryVersion>): HistoryVersion {
  return {
    id: `${number}`.repeat(64),
    number,
    keptAt: new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString(),
    by: { name: 'Budi Contoh', position: 'Staf', unit: 'Kelurahan Melati' },
    received: false,
    beside: false,
    ...patch,
  };
}

describe('the rows of a history', () => {
  const numbers = new Map([
    ['S1', 1],
    ['S3', 3],
    ['S4', 4],
  ]);
  const shown = (lines: readonly HistoryLine[], versions: readonly HistoryVersion[] = []) =>
    shownLines(
      { revision: 9, beyond: null, lines: [...lines], versions: [...versions] },
      (step) => numbers.get(step) ?? null,
    );

  test('say what was edited, by the numbers of today', () => {
    const touched = { steps: ['S4', 'S3', 'S9'], parts: ['boxes' as const], added: 1, removed: 2 };
    expect(shown([line(5, { changes: 12, touched })])).toMatchObject([
      {
        title: 'Menyunting langkah 3, 4, kotak isian',
        detail: '12 perubahan · 1 langkah baru · 2 langkah dihapus',
        who: 'Rini Contoh',
        isNow: true,
      },
    ]);
    const gone = { steps: ['S9'], parts: [], added: 0, removed: 0 };
    expect(shown([line(5, { touched: gone })])[0]?.title).toBe('Menyunting langkah yang kini tidak ada');
  });

  test('a move says which version it made; a version that no line tells of stands where its time is', () => {
    const move = { from: 'draft', to: 'submitted', reason: 'Mohon direviu.' } as const;
    const rows = shown(
      [line(9, {}), line(7, { kind: 'moved', move }), line(2, { kind: 'created', source: 'template' })],
      [version(3, 8, { received: true, beside: true }), version(2, 7, {}), version(1, 3, {})],
    );
    expect(rows.map(({ title, version: number, merge }) => [title, number, merge === null])).toEqual([
      ['Menyunting', null, true],
      ['Versi 3 dari Kelurahan Melati bercabang, belum digabungkan', null, false],
      ['Status menjadi Diajukan', 2, true],
      ['Versi 1 disimpan untuk dikirim', null, true],
      ['Dibuat dari templat', null, true],
    ]);
    expect(rows[2]?.detail).toBe('“Mohon direviu.”');
  });
});

test.each([
  [[3, 4], '3, 4'],
  [[4, 2, 3, 5, 9], '2–5, 9'],
  [[1], '1'],
  [[1, 3, 5], '1, 3, 5'],
])('the numbers %s are written %s', (numbers, written) => {
  expect(shortList(numbers)).toBe(written);
});

test('long stretches that stayed are cut to what stands beside a change', () => {
  const long = Array.from({ length: 30 }, (_, at) => `kata${at}`).join(' ');
  const words = shortened([
    { text: `${long} `, is: 'kept' },
    { text: 'lama', is: 'removed' },
    { text: ` ${long} `, is: 'kept' },
    { text: 'baru', is: 'added' },
  ]);
  expect(words.map(({ text }) => text)).toEqual([
    '… kata26 kata27 kata28 kata29 ',
    'lama',
    ' kata0 kata1 kata2 kata3 kata4 … kata26 kata27 kata28 kata29 ',
    'baru',
  ]);
});

describe('two stacks of sheets', () => {
  const before = buildSop(
    ['Staf'],
    Array.from({ length: 30 }, () => ({ by: [0] })),
  );
  const after = applied(before, {
    kind: 'batch',
    changes: [
      { kind: 'removeStep', step: 'S2', retarget: { to: 'following' } },
      { kind: 'setStep', step: 'S4', patch: { activity: 'Menulis\n'.repeat(12) } },
      { kind: 'moveStep', step: 'S30', to: 0 },
    ],
  });
  const pages = [before, after].map((sop) => layoutSop(sop, defaultStyle).pages.pages);
  const [one = [], other = []] = pages;
  const scale = 1 / 9525;
  const alignment = align(one, other, [scale, scale]);

  test('stand level by the steps that kept their order', () => {
    expect(
      alignment.every(
        ([left, right], at) =>
          at === 0 || (left > (alignment[at - 1]?.[0] ?? 0) && right > (alignment[at - 1]?.[1] ?? 0)),
      ),
    ).toBe(true);
    // Start, end, and all steps but the one that is gone and the one that moved.
    expect(alignment).toHaveLength(2 + 28);
    for (const [left, right] of alignment) {
      expect(levelWith(alignment, left, 0)).toBeCloseTo(right, 6);
      expect(levelWith(alignment, right, 1)).toBeCloseTo(left, 6);
    }
  });

  test('go there and back to the same height in between', () => {
    const end = alignment.at(-1)?.[0] ?? 0;
    for (let y = 0; y < end; y += 37) expect(levelWith(alignment, levelWith(alignment, y, 0), 1)).toBeCloseTo(y, 6);
  });
});
