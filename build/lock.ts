/** One process at a time: test workers and a developer's own commands may want to build at the same moment. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 50;

/** Runs the task while holding the lock file; a lock whose process is gone counts for nothing. */
export async function alone<Result>(lockFile: string, task: () => Promise<Result>): Promise<Result> {
  mkdirSync(path.dirname(lockFile), { recursive: true });
  while (!take(lockFile)) {
    if (holderIsGone(lockFile)) rmSync(lockFile, { force: true });
    else await pause(pollMs);
  }
  try {
    return await task();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function take(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderIsGone(lockFile: string): boolean {
  let holder: number;
  try {
    holder = Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return false;
  }
  // Between making the file and writing into it the lock names nobody yet.
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
