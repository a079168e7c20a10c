import { runInNewContext } from 'node:vm';

/**
 * Runs work on data from outside; null when it throws or takes longer than `longest` ms. The interpreter itself ends it: a file
 * may be made so that a parser never comes back.
 */
export function withinTime<Value>(longest: number, work: () => Value | null): Value | null {
  let value: Value | null = null;
  const run = (): void => {
    value = work();
  };
  try {
    runInNewContext('run()', { run }, { timeout: longest });
  } catch {
    // Whatever a parser says about a file from outside, the answer is the same: it cannot be used.
    return null;
  }
  return value;
}
