import { fstatSync, readFileSync, writeSync } from 'node:fs';

/** The pipe to the test; what is written to it has reached the test, whatever happens next. The shim listens here as well. */
const pipe = 9;

/** Something that a child says to the test: what it has done, once it is done, unless it says otherwise. */
export type Said =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly code: string; readonly of: string }
  | { readonly kind: 'saved'; readonly sop: string; readonly revision: number }
  /** About to be asked for: it may be stored before it is said to be. */
  | { readonly kind: 'archiving'; readonly sop: string; readonly archived: boolean }
  | { readonly kind: 'archived'; readonly sop: string; readonly archived: boolean }
  | { readonly kind: 'set'; readonly position: string }
  | { readonly kind: 'closing' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'note'; readonly text: string };

/** Says it at once. */
export function say(said: Said): void {
  writeSync(pipe, `${JSON.stringify(said)}\n`);
}

/** Tells the shim what fails from now on, as `shim.c` describes it. */
export function planFaults(plan: string): void {
  writeSync(pipe, `!plan ${plan}`);
}

/** How many calls of the planned kind there have been since the plan was made. */
export function faultsSeen(): number {
  writeSync(pipe, '!seen');
  return Number(readFileSync(process.env['LAJUR_DISK_SEEN'] ?? '', 'utf8'));
}

/** What the test asked this child to do. */
export function jobOf(): unknown {
  fstatSync(pipe);
  return JSON.parse(process.argv[2] ?? '');
}
