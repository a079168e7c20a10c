import { flowGraph } from '../flow/graph.ts';
import { apply } from '../model/apply.ts';
import type { Change } from '../model/change.ts';
import type { Sop } from '../model/sop.ts';
import { checkSop } from './check.ts';
import type { CheckInput } from './check.ts';
import type { Problem } from './problem.ts';
import { placeName } from './skipped.ts';

/** Which problems can be put right without looking at each: their fix cannot change what the SOP says, and nobody skips them. */
export function safelyFixable(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ fix, skipped }) => fix?.safe === true && skipped === undefined);
}

/**
 * One change that puts all of these problems right. Each fix is asked for anew after the one before it, because it may have
 * moved what the next one speaks of; one that is not needed any more is left out. Null when nothing is left.
 */
export function fixTogether(input: Omit<CheckInput, 'graph'>, problems: readonly Problem[]): Change | null {
  const changes: Change[] = [];
  let { sop } = input;
  for (const problem of problems) {
    const fix = changes.length === 0 ? problem.fix : sameProblem(input, sop, problem)?.fix;
    const applied = fix === undefined ? null : apply(sop, fix.change);
    if (fix === undefined || applied === null || !applied.ok) continue;
    changes.push(fix.change);
    sop = applied.value.sop;
  }
  return changes.length === 0 ? null : { kind: 'batch', changes };
}

/** The problem as it stands now: the same rule at the same place, with a safe fix. */
function sameProblem(input: Omit<CheckInput, 'graph'>, sop: Sop, { rule, where }: Problem): Problem | undefined {
  const place = placeName(where);
  return checkSop({ ...input, sop, graph: flowGraph(sop) }).find(
    (other) => other.rule === rule && other.fix?.safe === true && placeName(other.where) === place,
  );
}
