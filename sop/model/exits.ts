import type { Exit, Exits, StepId } from './sop.ts';

/** The three exits a step keeps, in the order they are spoken of. */
export const branches = ['next', 'yes', 'no'] as const;
export type ExitName = (typeof branches)[number];

/** Where a new step leads: on to the next row; a Tidak goes back to the row before (interfaces, section 2). */
export const defaultExits: Exits = { next: { to: 'following' }, yes: { to: 'following' }, no: { to: 'previous' } };

/** Whether an exit names that step. The relative exits name a row, not a step. */
export function leadsTo(exit: Exit, step: StepId): boolean {
  return exit.to === 'step' && exit.step === step;
}

/** Whether two exits say the same. */
export function sameExit(one: Exit, other: Exit): boolean {
  return one.to === 'step' ? leadsTo(other, one.step) : one.to === other.to;
}
