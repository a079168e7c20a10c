import { expect, test } from 'vitest';
import { faults } from './registry.ts';
import { runShort } from './runShort.ts';
import { sabotages } from './sabotages.ts';

test('every fault can be sabotaged', () => {
  expect(faults.map(({ id }) => id)).toEqual(Object.keys(sabotages));
});

test.each(faults.map(({ id, title }) => ({ id, title })))(
  '$id does no harm: $title',
  { timeout: 300_000 },
  async ({ id }) => {
    const { reports, code } = await runShort('--only', id);
    expect(reports).toMatchObject([{ id, pass: true }]);
    expect(code).toBe(0);
  },
);
