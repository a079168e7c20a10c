import type { Sop } from '../model/sop.ts';
import { comparePositions, documentPosition } from './documentOrder.ts';
import type { Problem } from './problem.ts';
import { placeName } from './skipped.ts';

/** A problem of the list, with a name that it keeps while rows and columns move. */
export interface ListedProblem {
  readonly key: string;
  readonly problem: Problem;
}

/** The problems as people are shown them: in the panel, and as figures of the register. */
export interface ProblemGroups {
  /** What calls for work, worst first. */
  readonly open: readonly ListedProblem[];
  /** What a SOP that is being begun still lacks: a list to fill, not a list of faults. */
  readonly missing: readonly MissingPart[];
  readonly skipped: readonly ListedProblem[];
}

/** From so many empty parts on a SOP is being begun: they stand together. Fewer are faults like others. */
const leastParts = 6;

/** A part of the SOP that still lacks something: a field, a box, or a row with all that it lacks. */
export interface MissingPart {
  readonly key: string;
  readonly lacks: readonly ListedProblem[];
}

/** Parts the problems into what is shown where. The order stays; what is to be filled in follows the sheet from top to bottom. */
export function groupProblems(problems: readonly Problem[], sop: Sop): ProblemGroups {
  const listed = withKeys(problems);
  const skipped = listed.filter(({ problem }) => problem.skipped !== undefined);
  const rest = listed.filter(({ problem }) => problem.skipped === undefined);
  const empty = rest.filter(({ problem }) => problem.missing === true);
  const parts = partsOf(sop, empty);
  if (parts.length < leastParts) return { open: rest, missing: [], skipped };
  return { open: rest.filter(({ problem }) => problem.missing !== true), missing: parts, skipped };
}

function partsOf(sop: Sop, empty: readonly ListedProblem[]): readonly MissingPart[] {
  const placed = empty
    .map((one) => ({ one, position: positionOf(sop, one.problem) }))
    .toSorted((a, b) => comparePositions(a.position, b.position));
  const parts = new Map<string, ListedProblem[]>();
  for (const { one } of placed) {
    const { where } = one.problem;
    const key = where.at === 'step' ? `row ${where.step}` : one.key;
    parts.set(key, [...(parts.get(key) ?? []), one]);
  }
  return [...parts].map(([key, lacks]) => ({ key, lacks }));
}

/** The table of steps comes last, though it is the whole SOP that lacks it. */
function positionOf(sop: Sop, { where }: Problem): readonly number[] {
  return where.at === 'sop' ? [Infinity] : documentPosition(sop, where);
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

/** Whether a SOP without this part cannot be approved. */
export function isRequired({ lacks }: MissingPart): boolean {
  return lacks.some(({ problem }) => problem.severity === 'error');
}

/** What F8 walks through: faults first, then what is empty. */
export function walkOrder({ open, missing }: Pick<ProblemGroups, 'open' | 'missing'>): readonly ListedProblem[] {
  return [...open, ...missing.flatMap(({ lacks }) => lacks)];
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
