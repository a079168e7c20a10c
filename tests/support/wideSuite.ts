import { expect, test } from 'vitest';
import { judgeWide, wideBatches } from './wideFaults.ts';

/** Declares one of the four parts of the random suite: parts are files of their own, so that they run side by side. */
export function wideSuite(part: number): void {
  const batches = wideBatches(part);
  let gaveUp = 0;
  let judged = 0;

  test.each(batches)('no faults in $count random SOPs from seed $from', { timeout: 300_000 }, ({ from, count }) => {
    const verdict = judgeWide(from, count);
    gaveUp += verdict.gaveUp;
    judged += count;
    expect(verdict.faults).toEqual([]);
    expect(verdict.gaveUpEarly).toEqual([]);
  });

  test('at most one SOP in fifty has lanes too narrow to be read', () => {
    expect(gaveUp).toBeLessThanOrEqual(judged / 50);
  });
}
