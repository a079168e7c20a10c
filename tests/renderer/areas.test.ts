import { expect, test } from 'vitest';
import { areaAt, cellAreas } from '../../renderer/editor/desk/areas.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { newList } from '../../sop/model/create.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { buildSop, countingIds } from '../support/builders.ts';

test('a box in two columns is one cell wherever it is clicked', () => {
  const plain = buildSop(['Staf'], [{ by: [0] }]);
  const equipment = newList(countingIds('x'), '1.', ['Komputer', 'Pencetak', 'Alat tulis']);
  const boxes = { ...plain.identity.boxes, equipment };
  const sop = { ...plain, identity: { ...plain.identity, boxes } };
  const cellOf = (style: typeof defaultStyle) => {
    const [page] = layoutSop(sop, style).pages.pages;
    if (page === undefined) throw new Error('no page');
    const areas = cellAreas(page);
    expect(new Set(areas.map(({ key }) => key)).size).toBe(areas.length);
    const cell = areas.find(({ place }) => place.at === 'box' && place.box === 'equipment');
    if (cell === undefined) throw new Error('no box');
    return { cell, at: (share: number) => areaAt(areas, cell.x + cell.width * share, cell.y + cell.height / 2) };
  };
  const one = cellOf(defaultStyle);
  const two = cellOf({ ...defaultStyle, twoColumnBoxes: ['equipment'] });
  expect([two.cell.x, two.cell.width]).toEqual([one.cell.x, one.cell.width]);
  expect(two.at(0.25)).toBe(two.cell);
  expect(two.at(0.75)).toBe(two.cell);
});
