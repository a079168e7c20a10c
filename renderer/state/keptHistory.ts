import type { History, HistoryEntry } from '../../sop/model/history.ts';
import { call } from '../desk/call.ts';
import { addSteps, useDocument } from './document.ts';
import { noHistory } from './historyAtHand.ts';
import type { KeptHistory } from './historyAtHand.ts';

/** Steps that are fetched at once. */
const pageSize = 300;
/** As few steps at hand as this, and further ones are fetched before they are needed. */
const fewSteps = 100;

/** What the host keeps for undoing of the revision that was just opened. A SOP opens without it when the host cannot say. */
export async function fetchHistory(id: string, revision: number): Promise<KeptHistory> {
  const [done, undone] = await Promise.all([fetchSteps(id, 'done', null), fetchSteps(id, 'undone', null)]);
  if (done?.revision !== revision || undone?.revision !== revision) return noHistory;
  return {
    history: { done: done.steps, undone: undone.steps },
    beyond: { done: done.beyond, undone: undone.beyond },
  };
}

/** Fetches further steps of one side while few are left, or all are used up; true when there are more at hand than before. */
export async function fetchFurther(side: keyof History): Promise<boolean> {
  const { sop, history, beyond } = useDocument.getState();
  const from = beyond[side];
  if (sop === null || from === null || history[side].length > fewSteps) return false;
  const fetched = await fetchSteps(sop.id, side, from);
  if (fetched === null) return false;
  addSteps(side, fetched.steps, from, fetched.beyond);
  return fetched.steps.length > 0;
}

interface FetchedSteps {
  readonly revision: number;
  /** In the order of the history: the one to take next is the last. */
  readonly steps: readonly HistoryEntry[];
  readonly beyond: number | null;
}

async function fetchSteps(id: string, side: keyof History, beyond: number | null): Promise<FetchedSteps | null> {
  const reply = await call('sop.history', { id, side, beyond, limit: pageSize });
  if (!reply.ok) return null;
  const { revision, steps, beyond: next } = reply.value;
  // No run of this session goes on in a step of another.
  return { revision, steps: steps.map((step) => ({ ...step, group: null })).toReversed(), beyond: next };
}
