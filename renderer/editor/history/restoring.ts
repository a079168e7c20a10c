import { restoreMoment } from '../../compare/compareActions.ts';
import type { Moment } from '../../desk/contract.ts';
import { flushDocument } from '../../state/document.ts';
import { reopenDocument } from '../../state/reopening.ts';
import { select, useSession } from '../../state/session.ts';
import { compareWords } from '../../words/compare.ts';
import { failureText } from '../../words/failures.ts';
import { historyWords } from '../../words/history.ts';
import { announce } from '../announce.ts';

/** Brings a former state back from the tab itself; the pages show it at once, and Ctrl+Z takes it back. */
export async function restoreFromHistory(sop: string, moment: Moment, title: string): Promise<void> {
  if (!(await flushDocument())) return announce(compareWords.notSaved);
  const restored = await restoreMoment(sop, moment);
  if (!restored.ok) return announce(failureText(restored.error.code, restored.error.detail));
  const { place } = useSession.getState();
  if (restored.value > 0) await reopenDocument();
  select(place);
  announce(historyWords.restoredTo(title, restored.value));
}
