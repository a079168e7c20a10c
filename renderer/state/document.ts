import { create } from 'zustand';
import { apply } from '../../sop/model/apply.ts';
import type { Change } from '../../sop/model/change.ts';
import { emptyHistory, push, redo as redoOf, undo as undoOf } from '../../sop/model/history.ts';
import type { History } from '../../sop/model/history.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import type { OpenedSop } from '../desk/contract.ts';
import { createSaving } from './saving.ts';
import type { Saving, SavingState } from './saving.ts';

/** The one open document: its content, what can be undone, and how far it is saved. */
export interface DocumentState extends SavingState {
  readonly sop: Sop | null;
  readonly profiles: readonly StyleProfile[];
  readonly history: History;
  /** Counts up with every edit, undo and redo. */
  readonly edits: number;
}

const closed: DocumentState = {
  sop: null,
  profiles: [],
  history: emptyHistory,
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

/** Shows a SOP that the host opened. */
export function openDocument(opened: OpenedSop, profiles: readonly StyleProfile[]): void {
  saving = createSaving(opened, (state) => useDocument.setState(state));
  useDocument.setState({ ...closed, sop: opened.sop, profiles, ...saving.state() });
}

/**
 * Applies one edit, remembers how to undo it and queues it for saving. Edits with the same `group` that follow each
 * other are undone together. False when the edit was refused; the document is then untouched.
 */
export function dispatch(change: Change | null, group: string | null = null): boolean {
  const { sop, history, edits } = useDocument.getState();
  if (sop === null || change === null) return false;
  const applied = apply(sop, change);
  if (!applied.ok) return false;
  const next = push(history, change, applied.value.inverse, group);
  useDocument.setState({ sop: applied.value.sop, history: next, edits: edits + 1 });
  saving?.add(change);
  return true;
}

/** Takes back the last edit. False when there is none. */
export function undo(): boolean {
  return replay(undoOf);
}

/** Does again what was taken back last. False when there is nothing. */
export function redo(): boolean {
  return replay(redoOf);
}

/** Undo and redo are edits like any other: applied, shown and saved. */
function replay(take: typeof undoOf): boolean {
  const { sop, history, edits } = useDocument.getState();
  const step = take(history);
  if (sop === null || step === null) return false;
  const applied = apply(sop, step.change);
  if (!applied.ok) return false;
  useDocument.setState({ sop: applied.value.sop, history: step.history, edits: edits + 1 });
  saving?.add(step.change);
  return true;
}

/** Drops the newest edits whose group begins with `prefix`, without a trace to redo: Escape in a cell. */
export function abandon(prefix: string): void {
  while (useDocument.getState().history.done.at(-1)?.group?.startsWith(prefix) === true) {
    if (!undo()) return;
    const { history } = useDocument.getState();
    useDocument.setState({ history: { done: history.done, undone: history.undone.slice(0, -1) } });
  }
}

/** Tries again to save after a failure. */
export function retrySaving(): void {
  saving?.retry();
}

/** Sends what is not saved yet and closes. When that fails the document stays open and its failure is shown: false. */
export async function closeDocument(): Promise<boolean> {
  if (saving !== null && !(await saving.flush())) return false;
  saving = null;
  useDocument.setState(closed);
  return true;
}

/** Sends what waits at once when the page is closed, hidden or left: a quick hand must not be faster than the clock. */
export function saveBeforeLeaving(): void {
  const send = (): void => void saving?.flush();
  window.addEventListener('pagehide', send);
  window.addEventListener('blur', send);
  document.addEventListener('visibilitychange', send);
}

/** Waits until everything typed so far is saved; false when it could not be. */
export function flushDocument(): Promise<boolean> {
  return saving === null ? Promise.resolve(true) : saving.flush();
}
