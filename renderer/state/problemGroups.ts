import type { Problem, Severity } from '../../sop/rules/problem.ts';
import { placeName } from '../../sop/rules/skipped.ts';

/** A problem of the list, with a name that it keeps while rows and columns move. */
export interface ListedProblem {
  readonly key: string;
  readonly problem: Problem;
}

/** The problems as the panel shows them. */
export interface ProblemGroups {
  /** What calls for work, worst first. */
  readonly open: readonly ListedProblem[];
  /** Parts of a SOP that is being begun, which are still empty: a list to fill, not a list of faults. */
  readonly missing: readonly ListedProblem[];
  readonly skipped: readonly ListedProblem[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** From so many empty parts on a SOP is being begun: they stand together. Fewer are faults like others. */
export const leastMissing = 6;

/** Parts the problems into what is shown where. The order stays. */
export function groupProblems(problems: readonly Problem[]): ProblemGroups {
  const listed = withKeys(problems);
  const skipped = listed.filter(({ problem }) => problem.skipped !== undefined);
  const rest = listed.filter(({ problem }) => problem.skipped === undefined);
  const empty = rest.filter(({ problem }) => problem.missing === true);
  const missing = empty.length < leastMissing ? [] : empty;
  return { open: rest.filter((one) => !missing.includes(one)), missing, skipped };
}

/** Rule and place; the second one of a rule at a place is numbered. */
function withKeys(problems: readonly Problem[]): readonly ListedProblem[] {
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    const name = `${problem.rule} ${placeName(problem.where)}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return { key: count === 0 ? name : `${name} #${count}`, problem };
  });
}

/** What F8 walks through: faults first, then what is empty. */
export function walkOrder({ open, missing }: Pick<ProblemGroups, 'open' | 'missing'>): readonly ListedProblem[] {
  return [...open, ...missing];
}

/**
 * What comes after a problem that is done with: the next one of the former list that is still there, else the one before
 * it, else the first of what is left. Null when nothing is left.
 */
export function nextAfter(
  key: string,
  former: readonly ListedProblem[],
  now: readonly ListedProblem[],
): ListedProblem | null {
  const at = former.findIndex((one) => one.key === key);
  const stays = (one: ListedProblem): ListedProblem | undefined => now.find((other) => other.key === one.key);
  const after = former
    .slice(at + 1)
    .map(stays)
    .find((one) => one !== undefined);
  const before = former
    .slice(0, Math.max(at, 0))
    .map(stays)
    .findLast((one) => one !== undefined);
  return after ?? before ?? now[0] ?? null;
}
