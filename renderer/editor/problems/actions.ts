import { fixTogether } from '../../../sop/rules/fixTogether.ts';
import type { Problem } from '../../../sop/rules/problem.ts';
import { skipChange } from '../../../sop/rules/skipped.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { nextAfter, walkOrder } from '../../../sop/rules/problemGroups.ts';
import type { ListedProblem } from '../../../sop/rules/problemGroups.ts';
import { openCard, useProblemPanel } from '../../state/problemPanel.ts';
import { checkedInput, checkNow, finishChecking, useProblems } from '../../state/problems.ts';
import { select, useSession } from '../../state/session.ts';
import { problemWords } from '../../words/problems.ts';
import { announce } from '../announce.ts';

/** Which side holds the keyboard after something was done to a problem. */
export type Side = 'page' | 'panel';

/** Opens the card of a problem and goes to its place; `side` takes the keyboard, null leaves it where it is. */
export function showProblem({ key, problem }: ListedProblem, side: Side | null): void {
  useSession.setState({ tab: 'problems', panelOpen: true });
  const isTable = problem.rule === 'PRA-009' && problem.missing === true;
  select(problem.where, side === 'page' && !isTable ? 'page' : null);
  openCard(key, side === 'panel');
  // A table without a row has no cell to go to; what makes its first row stands below it.
  if (side === 'page' && isTable) document.querySelector<HTMLElement>('.empty-table button')?.focus();
}

/** Puts a problem right, says how many are left, and goes to the next one. */
export function applyFix(listed: ListedProblem, side: Side): void {
  const { fix } = listed.problem;
  if (fix === undefined) return;
  const former = walkOrder(useProblems.getState());
  if (!dispatch(fix.change)) {
    announce(problemWords.fixRefused);
    return;
  }
  goOn(listed.key, former, side, problemWords.fixed(fix.label));
}

/** Leaves a problem as it is, for a reason. */
export function skipProblem(listed: ListedProblem, reason: string): void {
  const { sop } = useDocument.getState();
  const former = walkOrder(useProblems.getState());
  if (sop === null || !dispatch(skipChange(sop, listed.problem, reason))) return;
  goOn(listed.key, former, 'panel', problemWords.skippedNow);
}

/** Takes up again what was skipped. */
export function takeUp(problem: Problem): void {
  const { sop } = useDocument.getState();
  if (sop === null || !dispatch(skipChange(sop, problem, null))) return;
  checkNow();
  announce(problemWords.takenUp);
}

/** Makes several safe fixes, in one step to undo. */
export function applyTogether(problems: readonly Problem[]): void {
  const input = checkedInput();
  const change = input === null ? null : fixTogether(input, problems);
  if (change === null || !dispatch(change)) {
    announce(problemWords.fixRefused);
    return;
  }
  const [first] = walkOrder(useProblems.getState());
  goOn(first?.key ?? '', [], 'panel', problemWords.fixedTogether(problems.length));
}

/** Begins to type another target for the arrow that a problem is about. */
export function chooseTarget({ where }: Problem): void {
  const { sop } = useDocument.getState();
  if (where.at !== 'exit') return;
  const lane = sop?.steps.find(({ id }) => id === where.step)?.performers[0];
  if (lane === undefined) return;
  select({ at: 'symbol', step: where.step, lane });
  const letter = { next: 'l', yes: 'y', no: 't' }[where.branch];
  useSession.setState({ target: { step: where.step, text: letter } });
}

function goOn(done: string, former: readonly ListedProblem[], side: Side, said: string): void {
  checkNow();
  const now = walkOrder(useProblems.getState());
  const next = nextAfter(done, former, now);
  if (next === null) openCard(null, side === 'panel');
  else showProblem(next, side);
  const { open, missing } = useProblems.getState();
  announce(`${said} ${problemWords.remaining(open.length, missing.length)}`);
}

/** The index that follows when walking forwards or backwards, round and round; null when there is none. */
export function nextIndex(current: number | null, count: number, by: 1 | -1): number | null {
  if (count === 0) return null;
  if (current === null || current < 0 || current >= count) return by === 1 ? 0 : count - 1;
  return (current + by + count) % count;
}

/** F8 and Shift+F8. */
export function walkProblems(by: 1 | -1): void {
  finishChecking();
  const list = walkOrder(useProblems.getState());
  const { card } = useProblemPanel.getState();
  const at = list.findIndex(({ key }) => key === card);
  const next = list[nextIndex(at < 0 ? null : at, list.length, by) ?? -1];
  if (next === undefined) {
    announce(problemWords.none);
    return;
  }
  showProblem(next, 'page');
  announce(
    next.problem.fix === undefined
      ? next.problem.message
      : problemWords.withFix(next.problem.message, next.problem.fix.label),
  );
}

/** Alt+Enter: the fix of the open card. */
export function fixCurrent(): void {
  const { card } = useProblemPanel.getState();
  const current = walkOrder(useProblems.getState()).find(({ key }) => key === card);
  if (current === undefined) announce(problemWords.chooseFirst);
  else if (current.problem.fix === undefined) announce(problemWords.noFix);
  else applyFix(current, document.activeElement?.closest('[data-region=panel]') ? 'panel' : 'page');
}
