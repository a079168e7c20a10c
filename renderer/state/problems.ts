import { create } from 'zustand';
import { checkInTurns } from '../../sop/rules/check.ts';
import type { Problem } from '../../sop/rules/problem.ts';
import { sameData } from '../page/sameData.ts';
import { useDocument } from './document.ts';
import { usePictures } from './pictures.ts';
import { currentlyDrawn } from './selectors.ts';

/** Problems of the open document. They follow typing by a moment, so that typing never waits for them. */
export const useProblems = create<{ readonly problems: readonly Problem[] }>(() => ({ problems: [] }));

/** How long typing must rest before the rules are checked, in ms. */
const restMs = 150;
/** How long the rules may run before a key that waits gets its turn, in ms. */
const turnMs = 4;

/** Checks the open document now and after every edit, between keys; until the returned function is called. */
export function keepChecked(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (turns: Generator<undefined, readonly Problem[]>): void => {
    const end = performance.now() + turnMs;
    do {
      const turn = turns.next();
      if (turn.done === true) {
        tell(turn.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(() => work(turns));
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const drawn = currentlyDrawn();
      if (drawn !== null) work(checkInTurns(drawn));
    }, restMs);
  };
  const stops = [
    useDocument.subscribe((state, before) => {
      if (state.sop !== before.sop || state.profiles !== before.profiles) later();
    }),
    usePictures.subscribe(later),
  ];
  later();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}

/** A problem that was there before stays the same object: most edits change none of them. */
function tell(found: readonly Problem[]): void {
  const { problems: former } = useProblems.getState();
  const unused = new Set(former);
  const problems = found.map((problem) => {
    for (const other of unused) {
      if (other.rule !== problem.rule || !sameData(other, problem)) continue;
      unused.delete(other);
      return other;
    }
    return problem;
  });
  const isSame = problems.length === former.length && problems.every((problem, index) => problem === former[index]);
  if (!isSame) useProblems.setState({ problems });
}
