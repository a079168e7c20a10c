import type { Change } from '../../sop/model/change.ts';
import type { EditMark } from '../../sop/model/history.ts';
import type { SopId } from '../../sop/model/sop.ts';
import { call } from '../desk/call.ts';

/** How far the document is saved. */
export interface SavingState {
  /** Newest revision the host has. */
  readonly revision: number;
  readonly savedRevision: number;
  /** ISO instant of the last save. */
  readonly savedAt: string | null;
  /** Refusal code of the last attempt; null while all is well. */
  readonly failure: string | null;
  /** What the host added to the refusal, for the sentence that tells it. */
  readonly failureDetail: string;
  /** Edits that are not saved yet. */
  readonly pending: number;
}

/** Sends edits to the host in their order. */
export interface Saving {
  add(change: Change, mark: EditMark): void;
  /** Sends everything queued now; false when it could not be saved. */
  flush(): Promise<boolean>;
  retry(): void;
  /** Edits the host has not taken, in their order. */
  unsent(): readonly Change[];
  state(): SavingState;
}

/** Longest wait of an edit before it is sent, in ms. */
const sendAfterMs = 400;
/** Most edits in one call (contract). */
const mostChanges = 500;
/** Waits between attempts while the host does not answer, in ms; the last one repeats. */
const retryWaitsMs = [1000, 2000, 4000, 8000, 15_000] as const;
/** Refusals that trying again may cure. */
const passing = new Set(['unexpected', 'interrupted', 'diskFull', 'storeBroken']);

/** Starts the queue of one opened document. `report` hears of every change of state. */
export function createSaving(
  opened: { readonly sop: { readonly id: SopId }; readonly revision: number; readonly savedAt: string },
  report: (state: SavingState) => void,
): Saving {
  let state: SavingState = {
    revision: opened.revision,
    savedRevision: opened.revision,
    savedAt: opened.savedAt,
    failure: null,
    failureDetail: '',
    pending: 0,
  };
  let queue: { readonly change: Change; readonly mark: EditMark }[] = [];
  let sending: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;

  function tell(next: Partial<SavingState>): void {
    state = { ...state, ...next };
    report(state);
  }

  async function send(): Promise<boolean> {
    clearTimeout(timer);
    while (queue.length > 0) {
      const batch = queue.slice(0, mostChanges);
      const changes = batch.map(({ change }) => change);
      const marks = batch.map(({ mark }) => mark);
      const reply = await call('sop.change', { id: opened.sop.id, revision: state.revision, changes, marks });
      if (!reply.ok) {
        tell({ failure: reply.error.code, failureDetail: reply.error.detail });
        if (passing.has(reply.error.code)) later();
        return false;
      }
      attempts = 0;
      queue = queue.slice(batch.length);
      tell({
        revision: reply.value.revision,
        savedRevision: reply.value.revision,
        savedAt: reply.value.savedAt,
        failure: null,
        pending: queue.length,
      });
    }
    return true;
  }

  function later(): void {
    const wait = retryWaitsMs[Math.min(attempts, retryWaitsMs.length - 1)] ?? sendAfterMs;
    attempts += 1;
    timer = setTimeout(() => void start(), wait);
  }

  /** One call at a time: edits keep their order. */
  function start(): Promise<boolean> {
    sending ??= send().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    add(change, mark) {
      queue.push({ change, mark });
      tell({ pending: queue.length });
      // While a call is under way its loop takes the new edit along; after a failure the next attempt does.
      if (queue.length > 1 || sending !== null) return;
      timer = setTimeout(() => void start(), sendAfterMs);
    },
    async flush() {
      if (sending !== null) await sending;
      return queue.length === 0 || start();
    },
    retry() {
      void start();
    },
    unsent: () => queue.map(({ change }) => change),
    state: () => state,
  };
}
