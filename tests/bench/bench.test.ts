import { describe, expect, test } from 'vitest';
import { figure, holds } from './bench.ts';
import type { Figure } from './bench.ts';
import { benches, measure } from './measure.ts';
import { jsonReport, markdownReport, tableReport } from './report.ts';
import { exponent, lastResult, median, percentile, race, timeEach } from './rounds.ts';
import { replacedSection } from './sections.ts';

const machine = { load: 1.5, cores: 2, processor: 'Contoh', calibration: 20 };
const sample = { name: 'a.b', what: 'contoh', referenceName: 'batas', unit: 'ms', target: 0.5 } as const;
const kept = figure({ ...sample, ours: 4, reference: 10 });
const missed = figure({ ...sample, ours: 6, reference: 10 });

describe('a figure', () => {
  test('is a ratio that keeps its target or not', () => {
    expect([kept, missed].map(({ ratio }) => ratio)).toEqual([0.4, 0.6]);
    expect([kept, missed].map(holds)).toEqual([true, false]);
    expect(holds(figure({ ...sample, ours: 6, reference: 10, target: null }))).toBeNull();
  });

  test('without any reference to divide by is kept only by nothing', () => {
    const at = (ours: number): Figure => figure({ ...sample, ours, reference: 0, target: 1 });
    expect([0, 3].map((ours) => [at(ours).ratio, holds(at(ours))])).toEqual([
      [1, true],
      [null, false],
    ]);
  });

  test('stands in every report with load and calibration', () => {
    const report = { bench: { name: 'a', method: ['Caranya.'] }, figures: [kept, missed], machine };
    expect(JSON.parse(jsonReport([report]))).toMatchObject([
      { name: 'a.b', ours: 4, reference: 10, ratio: 0.4, unit: 'ms', holds: true, load: 1.5, calibrationMs: 20 },
      { ours: 6, holds: false },
    ]);
    for (const text of [tableReport([report]), markdownReport(report, 'abc1234', '2026-01-02')]) {
      expect(text).toMatch(/ya .*contoh.*4 ms.*10.*batas.*0\.4.*≤ 0\.5.*1\.5.*20 ms/);
      expect(text).toMatch(/TIDAK .*contoh.*6 ms/);
      expect(text).toContain('Caranya.');
    }
  });
});

describe('statistics', () => {
  test('single runs are counted after their warm-ups, by the clock and by the processor', () => {
    let runs = 0;
    const { clock, processor } = timeEach(3, 2, () => (runs += 1));
    expect([runs, clock.length, processor.length, lastResult()]).toEqual([5, 3, 3, 5]);
  });

  test('median and percentile', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.99)).toBe(10);
    expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
  });

  test('the exponent of a line is 1, of a square 2', () => {
    expect(exponent([50, 100, 500].map((x) => [x, 3 * x]))).toBeCloseTo(1);
    expect(exponent([50, 100, 500].map((x) => [x, x * x]))).toBeCloseTo(2);
  });

  test('a race runs all in turns, warms up once and counts repeats', async () => {
    const calls: string[] = [];
    const times = await race(2, { one: () => calls.push('1'), two: () => calls.push('2') }, { two: 2 });
    expect(calls.join('')).toBe('122122221');
    expect([times.one.length, times.two.length]).toEqual([2, 2]);
    expect(lastResult()).toBe(calls.length);
  });
});

test('a section of the results is replaced in its place, or added', () => {
  const file = '# Hasil\n\n## a\n\nlama\n\n## b\n\nlama\n';
  expect(replacedSection(file, 'a', '## a\n\nbaru\n')).toBe('# Hasil\n\n## a\n\nbaru\n\n## b\n\nlama\n');
  expect(replacedSection(file, 'b', '## b\n\nbaru\n')).toBe('# Hasil\n\n## a\n\nlama\n\n## b\n\nbaru\n');
  expect(replacedSection(file, 'c', '## c\n\nbaru\n')).toBe(`${file}\n## c\n\nbaru\n`);
});

// The screen may have to be built first, and the machine may be busy: the limit only ends what hangs.
const longest = 300_000;

/** Those that walk through Chromium or LibreOffice take minutes together: they are tried in the long form (LAJUR_FULL=1). */
const withPrograms = ['screen', 'register', 'libreoffice'];
const tried = benches.filter(({ name }) => process.env['LAJUR_FULL'] === '1' || !withPrograms.includes(name));

test('the benches that are left to the long form are benches', () => {
  expect(withPrograms.filter((name) => !benches.some((bench) => bench.name === name))).toEqual([]);
});

test.each(tried.map((bench) => [bench.name, bench] as const))(
  '%s measures something',
  async (name, bench) => {
    const { reports, unmeasured } = await measure([bench], { size: 'smoke', rounds: 1, say: () => undefined });
    expect(unmeasured).toEqual([]);
    const figures = reports.flatMap((report) => report.figures);
    expect(figures.length).toBeGreaterThan(0);
    for (const { name: own, ours, reference, ratio } of figures) {
      expect(own.startsWith(`${name}.`), own).toBe(true);
      expect([ours, reference].every(Number.isFinite), own).toBe(true);
      expect(ratio === null ? reference : ratio, own).not.toBeNaN();
    }
    expect(new Set(figures.map(({ name: own }) => own)).size).toBe(figures.length);
  },
  longest,
);
