import { emptyHistory } from '../../sop/model/history.ts';
import type { History } from '../../sop/model/history.ts';

/** Where the steps of undoing that are not at hand yet begin, for the host to say more; null = all are at hand. */
export interface HistoryCursors {
  readonly done: number | null;
  readonly undone: number | null;
}

/** What can be undone and done again of a SOP that is opened. */
export interface KeptHistory {
  readonly history: History;
  readonly beyond: HistoryCursors;
}

export const noHistory: KeptHistory = { history: emptyHistory, beyond: { done: null, undone: null } };
