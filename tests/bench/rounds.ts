/** What is timed. What it returns is kept from being optimised away. */
export type Work = () => unknown;

/**
 * Times several contestants in turns, so that a burst of load on the machine hits all of them: every round runs each once, in
 * an order that turns from round to round. The first round warms up and is thrown away, unless it is the only one. Work that
 * takes less than a millisecond or two is repeated within its turn (`repeats`) and its mean taken.
 *
 * Returns milliseconds by contestant, one entry a round.
 */
export async function race<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, Work>>,
  repeats?: Readonly<Partial<Record<NoInfer<Name>, number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const warmUps = rounds > 1 ? 1 : 0;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + Math.max(0, round)) % names.length];
      if (name === undefined) continue;
      const took = await timed(works[name], repeats?.[name] ?? 1);
      if (round >= 0) times[name].push(took);
    }
  }
  return times;
}

/** Mean milliseconds of running `work` so many times in a row. */
async function timed(work: Work, times: number): Promise<number> {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) {
    const result = work();
    kept = result instanceof Promise ? await result : result;
  }
  return (performance.now() - start) / times;
}

/** Milliseconds of single runs: by the clock, and of this thread on a processor, which other programs do not lengthen. */
export interface SingleTimes {
  readonly clock: number[];
  readonly processor: number[];
}

/** Times every single run of synchronous work, after `warmUps` runs that are not counted. */
export function timeEach(count: number, warmUps: number, work: Work): SingleTimes {
  const times: SingleTimes = { clock: [], processor: [] };
  for (let run = -warmUps; run < count; run += 1) {
    const used = process.threadCpuUsage();
    const start = performance.now();
    kept = work();
    const took = performance.now() - start;
    const { user, system } = process.threadCpuUsage(used);
    if (run < 0) continue;
    times.clock.push(took);
    times.processor.push((user + system) / 1000);
  }
  return times;
}

/** Holds on to results, so that no work is dead code. */
let kept: unknown = null;

/** The last result any contestant gave. Somebody has to be able to ask, or keeping it would be dead code too. */
export function lastResult(): unknown {
  return kept;
}

/** The middle value; of an even number, the mean of the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (upper + lower) / 2;
}

/** The value that `share` of all values do not exceed (nearest rank). NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Slope of log y over log x by least squares: how cost grows with size. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (pick: (point: readonly [number, number]) => number): number =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length;
  const meanX = mean(([x]) => x);
  const meanY = mean(([, y]) => y);
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}
