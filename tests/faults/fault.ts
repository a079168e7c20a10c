import type { randomFrom } from '../support/randomSops.ts';

/** How much is tried: `short` within the suite, `full` before a release. */
export type Size = 'short' | 'full';

/** A seeded source of chance. */
export type Random = ReturnType<typeof randomFrom>;

/** What a fault test is given. */
export interface Attempt {
  readonly size: Size;
  readonly seed: number;
  readonly random: Random;
  /** An empty folder of its own, on a memory file system where there is one; removed afterwards. */
  readonly folder: string;
  /** What children load instead of modules of the app (`--sabotage`); empty when nothing is sabotaged. */
  readonly redirects: Redirects;
  /** Tells how far it is. */
  say(text: string): void;
}

/** Module of the app, from the root of the checkout → the file in `sabotage/` that stands in for it. */
export type Redirects = Readonly<Record<string, string>>;

/** What a fault test found. */
export interface Findings {
  readonly trials: number;
  /** One sentence for each trial that failed. */
  readonly failures: readonly string[];
  /** What was seen, in one sentence of figures. */
  readonly detail: string;
}

/** One row of the table of faults (safety, section 1.4). */
export interface Fault {
  readonly id: string;
  /** What happens to the user. */
  readonly title: string;
  run(attempt: Attempt): Promise<Findings>;
}

/** Thrown when a tool that a fault needs is not on this machine; the message says which. */
export class ToolMissing extends Error {}

/** The first number in the short form, the second in the full one. */
export function trialsOf({ size }: Pick<Attempt, 'size'>, short: number, full: number): number {
  return size === 'full' ? full : short;
}

/** Runs `task` for 0 … count-1, `atOnce` at a time, in no particular order. */
export async function many(count: number, atOnce: number, task: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await task(next - 1);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
}
