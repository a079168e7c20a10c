import { create } from 'zustand';
import { apply } from '../../sop/model/apply.ts';
import type { Change } from '../../sop/model/change.ts';
import { push, redo as redoOf, undo as undoOf } from '../../sop/model/history.ts';
import type { EditRole, History, HistoryEntry } from '../../sop/model/history.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import type { OpenedSop } from '../desk/contract.ts';
import { noHistory } from './historyAtHand.ts';
import type { HistoryCursors, KeptHistory } from './historyAtHand.ts';
import { newId } from './ids.ts';
import { refusesEdits } from './lock.ts';
import { createSaving } from './saving.ts';
import type { Saving, SavingState } from './saving.ts';

/** The one open document: its content, what can be undone, and how far it is saved. */
export interface DocumentState extends SavingState {
  readonly sop: Sop | null;
  readonly profiles: readonly StyleProfile[];
  readonly history: History;
  /** Whether the host has further steps than those at hand, and where they begin. */
  readonly beyond: HistoryCursors;
  /** Counts up with every edit, undo and redo. */
  readonly edits: number;
}

const closed: DocumentState = {
  sop: null,
  profiles: [],
  ...noHistory,
  edits: 0,
  revision: 0,
  savedRevision: 0,
  savedAt: null,
  failure: null,
  failureDetail: '',
  pending: 0,
};

export const useDocument = create<DocumentState>(() => closed);

let saving: Saving | null = null;
/** Begins the names of runs: a run of this session never goes on in one of another. */
let sitting = '';

/** Shows a SOP that the host opened, with what can be undone of it. */
export function openDocument(opened: OpenedSop, profiles: readonly StyleProfile[], kept: KeptHistory): void {
  saving = createSaving(opened, (state) => useDocument.setState(state));
  sitting = `${newId()}:`;
  useDocument.setState({ ...closed, ...kept, sop: opened.sop, profiles, ...saving.state() });
}

/**
 * Applies one edit, remembers how to undo it and queues it for saving. Edits with the same `group` that follow each
 * other are undone together. False when the edit was refused; the document is then untouched.
 */
export function dispatch(change: Change | null, group: string | null = null): boolean {
  const { sop, history, edits, beyond } = useDocument.getState();
  if (sop === null || change === null || refusesEdits(sop)) return false;
  const applied = apply(sop, change);
  if (!applied.ok) return false;
  const run = group === null ? null : sitting + group;
  const next = push(history, change, applied.value.inverse, run);
  useDocument.setState({
    sop: applied.value.sop,
    history: next,
    beyond: beyond.undone === null ? beyond : { ...beyond, undone: null },
    edits: edits + 1,
  });
  saving?.add(change, { role: 'edit', group: run });
  return true;
}

/** Takes back the last edit and answers with the change that did so; null when there is none. */
export function undo(): Change | null {
  return replay(undoOf, 'undo');
}

/** Does again what was taken back last; null when there is nothing. */
export function redo(): Change | null {
  return replay(redoOf, 'redo');
}

/** Undo and redo are edits like any other: applied, shown and saved. */
function replay(take: typeof undoOf, role: EditRole): Change | null {
  const { sop, history, edits } = useDocument.getState();
  const step = take(history);
  if (sop === null || step === null || refusesEdits(sop)) return null;
  const applied = apply(sop, step.change);
  if (!applied.ok) return null;
  useDocument.setState({ sop: applied.value.sop, history: step.history, edits: edits + 1 });
  saving?.add(step.change, { role, group: null });
  return step.change;
}

/** Whether the group of the newest edit begins with `prefix`. */
export function isNewest(prefix: string): boolean {
  const { done } = useDocument.getState().history;
  return done.at(-1)?.group?.startsWith(sitting + prefix) === true;
}

/** Drops the newest edits whose group begins with `prefix`, without a trace to redo: Escape in a cell. */
export function abandon(prefix: string): void {
  while (isNewest(prefix)) {
    if (replay(undoOf, 'abandon') === null) return;
    useDocument.setState(({ history }) => ({ history: { done: history.done, undone: [] } }));
  }
}

/** Puts further steps of one side behind those at hand; they were taken `from` a cursor that still stands. */
export function addSteps(
  side: keyof History,
  steps: readonly HistoryEntry[],
  from: number,
  beyond: number | null,
): void {
  const now = useDocument.getState();
  if (now.sop === null || now.beyond[side] !== from) return;
  useDocument.setState({
    history: { ...now.history, [side]: [...steps, ...now.history[side]] },
    beyond: { ...now.beyond, [side]: beyond },
  });
}

/** Tries again to save after a failure. */
export function retrySaving(): void {
  saving?.retry();
}

/** Edits that the host has not taken yet, in their order. */
export function unsentEdits(): readonly Change[] {
  return saving?.unsent() ?? [];
}

/** Sends what is not saved yet and closes. When that fails the document stays open and its failure is shown: false. */
export async function closeDocument(): Promise<boolean> {
  if (saving !== null && !(await saving.flush())) return false;
  saving = null;
  useDocument.setState(closed);
  return true;
}

/** Waits until everything typed so far is saved; false when it could not be. */
export function flushDocument(): Promise<boolean> {
  return saving === null ? Promise.resolve(true) : saving.flush();
}
