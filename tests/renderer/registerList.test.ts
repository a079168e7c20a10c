import { describe, expect, test } from 'vitest';
import { withPasted, emptyTarget } from '../../renderer/register/duplicate/form.ts';
import { rowKey } from '../../renderer/register/rowKeys.ts';
import { rowHeight, topShowing, windowAt } from '../../renderer/register/rowWindow.ts';
import { extended, nothingTicked, stretchTo, toggled } from '../../renderer/register/selection.ts';

describe('the rows that are drawn', () => {
  test('cover what is in sight wherever the list is scrolled to, and are few', () => {
    for (let top = 0; top <= 9980 * rowHeight; top += 37_777) {
      const { first, last } = windowAt(top, 550, 10_000);
      expect(first * rowHeight).toBeLessThanOrEqual(top);
      expect((last + 1) * rowHeight).toBeGreaterThanOrEqual(Math.min(top + 550, 10_000 * rowHeight));
      expect(last - first).toBeLessThan(40);
    }
  });

  test('end with the list, and are none for an empty one', () => {
    expect(windowAt(0, 550, 3)).toEqual({ first: 0, last: 2 });
    expect(windowAt(0, 550, 0)).toEqual({ first: 0, last: -1 });
  });

  test('a row comes into sight by the shortest way', () => {
    expect(topShowing(0, 200, 500)).toBe(0);
    expect(topShowing(5, 200, 500)).toBe(200);
    expect(topShowing(50, 200, 500)).toBe(51 * rowHeight - 500);
  });
});

describe('keys on a row', () => {
  const press = (
    key: string,
    more: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean; readonly altKey?: boolean } = {},
  ) =>
    rowKey(
      { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more },
      { index: 10, total: 100, page: 8 },
    );

  test.each([
    ['ArrowDown', {}, { kind: 'go', index: 11, stretch: false }],
    ['ArrowUp', { shiftKey: true }, { kind: 'go', index: 9, stretch: true }],
    ['PageDown', {}, { kind: 'go', index: 18, stretch: false }],
    ['End', {}, { kind: 'go', index: 99, stretch: false }],
    [' ', {}, { kind: 'toggle' }],
    [' ', { shiftKey: true }, { kind: 'stretch' }],
    ['a', { ctrlKey: true }, { kind: 'all' }],
    ['a', {}, { kind: 'type' }],
    ['Delete', {}, { kind: 'archive' }],
    ['F10', { shiftKey: true }, { kind: 'menu' }],
    ['F10', {}, null],
    ['f', { ctrlKey: true }, null],
    ['Tab', {}, null],
    ['ArrowDown', { altKey: true }, null],
  ])('%s %j', (key, more, act) => {
    expect(press(key, more)).toEqual(act);
  });
});

test('ticks are set and taken away one by one, and Shift reaches from the last', () => {
  const one = toggled(nothingTicked, 'a', 3);
  expect(stretchTo(one, 6)).toEqual({ offset: 3, limit: 4 });
  expect(stretchTo(one, 1)).toEqual({ offset: 1, limit: 3 });
  expect(stretchTo(nothingTicked, 5)).toEqual({ offset: 5, limit: 1 });
  const more = extended(one, ['b', 'c']);
  expect([...more.ids]).toEqual(['a', 'b', 'c']);
  expect([...toggled(more, 'b', 4).ids]).toEqual(['a', 'c']);
});

test('a table pasted into the offices fills rows from the one it is pasted into', () => {
  const rows = withPasted(
    [{ ...emptyTarget(0), unit: 'A', nip: '1' }, emptyTarget(1)],
    1,
    'B\tKB\r\nC\tKC\tLurah C\n\n',
  );
  expect(rows.map(({ unit, code, position, nip }) => [unit, code, position, nip])).toEqual([
    ['A', '', '', '1'],
    ['B', 'KB', '', ''],
    ['C', 'KC', 'Lurah C', ''],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
});
