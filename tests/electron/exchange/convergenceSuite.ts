import { expect, test } from 'vitest';
import { faultsOf, runSchedule } from './convergence.ts';
import type { City } from './convergence.ts';

const full = process.env['LAJUR_FULL'] === '1';
const parts = 2;

/** A city as large as they are, and a small one that shows the same faults in less time. */
const cities: readonly { readonly city: City; readonly schedules: number }[] = [
  { city: { units: 60, reviewers: 5, acts: 8 }, schedules: full ? 1000 / parts : 1 },
  { city: { units: 6, reviewers: 2, acts: 12 }, schedules: full ? 1000 / parts : 3 },
];

/** Declares one of the two parts of the convergence test: parts are files of their own, so that they run side by side. */
export function convergenceSuite(part: number): void {
  test.each(cities)(
    '$city.units units and $city.reviewers reviewers end with the same: $schedules schedules',
    async ({ city, schedules }) => {
      let [parcels, forks] = [0, 0];
      for (let seed = 1 + part; seed <= schedules * parts; seed += parts) {
        const outcome = await runSchedule(seed, city);
        expect(faultsOf(outcome), `seed ${seed}`).toEqual([]);
        parcels += outcome.made.length;
        forks += outcome.forks;
      }
      // The schedules are worth something only when there was much to lose, and some of it forked.
      expect(parcels).toBeGreaterThan(schedules * 3);
      if (full) expect(forks).toBeGreaterThan(0);
    },
    7_200_000,
  );
}
