import { useProblems } from '../state/problems.ts';
import { select, useSession } from '../state/session.ts';
import { editorWords } from '../words/editor.ts';
import { announce } from './announce.ts';

/** Opens the card of a problem and goes to its place; `toPage` also gives the page's cell the keyboard. */
export function showProblem(index: number, toPage: boolean): void {
  const problem = useProblems.getState().problems[index];
  if (problem === undefined) return;
  select(problem.where, toPage ? 'page' : null);
  useSession.setState({ tab: 'problems', panelOpen: true, card: index });
}

/** The index that follows when walking forwards or backwards, round and round; null when there is none. */
export function nextIndex(current: number | null, count: number, by: 1 | -1): number | null {
  if (count === 0) return null;
  if (current === null || current >= count) return by === 1 ? 0 : count - 1;
  return (current + by + count) % count;
}

/** F8 and Shift+F8. */
export function walkProblems(by: 1 | -1): void {
  const { problems } = useProblems.getState();
  const next = nextIndex(useSession.getState().card, problems.length, by);
  if (next === null) {
    announce(editorWords.noProblems);
    return;
  }
  showProblem(next, true);
  announce(problems[next]?.message ?? '');
}
