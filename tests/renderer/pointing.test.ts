import { describe, expect, test } from 'vitest';
import { handlePoints } from '../../renderer/editor/drawing/BranchHandles.tsx';
import { laneGap, landing, rowAt, rowGap } from '../../renderer/editor/drawing/pointing.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { buildSop } from '../support/builders.ts';

const sop = buildSop(
  ['A', 'B', 'C'],
  Array.from({ length: 24 }, (_, index) => ({
    by: [index % 3],
    ...(index % 5 === 4 ? { kind: 'decision' as const } : {}),
  })),
);
const { pages } = layoutSop(sop, defaultStyle, { images: () => null }).pages;
const order = sop.steps.map(({ id }) => id);

function tableOf(page: number) {
  const table = pages[page]?.table;
  if (table === null || table === undefined) throw new Error(`page ${page} has no table`);
  return table;
}
const withTable = pages.flatMap(({ table }, page) => (table === null ? [] : [page]));

describe('what is under the pointer', () => {
  test('every row is found over its whole height, on its own page', () => {
    expect(withTable.length).toBeGreaterThan(1);
    for (const page of withTable)
      for (const row of tableOf(page).rows) {
        const x = tableOf(page).x + 1;
        expect(rowAt(pages, { page, x, y: row.y })).toBe(row.step);
        expect(rowAt(pages, { page, x, y: row.y + row.height - 1 })).toBe(row.step);
      }
  });

  test('beside the table there is no row', () => {
    const page = withTable[0] ?? 0;
    const { x, rows } = tableOf(page);
    expect(rowAt(pages, { page, x: x - 1, y: rows[0]?.y ?? 0 })).toBeNull();
  });

  test('the upper half of a row means the gap above it, the lower half the one below', () => {
    for (const page of withTable)
      for (const { step, y, height } of tableOf(page).rows) {
        const row = order.indexOf(step);
        expect(rowGap(pages, order, { page, x: 0, y: y + height * 0.2 })?.before).toBe(row);
        expect(rowGap(pages, order, { page, x: 0, y: y + height * 0.8 })?.before).toBe(row + 1);
      }
  });

  test('the left half of a column means the gap before it', () => {
    const page = withTable[0] ?? 0;
    const lanes = tableOf(page).columns.filter(({ key }) => key === 'lane');
    for (const [index, { x, width }] of lanes.entries()) {
      expect(laneGap(pages, { page, x: x + width * 0.2, y: 0 })?.before).toBe(index);
      expect(laneGap(pages, { page, x: x + width * 0.8, y: 0 })?.before).toBe(index + 1);
    }
  });

  test.each([
    [2, 2, 2],
    [2, 3, 2],
    [2, 5, 4],
    [2, 0, 0],
  ])('row %i dropped into gap %i stands at %i', (from, before, to) => {
    expect(landing(from, { before })).toBe(to);
  });
});

test('a decision has a handle for each branch: at the heads of its arrows, and at the symbol where one leads nowhere', () => {
  const lost = buildSop(['A'], [{ by: [0], kind: 'decision' }, { by: [0] }]);
  const drawn = layoutSop(lost, defaultStyle, { images: () => null }).pages.pages;
  const [step] = lost.steps;
  const page = drawn.find(({ table }) => table !== null);
  if (step === undefined || page === undefined) throw new Error('nothing drawn');
  const handles = handlePoints(page, step);
  expect(handles.map(({ branch, isMissing }) => [branch, isMissing])).toEqual([
    ['yes', false],
    ['no', true],
  ]);
});
