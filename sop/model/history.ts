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

/** Steps back that are kept in memory; the journal keeps everything. */
const mostEntries = 1000;

/**
 * Remembers an edit that was applied. Edits that follow each other with the same `group` (one field, one typing run)
 * are undone together. A new edit forgets what was undone before.
 */
export function push(history: History, change: Change, inverse: Change, group: string | null = null): History {
  const last = history.done.at(-1);
  const entry: HistoryEntry = { change, inverse, group };
  if (group !== null && last !== undefined && last.group === group && history.undone.length === 0)
    return { done: [...history.done.slice(0, -1), joined(last, entry)], undone: [] };
  return { done: [...history.done, entry].slice(-mostEntries), undone: [] };
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

/** Two edits of one run. Where the second overwrites the first, a run of a thousand keys stays one change. */
function joined(first: HistoryEntry, second: HistoryEntry): HistoryEntry {
  if (overwrites(first.change, second.change))
    return { change: second.change, inverse: first.inverse, group: first.group };
  return {
    change: { kind: 'batch', changes: [...partsOf(first.change), ...partsOf(second.change)] },
    inverse: { kind: 'batch', changes: [...partsOf(second.inverse), ...partsOf(first.inverse)] },
    group: first.group,
  };
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
