import { create } from 'zustand';
import { call } from '../desk/call.ts';
import type { Failure, MomentList } from '../desk/contract.ts';
import { useDocument } from './document.ts';

/** The history of the open SOP as its tab shows it. */
export interface HistoryState {
  readonly sop: string | null;
  readonly list: MomentList | null;
  readonly failure: Failure | null;
}

const unread: HistoryState = { sop: null, list: null, failure: null };

export const useHistory = create<HistoryState>(() => unread);

/** Revisions that are read at once. */
const piece = 300;

/** Reads the newest part of the history, unless it is at hand up to this revision. */
export async function readHistory(sop: string, revision: number): Promise<void> {
  const kept = useHistory.getState();
  if (kept.sop === sop && kept.list?.revision === revision) return;
  const listed = await call('moment.list', { sop, beyond: null, limit: piece });
  // Another SOP may have been opened meanwhile.
  if (useDocument.getState().sop?.id !== sop) return;
  if (listed.ok) useHistory.setState({ sop, list: listed.value, failure: null });
  else useHistory.setState({ ...unread, sop, failure: listed.error });
}

/** Reads the next older part behind what is shown. */
export async function readOlder(): Promise<void> {
  const { sop, list } = useHistory.getState();
  if (sop === null || list === null || list.beyond === null) return;
  const older = await call('moment.list', { sop, beyond: list.beyond, limit: piece });
  const now = useHistory.getState();
  if (now.sop !== sop || now.list !== list) return;
  if (!older.ok) {
    useHistory.setState({ failure: older.error });
    return;
  }
  const lines = [...list.lines, ...older.value.lines];
  useHistory.setState({ list: { ...list, lines, beyond: older.value.beyond }, failure: null });
}
