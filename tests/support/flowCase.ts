import type { Exit, Sop, Step } from '../../sop/model/sop.ts';
import { randomSop } from './randomSops.ts';

/** One step in short: the numbers of its performers' lanes, its kind, and the exits that differ from the defaults. */
export interface ShortStep {
  readonly by: readonly number[];
  readonly decision?: boolean;
  readonly handover?: boolean;
  readonly next?: number | 'end';
  readonly yes?: number | 'end';
  readonly no?: number | 'end';
  readonly isEnd?: boolean;
  readonly isStart?: boolean;
}

const blank = randomSop(1, {
  lanes: 1,
  steps: 1,
  decisions: 0,
  together: 0,
  farReturns: 0,
  jumps: 0,
  ends: 0,
  nobody: 0,
});

/** A SOP with lanes l1…ln and steps s1…sn. */
export function flowCase(lanes: number, steps: readonly ShortStep[]): Sop {
  const [template] = blank.steps;
  if (template === undefined) throw new Error('The generator made no step.');
  const exit = (target: number | 'end' | undefined, usual: Exit): Exit =>
    target === undefined ? usual : target === 'end' ? { to: 'end' } : { to: 'step', step: `s${target}` };
  return {
    ...blank,
    lanes: Array.from({ length: lanes }, (_, index) => ({ id: `l${index + 1}`, name: `Pelaksana ${index + 1}` })),
    steps: steps.map((step, index): Step => ({
      ...template,
      id: `s${index + 1}`,
      kind: step.decision === true ? 'decision' : 'process',
      performers: step.by.map((lane) => `l${lane}`),
      cooperation: step.handover === true ? 'handover' : 'joint',
      exits: {
        next: exit(step.next, { to: 'following' }),
        yes: exit(step.yes, { to: 'following' }),
        no: exit(step.no, { to: 'previous' }),
      },
      isEnd: step.isEnd === true,
      isStart: step.isStart === true,
    })),
  };
}
