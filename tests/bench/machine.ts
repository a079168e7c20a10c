import { cpus, loadavg } from 'node:os';
import { execFileSync } from 'node:child_process';
import { median } from './rounds.ts';

/** What the machine was like while something was measured. */
export interface MachineFacts {
  /** Mean number of processes that wanted to run during the last minute; 0 where the system does not tell. */
  readonly load: number;
  readonly cores: number;
  readonly processor: string;
  /** Time of a fixed loop, in milliseconds: compare it before comparing milliseconds of two runs. */
  readonly calibration: number;
}

export function machineFacts(): MachineFacts {
  const processors = cpus();
  return {
    load: loadavg()[0] ?? 0,
    cores: processors.length,
    processor: processors[0]?.model.trim() ?? '',
    calibration: median(Array.from({ length: 5 }, calibrate)),
  };
}

/** Facts of two moments as those of the time between them. */
export function between(before: MachineFacts, after: MachineFacts): MachineFacts {
  const mean = (one: number, other: number): number => (one + other) / 2;
  return {
    ...after,
    load: mean(before.load, after.load),
    calibration: mean(before.calibration, after.calibration),
  };
}

/** Always the same work: integer and floating point arithmetic, a hash map, strings. */
function calibrate(): number {
  const start = performance.now();
  const counts = new Map<string, number>();
  let state = 1;
  for (let turn = 0; turn < 200_000; turn += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const key = `k${state % 1009}`;
    counts.set(key, (counts.get(key) ?? 0) + Math.sqrt(state));
  }
  const took = performance.now() - start;
  // The loop must not be dead code.
  return counts.size === 0 ? NaN : took;
}

/** The commit the figures belong to, with a mark when files differ from it; null outside a checkout. */
export function commitId(): string | null {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const changed = git('status', '--porcelain', '--untracked-files=no').trim() !== '';
    return `${git('rev-parse', '--short', 'HEAD').trim()}${changed ? '+' : ''}`;
  } catch {
    return null;
  }
}
