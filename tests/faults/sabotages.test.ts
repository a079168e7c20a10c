import { expect, test } from 'vitest';
import { runShort } from './runShort.ts';
import { sabotages } from './sabotages.ts';

const rows = Object.entries(sabotages).map(([id, { without }]) => ({ id, without }));

test.each(rows)('$id is seen when its protection is gone: $without', { timeout: 300_000 }, async ({ id }) => {
  const { reports, code } = await runShort('--sabotage', id);
  expect(reports).toMatchObject([{ id, pass: false }]);
  // Not because it could not be tried.
  expect(reports[0]?.trials, reports[0]?.detail).toBeGreaterThan(0);
  expect(code).toBe(1);
});
