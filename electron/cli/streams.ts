/** Where a command of the command line writes: JSON for machines on `out`, sentences for people on `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when somebody watches `err`: long work then shows how far it is. */
  readonly progress: boolean;
}

/** What a run ends with (interfaces, section 1). */
export const exitCodes = {
  done: 0,
  problemsFound: 1,
  wrongUsage: 2,
  inputRefused: 3,
  outputFailed: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Thrown for arguments that make no sense; ends the run with the usage and code 2. */
export class WrongUsage extends Error {}

/** Thrown when an output cannot be written, or the workspace not be used; ends the run with code 4. */
export class OutputFailed extends Error {}

/** Shows on one line how far long work is; erased when done. */
export function showProgress({ err, progress }: Streams, done: number, total: number): void {
  if (progress) err(done === total ? '\r\u001b[K' : `\r${done} dari ${total} SOP`);
}
