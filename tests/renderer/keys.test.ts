import { describe, expect, test } from 'vitest';
import { readKey } from '../../renderer/editor/keys.ts';
import { nextIndex } from '../../renderer/editor/problems/actions.ts';
import { nextRegion } from '../../renderer/editor/regions.ts';
import { scrollNeeded } from '../../renderer/page/keepInView.ts';
import { actualSize, percentOf, scaleFor, sheetAt, stepZoom } from '../../renderer/page/scale.ts';
import type { Place } from '../../sop/model/place.ts';

const text: Place = { at: 'step', step: 'S1', column: 'activity' };
const symbol: Place = { at: 'symbol', step: 'S1', lane: 'L1' };
const press = (combination: string) => {
  const parts = combination.split('_');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { key: parts.at(-1) ?? '', ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt') };
};

describe('keys on a cell', () => {
  test.each<[string, Place, string, ReturnType<typeof readKey>]>([
    ['a letter types over text', text, 'a', { do: 'edit', start: 'a' }],
    ['F2 keeps the text', text, 'F2', { do: 'edit', start: null }],
    ['Enter goes down a column, as in Excel', text, 'Enter', { do: 'enterDown' }],
    ['Shift+Enter goes up', text, 'Shift_Enter', { do: 'move', direction: 'up' }],
    ['Enter opens an identity field', { at: 'field', field: 'title' }, 'Enter', { do: 'edit', start: null }],
    ['Enter places a symbol', symbol, 'Enter', { do: 'place', as: 'main' }],
    ['Shift+Enter adds a performer', symbol, 'Shift_Enter', { do: 'place', as: 'further' }],
    ['Space changes the symbol', symbol, ' ', { do: 'toggleKind' }],
    ['Space types nothing into text', text, ' ', null],
    ['t begins a target', symbol, 't', { do: 'target', letter: 't' }],
    ['m is Mulai on a symbol', symbol, 'm', { do: 'toggleStart' }],
    ['m is a letter in text', text, 'm', { do: 'edit', start: 'm' }],
    ['other letters mean nothing on a symbol', symbol, 'q', null],
    ['Alt+Up moves the row', text, 'Alt_ArrowUp', { do: 'moveRow', by: -1 }],
    ['Ctrl+Right moves the symbol', symbol, 'Ctrl_ArrowRight', { do: 'moveSymbol', by: 1 }],
    ['Ctrl+Shift+= inserts', text, 'Ctrl_Shift_=', { do: 'insertRow' }],
    ['Ctrl+Shift++ inserts where = needs Shift', text, 'Ctrl_Shift_+', { do: 'insertRow' }],
    ['Ctrl+- deletes', symbol, 'Ctrl_-', { do: 'deleteRow' }],
    ['Ctrl+- deletes nothing outside the table', { at: 'field', field: 'title' }, 'Ctrl_-', null],
    ['Ctrl+Shift+= inserts a column', { at: 'lane', lane: 'L1' }, 'Ctrl_Shift_=', { do: 'insertLane' }],
    ['Ctrl+- deletes a column', { at: 'lane', lane: 'L1' }, 'Ctrl_-', { do: 'deleteLane' }],
    ['Ctrl+Z is for the frame', text, 'Ctrl_z', null],
    ['Shift+Tab goes back', text, 'Shift_Tab', { do: 'move', direction: 'previous' }],
    ['numbers are not typed', { at: 'step', step: 'S1', column: 'no' }, '5', null],
    ['function keys are for the frame', text, 'F8', null],
  ])('%s', (_, place, combination, action) => {
    expect(readKey(place, press(combination))).toEqual(action);
  });
});

test('F6 walks through the parts and back', () => {
  expect(nextRegion(null, 1)).toBe('page');
  expect(nextRegion('page', 1)).toBe('panel');
  expect(nextRegion('status', 1)).toBe('menu');
  expect(nextRegion('menu', -1)).toBe('status');
});

test('F8 walks round and round', () => {
  expect(nextIndex(null, 3, 1)).toBe(0);
  expect(nextIndex(null, 3, -1)).toBe(2);
  expect(nextIndex(2, 3, 1)).toBe(0);
  expect(nextIndex(0, 3, -1)).toBe(2);
  expect(nextIndex(7, 3, 1)).toBe(0);
  expect(nextIndex(null, 0, 1)).toBeNull();
});

describe('the desk', () => {
  test('fits the widest page, within 50 and 200 per cent', () => {
    const a4 = { width: 10_692_000, height: 7_560_000 };
    const desk = (width: number, height = 640) => ({ width, height });
    expect(percentOf(scaleFor('width', desk(1046), [a4]))).toBe(90);
    expect(percentOf(scaleFor('width', desk(100), [a4]))).toBe(50);
    expect(percentOf(scaleFor('width', desk(9000), [a4]))).toBe(200);
    expect(scaleFor(100, desk(10), [a4])).toBe(actualSize);
    expect(percentOf(scaleFor('page', desk(1046), [a4]))).toBe(77);
    expect(percentOf(scaleFor('page', desk(600, 2000), [a4]))).toBe(51);
  });

  test('knows the page at a height of the stack', () => {
    const page = { height: 1000 };
    // The first sheet begins 24 pixels down, the second behind it and a gap of 16.
    expect([0, 30, 1023, 1045, 5000].map((y) => sheetAt([page, page], y, 1))).toEqual([0, 0, 0, 1, 1]);
  });

  test('zooms in tens', () => {
    expect([stepZoom(89, 1), stepZoom(89, -1), stepZoom(90, 1), stepZoom(200, 1), stepZoom(50, -1)]).toEqual([
      90, 80, 100, 200, 50,
    ]);
  });

  test('scrolls only when a cell is out of sight', () => {
    expect(scrollNeeded(100, 140, 80, 740)).toBe(0);
    expect(scrollNeeded(730, 770, 80, 740)).toBe(54);
    expect(scrollNeeded(60, 100, 80, 740)).toBe(-44);
    expect(scrollNeeded(2000, 2040, 80, 740)).toBe(2000 - 80 - 180);
  });
});
