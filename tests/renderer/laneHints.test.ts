import { expect, test } from 'vitest';
import { cellAreas } from '../../renderer/editor/desk/areas.ts';
import { laneHints } from '../../renderer/editor/desk/laneHints.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { buildSop } from '../support/builders.ts';

test('a ring shows where a click puts the symbol, but not on a line, where it would look like a joint', () => {
  const sop = buildSop(
    ['Staf', 'Kasi', 'Lurah', 'Camat'],
    [{ by: [0] }, { by: [2] }, { by: [2], kind: 'decision', no: 1 }, { by: [0] }],
  );
  const [page] = layoutSop(sop, defaultStyle).pages.pages;
  if (page === undefined) throw new Error('no page');
  const areas = cellAreas(page);
  const lanesOf = (row: number) => {
    const step = sop.steps[row];
    if (step === undefined) throw new Error('no step');
    const hints = laneHints(page, areas, step);
    return areas.flatMap(({ key, place }) =>
      place.at === 'symbol' && hints.some((hint) => hint.key === key) ? [place.lane] : [],
    );
  };
  // The hand-over to Lurah passes the middle of Kasi's cell in one of the first two rows, and no cell of Camat's.
  const passed = [0, 1].filter((row) => !lanesOf(row).includes('L2'));
  expect(passed).toHaveLength(1);
  for (const row of [0, 1, 2, 3]) expect(lanesOf(row)).toContain('L4');
  // Never where the symbol of the step stands.
  expect(lanesOf(1)).not.toContain('L3');
});
