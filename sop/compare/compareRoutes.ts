import { flowGraph } from '../flow/graph.ts';
import type { Branch, FlowGraph } from '../flow/graph.ts';
import type { Place } from '../model/place.ts';
import type { Sop, Step, StepId } from '../model/sop.ts';
import type { Difference } from './difference.ts';
import { numbersOf } from './compareOrder.ts';
import { exitNames } from './names.ts';

type Target = StepId | 'end' | null;

interface Side {
  readonly graph: FlowGraph;
  readonly numbers: ReadonlyMap<StepId, number>;
}

/**
 * Arrows of the rows that both documents have and that lead to another step, by the identity of that step: a step that only got
 * another number is the same target. An arrow that means the next row in both is no difference of its own; what came between
 * is told.
 */
export function routeDifferences(before: Sop, after: Sop): ReadonlyMap<StepId, readonly Difference[]> {
  const sides = { before: sideOf(before), after: sideOf(after) };
  const former = new Map(before.steps.map((step) => [step.id, step]));
  return new Map(
    after.steps.flatMap((step) => {
      const one = former.get(step.id);
      return one === undefined ? [] : [[step.id, differences(one, step, sides)] as const];
    }),
  );
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function sideOf(sop: Sop): Side {
  return { graph: flowGraph(sop), numbers: numbersOf(sop) };
}

function differences(before: Step, after: Step, sides: Sides): Difference[] {
  if (before.kind !== after.kind) return [kindDifference(before, after, sides)];
  // A process that ends the procedure has no arrow; that the mark came or went is told.
  if (before.kind === 'process' && before.isEnd !== after.isEnd) return [];
  const branches: readonly Branch[] = after.kind === 'decision' ? ['yes', 'no'] : ['next'];
  return branches.flatMap((branch): Difference[] => {
    const [one, other] = [before.exits[branch], after.exits[branch]];
    if (one.to === 'following' && other.to === 'following') return [];
    const from = targetOf(before.id, branch, sides.before);
    const to = targetOf(after.id, branch, sides.after);
    if (from === to) return [];
    const places: Place[] = [{ at: 'exit', step: after.id, branch }];
    return [
      {
        id: `step:${after.id}:exit:${branch}`,
        kind: 'rerouted',
        aspect: 'routes',
        before: places,
        after: places,
        title: branch === 'next' ? 'Arah panah' : `Arah ${exitNames[branch]}`,
        detail: `${exitNames[branch]}: dari ${formerName(from, sides)} ke ${laterName(to, sides)}.`,
        words: [],
      },
    ];
  });
}

function kindDifference(before: Step, after: Step, sides: Sides): Difference {
  const symbols = (step: Step): Place[] =>
    step.performers.length === 0
      ? [{ at: 'step', step: step.id, column: 'no' }]
      : step.performers.map((lane) => ({ at: 'symbol', step: step.id, lane }));
  const to = (branch: Branch): string =>
    `${exitNames[branch]} ke ${laterName(targetOf(after.id, branch, sides.after), sides)}`;
  return {
    id: `step:${after.id}:kind`,
    kind: 'changed',
    aspect: 'routes',
    before: symbols(before),
    after: symbols(after),
    title: 'Simbol',
    detail:
      after.kind === 'decision'
        ? `Proses menjadi keputusan: ${to('yes')}, ${to('no')}.`
        : `Keputusan menjadi proses: ${to('next').toLowerCase()}.`,
    words: [],
  };
}

function targetOf(step: StepId, branch: Branch, { graph }: Side): Target {
  return graph.targets.get(step)?.[branch] ?? null;
}

function formerName(target: Target, { before, after }: Sides): string {
  if (target === null) return 'yang belum dipilih';
  if (target === 'end') return 'akhir prosedur';
  const name = `langkah ${before.numbers.get(target)}`;
  return after.numbers.has(target) ? name : `${name} yang dihapus`;
}

function laterName(target: Target, { before, after }: Sides): string {
  if (target === null) return 'yang belum dipilih';
  if (target === 'end') return 'akhir prosedur';
  const number = after.numbers.get(target);
  const former = before.numbers.get(target);
  return former === undefined || former === number ? `langkah ${number}` : `langkah ${number} (dulu ${former})`;
}
