/** One figure: ours against a named reference measured in the same run. */
export interface Figure {
  /** Stable name for scripts, `<bench>.<figure>`. */
  readonly name: string;
  /** The same for people, in Indonesian. */
  readonly what: string;
  readonly ours: number;
  readonly reference: number;
  readonly referenceName: string;
  /** ours / reference; null when the reference is 0 and ours is not. Less is better, always. */
  readonly ratio: number | null;
  readonly unit: 'ms' | 'MB' | 'bends' | 'crossings' | 'places' | 'exponent' | 'bytes';
  /** The ratio must not exceed this; null = shown for comparison only. */
  readonly target: number | null;
  /** What a reader must know to judge the figure, in Indonesian. */
  readonly remark?: string;
}

/** How much is measured: `smoke` proves that the bench runs, `usual` takes minutes, `full` is what gets published. */
export type Size = 'smoke' | 'usual' | 'full';

export interface BenchRequest {
  readonly size: Size;
  /** Interleaved rounds of everything that is timed. */
  readonly rounds: number;
  /** Tells a waiting person how far it is. */
  readonly say: (text: string) => void;
}

export interface Bench {
  readonly name: string;
  /** How the references are set up, in Indonesian: printed below the figures. */
  readonly method: readonly string[];
  readonly run: (request: BenchRequest) => Promise<Figure[]>;
}

/** Thrown by a bench that cannot be run on this machine; the message says in Indonesian what is missing. */
export class Unmeasured extends Error {}

/** Puts a figure together; `ratio` follows from the values. */
export function figure(values: Omit<Figure, 'ratio'>): Figure {
  const { ours, reference } = values;
  return { ...values, ratio: reference === 0 ? (ours === 0 ? 1 : null) : ours / reference };
}

/** True when the figure has a target and keeps it, false when it misses it, null when it has none. */
export function holds({ ratio, target }: Figure): boolean | null {
  if (target === null) return null;
  return ratio !== null && ratio <= target;
}
