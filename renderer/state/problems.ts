import { create } from 'zustand';
import { checkInTurns } from '../../sop/rules/check.ts';
import type { CheckInput } from '../../sop/rules/check.ts';
import type { Problem } from '../../sop/rules/problem.ts';
import { sameData } from '../page/sameData.ts';
import { useDocument } from './document.ts';
import { usePictures } from './pictures.ts';
import { groupProblems } from '../../sop/rules/problemGroups.ts';
import type { ProblemGroups } from '../../sop/rules/problemGroups.ts';
import { currentlyDrawn } from './selectors.ts';
import { keepSurroundings, useSurroundings } from './surroundings.ts';

interface ProblemState extends ProblemGroups {
  /** All of them, skipped ones too, worst first. */
  readonly problems: readonly Problem[];
}

const none: ProblemState = { problems: [], open: [], missing: [], skipped: [] };

/** Problems of the open document. They follow typing by a moment, so that typing never waits for them. */
export const useProblems = create<ProblemState>(() => none);

/** How long typing must rest before the rules are checked, in ms. */
const restMs = 150;
/** How long the rules may run before a key that waits gets its turn, in ms. */
const turnMs = 4;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether something was edited since the rules ran last. */
let isDue = false;

/** Checks the open document now and after every edit, between keys; until the returned function is called. */
export function keepChecked(): () => void {
  const stops = [
    useDocument.subscribe((state, before) => {
      if (state.sop !== before.sop || state.profiles !== before.profiles) checkLater();
    }),
    usePictures.subscribe(checkLater),
    useSurroundings.subscribe(checkLater),
    keepSurroundings(),
  ];
  checkLater();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}

/** Forgets the problems of a document that was left. */
export function forgetProblems(): void {
  useProblems.setState(none);
}

/** Checks at once and without turns, for a press of a button that must show what is left. */
export function checkNow(): void {
  clearTimeout(timer);
  const input = checkedInput();
  if (input !== null) work(checkInTurns(input), Infinity);
}

/** Checks at once if that is still to come: whoever asks for the next problem must not be told that there is none. */
export function finishChecking(): void {
  if (isDue) checkNow();
}

/** What the rules are given: the document as it is drawn, and what it has to do with the others. */
export function checkedInput(): CheckInput | null {
  const drawn = currentlyDrawn();
  const { workspace, signature } = useSurroundings.getState();
  if (drawn === null || workspace === null) return drawn;
  return { ...drawn, workspace, ...(signature === null ? {} : { signature }) };
}

function checkLater(): void {
  isDue = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    const input = checkedInput();
    if (input !== null) work(checkInTurns(input), turnMs);
  }, restMs);
}

function work(turns: Generator<undefined, readonly Problem[]>, budget: number): void {
  const end = performance.now() + budget;
  do {
    const turn = turns.next();
    if (turn.done === true) {
      isDue = false;
      tell(turn.value);
      return;
    }
  } while (performance.now() < end);
  timer = setTimeout(() => work(turns, budget));
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
  const { sop } = useDocument.getState();
  if (!isSame && sop !== null) useProblems.setState({ problems, ...groupProblems(problems, sop) });
}
