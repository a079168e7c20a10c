import { expect, test } from 'vitest';
import { judge, printedTable, printedTables, readUntouched } from './judgeTable.ts';

test('tables copied from printed SOPs are read right in at least 90 % of cells without touch', () => {
  const judged = printedTables.map((name) => ({ name, ...judge(name, readUntouched(printedTable(name))) }));
  const lines = judged.map(({ name, right, cells }) => `${name}: ${right} of ${cells}`);
  const right = judged.reduce((sum, each) => sum + each.right, 0);
  const cells = judged.reduce((sum, each) => sum + each.cells, 0);
  const share = ((100 * right) / cells).toFixed(1);
  process.stdout.write(
    `${[...lines, `all: ${right} of ${cells} cells, ${share} %`, ...judged.flatMap(({ wrong }) => wrong)].join('\n')}\n`,
  );
  expect(judged.length).toBe(23);
  expect(right / cells).toBeGreaterThanOrEqual(0.9);
});
