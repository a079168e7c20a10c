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

test('a click on a printed line of a signature block meets that line, whatever else of the block is still empty', () => {
  const plain = buildSop(['Staf'], [{ by: [0] }]);
  const official = { prefix: '', position: 'Lurah', name: 'Budi Contoh', rank: 'Penata', nip: '19000101 192001 1 002' };
  for (let kept = 0; kept < 8; kept += 1) {
    const approval = {
      ...official,
      name: (kept & 1) === 0 ? '' : official.name,
      rank: (kept & 2) === 0 ? '' : official.rank,
      nip: (kept & 4) === 0 ? '' : official.nip,
    };
    const [page] = layoutSop({ ...plain, identity: { ...plain.identity, approval } }, defaultStyle).pages.pages;
    if (page === undefined) throw new Error('no page');
    const areas = cellAreas(page);
    for (const item of page.items) {
      if (item.kind !== 'text' || item.where?.at !== 'approval') continue;
      const met = areaAt(areas, item.x + item.width / 2, item.y - item.size * 0.3);
      expect(met?.place, `${item.text} of ${kept}`).toEqual(item.where);
    }
    // Each of the four can be met by the mouse.
    for (const field of ['position', 'name', 'rank', 'nip'] as const) {
      const area = areas.find(({ key }) => key === `approval:${field}`);
      if (area === undefined) throw new Error(field);
      expect(areaAt(areas, area.x + area.width / 2, area.y + area.height / 2)?.key).toBe(`approval:${field}`);
    }
  }
});
