import type { Place } from '../model/place.ts';
import type { Sop, Step, StepId } from '../model/sop.ts';
import type { Difference } from './difference.ts';
import { quoted } from './names.ts';
import { movedIds } from './order.ts';

const columns = ['no', 'activity', 'inputs', 'time', 'output', 'note'] as const;

/** Rows that came, went or stand elsewhere. */
export function compareOrder(before: Sop, after: Sop): Difference[] {
  const numbers = numbersOf(before);
  const later = numbersOf(after);
  const moved = movedIds([...numbers.keys()], [...later.keys()]);
  const removed = before.steps.flatMap((step): Difference[] =>
    later.has(step.id) ? [] : [row(step, 'removed', `Langkah ${numbers.get(step.id)} dihapus`)],
  );
  const others = after.steps.flatMap((step): Difference[] => {
    const [from, to] = [numbers.get(step.id), later.get(step.id)];
    if (from === undefined) return [row(step, 'added', `Langkah ${to} ditambah`)];
    if (!moved.has(step.id)) return [];
    const places: Place[] = [{ at: 'step', step: step.id, column: 'no' }];
    return [
      {
        id: `step:${step.id}:order`,
        kind: 'moved',
        aspect: 'order',
        before: places,
        after: places,
        title: `Langkah pindah dari ${from} ke ${to}`,
        detail: quoted(step.activity),
        words: [],
      },
    ];
  });
  return [...removed, ...others];
}

/** The number of each step, in their order. */
export function numbersOf({ steps }: Pick<Sop, 'steps'>): ReadonlyMap<StepId, number> {
  return new Map(steps.map(({ id }, at) => [id, at + 1]));
}

function row(step: Step, kind: 'added' | 'removed', title: string): Difference {
  const places: Place[] = [
    ...columns.map((column): Place => ({ at: 'step', step: step.id, column })),
    ...step.performers.map((lane): Place => ({ at: 'symbol', step: step.id, lane })),
  ];
  return {
    id: `step:${step.id}`,
    kind,
    aspect: 'order',
    before: kind === 'removed' ? places : [],
    after: kind === 'added' ? places : [],
    title,
    detail: null,
    words: step.activity === '' ? [] : [{ text: step.activity, is: kind }],
  };
}
