import type { Sop, StepId } from './sop.ts';
import type { Style } from './style.ts';

/** The number of a step counted from 1, or null when the SOP has no such step. It follows the order, nothing stores it. */
export function stepPosition(sop: Pick<Sop, 'steps'>, step: StepId): number | null {
  const at = sop.steps.findIndex((other) => other.id === step);
  return at < 0 ? null : at + 1;
}

/** A step number as the office prints it: `1` or `1.`. */
export function stepNumber(position: number, style: Pick<Style, 'numberSuffix'>): string {
  return `${position}${style.numberSuffix}`;
}
