import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alone } from '../../build/lock.ts';

/** Larger than any process number that Linux hands out. */
const nobody = '99999999';

let folder: string;
let lockFile: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-lock-'));
  lockFile = path.join(folder, 'dist/.lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('one task at a time', async () => {
  const events: string[] = [];
  const task = (name: string) => async () => {
    events.push(`${name} begins`);
    await pause(20);
    events.push(`${name} ends`);
  };
  await Promise.all([alone(lockFile, task('a')), alone(lockFile, task('b'))]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a task that fails lets go of the lock', async () => {
  const failing = alone(lockFile, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(lockFile)).toBe(false);
});

test('the lock of a process that is gone does not hold anybody up', async () => {
  await alone(lockFile, () => Promise.resolve());
  writeFileSync(lockFile, nobody);
  await expect(alone(lockFile, () => Promise.resolve('done'))).resolves.toBe('done');
});
