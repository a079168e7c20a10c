import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUp, playwrightTally, summary, vitestTally } from '../../build/tally.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-tally-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const missing = '/nowhere/report.json';

describe('unit tests', () => {
  const figures = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

  test('counts passed, failed and skipped', () => {
    expect(vitestTally(report({ ...figures, numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('a file that does not load, or whose preparation fails, is a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'skipped' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(vitestTally(report({ ...figures, numFailedTests: 1, testResults }), 1).failed).toBe(3);
  });

  test('a runner that stops with an error, or without a report, is a failure', () => {
    expect(vitestTally(report(figures), 1).failed).toBe(1);
    expect(vitestTally(missing, 0).failed).toBe(1);
  });
});

describe('journeys', () => {
  const stats = { expected: 2, unexpected: 0, flaky: 1, skipped: 1 };

  test('counts passed, failed and skipped; one that passed on the second try has passed', () => {
    const file = report({ stats: { ...stats, unexpected: 4 }, errors: [] });
    expect(playwrightTally(file, 1)).toEqual({ passed: 3, failed: 4, skipped: 1 });
  });

  test('an error outside every test is a failure', () => {
    expect(playwrightTally(report({ stats, errors: [{}] }), 1).failed).toBe(1);
    expect(playwrightTally(report({ stats, errors: [] }), 1).failed).toBe(1);
    expect(playwrightTally(missing, 0).failed).toBe(1);
  });
});

test('the summary names skipped tests only when there are some', () => {
  const total = addUp([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 1, failed: 1, skipped: 0 },
  ]);
  expect(summary(total)).toBe('3 passed, 1 failed');
  expect(summary({ ...total, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
