import type { Change } from './change.ts';
import type { ListRef } from './change.ts';

/** One thing to undo: what was done, what undoes it, and the typing run it belongs to. */
export interface HistoryEntry {
  readonly change: Change;
  readonly inverse: Change;
  readonly group: string | null;
}

/** Newest last in both. */
export interface History {
  readonly done: readonly HistoryEntry[];
  readonly undone: readonly HistoryEntry[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** What an edit is to the history: something new, a step back or forth, or a step back that leaves nothing to do again. */
export const editRoles = ['edit', 'undo', 'redo', 'abandon'] as const;
export type EditRole = (typeof editRoles)[number];

/** How an edit enters the history; `group` names the run of a new edit. */
export interface EditMark {
  readonly role: EditRole;
  readonly group: string | null;
}

/**
 * Remembers an edit that was applied. Edits that follow each other with the same `group` (one field, one typing run)
 * are undone together. A new edit forgets what was undone before.
 */
export function push(history: History, change: Change, inverse: Change, group: string | null = null): History {
  const last = history.done.at(-1);
  const entry: HistoryEntry = { change, inverse, group };
  if (last !== undefined && history.undone.length === 0 && isOneRun(last, entry))
    return { done: [...history.done.slice(0, -1), joined(last, entry)], undone: [] };
  return { done: [...history.done, entry], undone: [] };
}

/** Whether two edits that follow each other are undone together. */
export function isOneRun(first: Pick<HistoryEntry, 'group'>, second: Pick<HistoryEntry, 'group'>): boolean {
  return second.group !== null && first.group === second.group;
}

/** The change that undoes the last edit, with the history after it; null when there is nothing to undo. */
export function undo(history: History): { readonly change: Change; readonly history: History } | null {
  const entry = history.done.at(-1);
  if (entry === undefined) return null;
  return {
    change: entry.inverse,
    history: { done: history.done.slice(0, -1), undone: [...history.undone, entry] },
  };
}

/** The change that does again what was undone last, with the history after it; null when there is nothing. */
export function redo(history: History): { readonly change: Change; readonly history: History } | null {
  const entry = history.undone.at(-1);
  if (entry === undefined) return null;
  // A later edit must not join a run that was undone in between.
  const closed: HistoryEntry = { ...entry, group: null };
  return {
    change: entry.change,
    history: { done: [...history.done, closed], undone: history.undone.slice(0, -1) },
  };
}

/** Two edits of one run as one. Where the second overwrites what the first did last, a run of a thousand keys stays short. */
export function joined(first: HistoryEntry, second: HistoryEntry): HistoryEntry {
  const { group } = first;
  const before = partsOf(first.change);
  const last = before.at(-1);
  if (last !== undefined && overwrites(last, second.change))
    return { change: batchOf([...before.slice(0, -1), second.change]), inverse: first.inverse, group };
  return {
    change: batchOf([...before, ...partsOf(second.change)]),
    inverse: batchOf([...partsOf(second.inverse), ...partsOf(first.inverse)]),
    group,
  };
}

function batchOf(changes: readonly Change[]): Change {
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? only : { kind: 'batch', changes };
}

function partsOf(change: Change): readonly Change[] {
  return change.kind === 'batch' ? change.changes : [change];
}

/** Whether the second edit sets exactly what the first one set. */
function overwrites(first: Change, second: Change): boolean {
  const target = overwriteTarget(second);
  return target !== null && target === overwriteTarget(first);
}

/** A name for what an edit sets, or null for edits that do more than replace a value. */
function overwriteTarget(change: Change): string | null {
  switch (change.kind) {
    case 'setText':
    case 'setDate':
      return named(change.kind, change.field);
    case 'setUnitLines':
    case 'setLogo':
    case 'setApproval':
    case 'setProposer':
    case 'setStyle':
    case 'setClassification':
    case 'setStatus':
    case 'setSkipped':
      return change.kind;
    case 'setItem':
      return named(change.kind, listName(change.list), change.item);
    case 'setMarker':
      return named(change.kind, listName(change.list));
    case 'renameLane':
      return named(change.kind, change.lane);
    case 'setStep':
      return named(change.kind, change.step, ...Object.keys(change.patch).toSorted());
    case 'setExit':
    case 'setArrowShape':
      return named(change.kind, change.step, change.branch);
    default:
      return null;
  }
}

function listName(list: ListRef): string {
  return list.of === 'box' ? named(list.of, list.box) : named(list.of, list.step);
}

function named(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
