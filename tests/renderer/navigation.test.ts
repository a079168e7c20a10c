import { describe, expect, test } from 'vitest';
import { cellOf, samePlace } from '../../renderer/editor/places.ts';
import { cellLines, firstPlaceOf, moveFrom, sectionOf, sections } from '../../renderer/editor/navigation.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import type { Place } from '../../sop/model/place.ts';
import { buildSop } from '../support/builders.ts';

const sop = buildSop(['Pemohon', 'Staf'], [{ by: [0] }, { by: [1], kind: 'decision' }, {}]);
const style = { ...defaultStyle, noteColumn: true };
const cell = (step: string, column: 'no' | 'activity' | 'inputs' | 'time' | 'output' | 'note'): Place => ({
  at: 'step',
  step,
  column,
});
const symbol = (step: string, lane: string): Place => ({ at: 'symbol', step, lane });

describe('moving between cells', () => {
  test.each([
    ['right into the lanes', cell('S1', 'activity'), 'right', symbol('S1', 'L1')],
    ['right out of the lanes', symbol('S1', 'L2'), 'right', cell('S1', 'inputs')],
    ['down in a column', cell('S1', 'time'), 'down', cell('S2', 'time')],
    ['down in a lane', symbol('S1', 'L2'), 'down', symbol('S2', 'L2')],
    ['up to the heading of the lane', symbol('S1', 'L2'), 'up', { at: 'lane', lane: 'L2' }],
    ['down from a heading', { at: 'lane', lane: 'L1' }, 'down', symbol('S1', 'L1')],
    ['Tab wraps to the next row', cell('S1', 'note'), 'next', cell('S2', 'no')],
    ['Shift+Tab wraps to the row before', cell('S2', 'no'), 'previous', cell('S1', 'note')],
    ['Home', symbol('S2', 'L2'), 'rowStart', cell('S2', 'no')],
    ['End', symbol('S2', 'L2'), 'rowEnd', cell('S2', 'note')],
    ['Ctrl+Home', symbol('S3', 'L2'), 'first', cell('S1', 'no')],
    ['Ctrl+End', cell('S1', 'no'), 'last', cell('S3', 'note')],
    ['down through the identity', { at: 'field', field: 'number' }, 'down', { at: 'field', field: 'created' }],
    ['right in the identity', { at: 'field', field: 'number' }, 'right', { at: 'field', field: 'created' }],
  ] as const)('%s', (_, from, direction, to) => {
    expect(moveFrom(sop, style, from, direction)).toEqual(to);
  });

  test('the edges lead nowhere', () => {
    expect(moveFrom(sop, style, cell('S1', 'no'), 'left')).toBeNull();
    expect(moveFrom(sop, style, cell('S3', 'activity'), 'down')).toBeNull();
    expect(moveFrom(sop, style, { at: 'issuer', line: 'government' }, 'previous')).toBeNull();
  });

  test('a table without remarks has no such cell', () => {
    expect(moveFrom(sop, { noteColumn: false }, cell('S1', 'output'), 'next')).toEqual(cell('S2', 'no'));
  });

  test('walking with Tab visits every cell once', () => {
    const all = cellLines(sop, style).flat();
    const visited: Place[] = [];
    for (let place: Place | null = all[0] ?? null; place !== null; place = moveFrom(sop, style, place, 'next'))
      visited.push(place);
    expect(visited).toEqual(all);
  });
});

describe('a Kelengkapan cell over several rows', () => {
  const rows = buildSop(['Staf'], [{ by: [0], inputs: ['KTP'], patch: { inputsSpan: 3 } }, {}, {}, { by: [0] }]);

  test.each([
    ['down out of it', cell('S1', 'inputs'), 'down', cell('S4', 'inputs')],
    ['up into it', cell('S4', 'inputs'), 'up', cell('S1', 'inputs')],
    ['from any of its rows', cell('S3', 'inputs'), 'down', cell('S4', 'inputs')],
    ['past it in a row under it', symbol('S2', 'L1'), 'right', cell('S2', 'time')],
  ] as const)('%s', (_, from, direction, to) => {
    expect(moveFrom(rows, style, from, direction)).toEqual(to);
  });

  test('is one stop of Tab', () => {
    const all = cellLines(rows, style).flat();
    expect(all.filter((one) => one.at === 'step' && one.column === 'inputs')).toEqual([
      cell('S1', 'inputs'),
      cell('S4', 'inputs'),
    ]);
    const visited: Place[] = [];
    for (let place: Place | null = all[0] ?? null; place !== null; place = moveFrom(rows, style, place, 'next'))
      visited.push(place);
    expect(visited).toEqual(all);
  });

  test('holds the places of all its rows', () => {
    expect(cellOf(rows, cell('S2', 'inputs'))).toEqual(cell('S1', 'inputs'));
    expect(cellOf(rows, cell('S2', 'time'))).toEqual(cell('S2', 'time'));
  });
});

describe('the cell of a place', () => {
  test.each([
    ['an item stands in its list', { at: 'box', box: 'warnings', item: 'i1' }, { at: 'box', box: 'warnings' }],
    ['an arrow leaves from its symbol', { at: 'exit', step: 'S2', branch: 'no' }, symbol('S2', 'L2')],
    ['an arrow without a symbol', { at: 'exit', step: 'S3', branch: 'next' }, cell('S3', 'activity')],
    ['a step that is gone', { at: 'step', step: 'S9', column: 'time' }, cell('S3', 'activity')],
    ['a lane that is gone', { at: 'symbol', step: 'S1', lane: 'L9' }, cell('S1', 'activity')],
    ['the whole SOP', { at: 'sop' }, { at: 'field', field: 'title' }],
  ] as const)('%s', (_, place, expected) => {
    expect(cellOf(sop, place)).toEqual(expected);
  });

  test('order of keys does not matter', () => {
    expect(samePlace({ at: 'lane', lane: 'L1' }, { lane: 'L1', at: 'lane' })).toBe(true);
    expect(samePlace(symbol('S1', 'L1'), symbol('S1', 'L2'))).toBe(false);
  });
});

describe('the parts of the panel', () => {
  test('every part begins at a place of its own', () => {
    for (const section of sections(sop)) expect(sectionOf(sop, firstPlaceOf(sop, section))).toEqual(section);
  });

  test('a step that is gone leads to the identity', () => {
    expect(sectionOf(sop, cell('S9', 'time'))).toBe('identity');
  });
});
