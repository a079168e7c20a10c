import { beforeAll, expect, test } from 'vitest';
import type { ShortRun } from './runShort.ts';
import { faults } from './registry.ts';
import { runShort } from './runShort.ts';
import { sabotages } from './sabotages.ts';

const ids = Object.keys(faults);
let run: ShortRun;
/** All of them in one process: most of the time of a short one is the start of its process. */
beforeAll(async () => {
  run = await runShort();
}, 900_000);

test('every fault can be sabotaged', () => {
  expect(Object.keys(sabotages)).toEqual(ids);
});

test.each(ids)('%s does no harm', (id) => {
  const report = run.reports.find((each) => each.id === id);
  expect(report).toMatchObject({ pass: true });
});

test('the program says so when it ends', () => {
  expect(run.code).toBe(0);
  expect(run.reports.map(({ id }) => id)).toEqual(ids);
});
