import type { Exit, Sop, Step } from '../../sop/model/sop.ts';
import { randomFrom } from './randomSops.ts';

export type EditKind = 'performer' | 'exit' | 'insert' | 'delete' | 'move';
export const editKinds: readonly EditKind[] = ['performer', 'exit', 'insert', 'delete', 'move'];

/** One change an author makes to the chart, and the steps it touches. */
export interface ChartEdit {
  readonly after: Sop;
  readonly touched: ReadonlySet<string>;
}

/** A random edit of this kind; null where the SOP has no room for it. */
export function chartEdit(sop: Sop, kind: EditKind, seed: number): ChartEdit | null {
  const random = randomFrom(seed * 101 + 3);
  const { steps, lanes } = sop;
  const at = 1 + random.below(Math.max(1, steps.length - 2));
  const step = steps[at];
  if (step === undefined || steps.length < 4) return null;
  const lane = lanes[random.below(lanes.length)]?.id ?? '';
  const within = (changed: Step): Sop => ({ ...sop, steps: steps.map((one) => (one === step ? changed : one)) });
  switch (kind) {
    case 'performer':
      return step.performers[0] === lane
        ? null
        : { after: within({ ...step, performers: [lane] }), touched: new Set([step.id]) };
    case 'exit': {
      const target = steps[random.below(steps.length)]?.id ?? step.id;
      const exit: Exit = { to: 'step', step: target };
      const exits = step.kind === 'decision' ? { ...step.exits, no: exit } : { ...step.exits, next: exit };
      return { after: within({ ...step, exits }), touched: new Set([step.id, target]) };
    }
    case 'insert': {
      const fresh: Step = {
        ...step,
        id: 'baru',
        kind: 'process',
        performers: [lane],
        isEnd: false,
        isStart: false,
        exits: usual,
      };
      return { after: { ...sop, steps: steps.toSpliced(at, 0, fresh) }, touched: new Set(['baru']) };
    }
    case 'delete':
      return { after: { ...sop, steps: steps.toSpliced(at, 1) }, touched: new Set([step.id]) };
    case 'move': {
      const without = steps.toSpliced(at, 1);
      const to = 1 + random.below(without.length - 1);
      return to === at
        ? null
        : { after: { ...sop, steps: without.toSpliced(to, 0, step) }, touched: new Set([step.id]) };
    }
  }
}

const usual: Step['exits'] = { next: { to: 'following' }, yes: { to: 'following' }, no: { to: 'previous' } };
