import type { Place } from '../model/place.ts';
import { unreachable } from '../model/result.ts';
import type { Sop } from '../model/sop.ts';
import type { Change } from '../model/change.ts';
import type { Problem } from './problem.ts';

/** A name for a place that is equal exactly for equal places, and stays so while rows and columns move. */
export function placeName(where: Place): string {
  return [where.at, ...partsOf(where)].join(' ');
}

function partsOf(where: Place): readonly (string | number)[] {
  switch (where.at) {
    case 'sop':
    case 'flowTitle':
      return [];
    case 'issuer':
      return [where.line];
    case 'field':
    case 'approval':
    case 'proposer':
      return [where.field];
    case 'box':
      return [where.box, ...(where.item === undefined ? [] : [where.item])];
    case 'lane':
      return [where.lane];
    case 'step':
      return [where.column, where.step, ...(where.item === undefined ? [] : [where.item])];
    case 'symbol':
      return [where.lane, where.step];
    case 'exit':
      return [where.branch, where.step];
    default:
      return unreachable(where);
  }
}

/** The problems, each with the reason for which its author skips it. Nothing else of them changes: a skipped error is an error. */
export function withReasons({ skipped }: Pick<Sop, 'skipped'>, problems: readonly Problem[]): readonly Problem[] {
  if (skipped === undefined) return problems;
  return problems.map((problem) => {
    const place = placeName(problem.where);
    const skip = skipped.find((one) => one.rule === problem.rule && one.place === place);
    return skip === undefined ? problem : { ...problem, skipped: skip.reason };
  });
}

/** Skips a problem for a reason, or with null takes it up again. */
export function skipChange({ skipped = [] }: Pick<Sop, 'skipped'>, problem: Problem, reason: string | null): Change {
  const { rule } = problem;
  const place = placeName(problem.where);
  const others = skipped.filter((one) => one.rule !== rule || one.place !== place);
  return { kind: 'setSkipped', value: reason === null ? others : [...others, { rule, place, reason }] };
}
