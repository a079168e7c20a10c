import { expect, test } from 'vitest';
import { readKey } from '../../renderer/editor/keys.ts';
import { frameActions } from '../../renderer/editor/useFrameKeys.ts';
import { keySheet } from '../../renderer/words/keys.ts';
import type { KeyGround } from '../../renderer/words/keys.ts';
import type { Place } from '../../sop/model/place.ts';

const lines = keySheet.flatMap((group) => group.lines);
const sheetOf = (...grounds: readonly KeyGround[]): string[] =>
  lines.filter(({ on }) => grounds.includes(on)).flatMap(({ presses }) => presses);

/** Every key there is on an office keyboard, with every combination of what is held down. */
const names = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789=+-\\/ .'.split(''),
  'Enter Tab Escape Home End Delete Backspace Insert PageUp PageDown ArrowUp ArrowDown ArrowLeft ArrowRight'.split(' '),
  Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
].flat();
const held = [
  [],
  ['Shift'],
  ['Ctrl'],
  ['Alt'],
  ['Ctrl', 'Shift'],
  ['Ctrl', 'Alt'],
  ['Alt', 'Shift'],
  ['Ctrl', 'Alt', 'Shift'],
];
const combinations = held.flatMap((modifiers) =>
  names.map((key) => ({ name: [...modifiers, key].join('+'), key, modifiers })),
);

/** The keys that a place takes, by name; letters that are typed as text, and keys to which Shift adds nothing, left out. */
function taken(place: Place): string[] {
  return combinations
    .filter(({ key, modifiers }) => {
      const press = {
        key,
        ctrl: modifiers.includes('Ctrl'),
        shift: modifiers.includes('Shift'),
        alt: modifiers.includes('Alt'),
      };
      const action = readKey(place, press);
      if (action === null || (action.do === 'edit' && action.start === key)) return false;
      const plain = press.shift ? readKey(place, { ...press, shift: false }) : null;
      return JSON.stringify(plain) !== JSON.stringify(action);
    })
    .map(({ name }) => name);
}

const text: Place = { at: 'step', step: 'S1', column: 'activity' };
const symbol: Place = { at: 'symbol', step: 'S1', lane: 'L1' };
const heading: Place = { at: 'lane', lane: 'L1' };

test('the sheet names the keys of the frame, all of them and no other', () => {
  const frame = Object.keys(frameActions(1, () => undefined));
  expect(sheetOf('frame').toSorted()).toEqual(frame.toSorted());
});

test('the sheet names the keys of cells, symbols and headings, all of them and no other', () => {
  const known = new Set(sheetOf('cell', 'symbol', 'lane'));
  const real = new Set([text, symbol, heading].flatMap(taken));
  expect([...known].filter((name) => !real.has(name))).toEqual([]);
  expect([...real].filter((name) => !known.has(name))).toEqual([]);
});

test.each<[KeyGround, Place]>([
  ['cell', text],
  ['symbol', symbol],
  ['lane', heading],
])('each key of the ground "%s" works there', (ground, place) => {
  const works = taken(place);
  expect(sheetOf(ground).filter((name) => !works.includes(name))).toEqual([]);
});

test('no key stands twice for the same ground, and every line says what it does', () => {
  const named = lines.flatMap(({ on, presses }) => presses.map((press) => `${on} ${press}`));
  expect(new Set(named).size).toBe(named.length);
  expect(lines.filter(({ keys, does }) => keys === '' || does === '')).toEqual([]);
});
