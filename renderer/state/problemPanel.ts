import { create } from 'zustand';
import type { Severity } from '../../sop/rules/problem.ts';
import { useSession } from './session.ts';

/** What the tab "Masalah" shows besides the problems themselves. Nothing of it is saved. */
interface ProblemPanel {
  /** Key of the open card; null = none. */
  readonly card: string | null;
  /** The selection it was looked at with: whoever goes elsewhere on the page sees the document as it is. */
  readonly lookedAt: number;
  /** Counts the times a card was opened that must take the keyboard. */
  readonly visit: number;
  /** The rule whose prose page covers the list. */
  readonly basis: string | null;
  /** The card whose reason for skipping is being written. */
  readonly skipping: string | null;
  /** The list of safe fixes to tick covers the problems. */
  readonly together: boolean;
  readonly folded: ReadonlySet<Severity | 'missing'>;
}

const fresh: ProblemPanel = {
  card: null,
  lookedAt: -1,
  visit: 0,
  basis: null,
  skipping: null,
  together: false,
  folded: new Set(),
};

export const useProblemPanel = create<ProblemPanel>(() => fresh);

/** Another SOP is opened. */
export function resetProblemPanel(): void {
  useProblemPanel.setState(fresh);
}

/** Opens a card, or closes the open one by null; whatever covered the list goes. */
export function openCard(card: string | null, takesKeyboard = false): void {
  useProblemPanel.setState(({ visit }) => ({
    card,
    lookedAt: useSession.getState().visit,
    basis: null,
    skipping: null,
    together: false,
    visit: takesKeyboard ? visit + 1 : visit,
  }));
}

/** Looks at the open card again: its proposal is shown. */
export function lookAgain(): void {
  useProblemPanel.setState({ lookedAt: useSession.getState().visit });
}

/** Folds a group of the list, or unfolds it. */
export function toggleGroup(group: Severity | 'missing'): void {
  useProblemPanel.setState(({ folded }) => {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    return { folded: next };
  });
}
