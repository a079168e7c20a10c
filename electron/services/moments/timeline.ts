import { touchedBy, touchedTogether } from '../../../sop/compare/touched.ts';
import type { Touched } from '../../../sop/compare/touched.ts';
import type { Change } from '../../../sop/model/change.ts';
import type { Output } from '../../contract/commands.ts';
import type { ReadEntry } from '../store/journalRows.ts';

/** One line of a history: one revision, or edits that followed each other. */
export type TimeLine = Output<'moment.list'>['lines'][number];

/** Edits by one person belong together until he paused so long, in milliseconds. */
const pause = 30 * 60 * 1000;

const nothing: Touched = { steps: [], parts: [], added: 0, removed: 0 };

/**
 * Entries of a journal, newest first, as lines. Edits by the same person with no long pause between them are one line, also across
 * midnight; whatever else happened is a line of its own and parts the edits before it from those after it.
 */
export function timeline(entries: readonly ReadEntry[]): readonly TimeLine[] {
  const lines: TimeLine[] = [];
  for (const entry of entries) {
    const line = lineOf(entry);
    const later = lines.at(-1);
    if (later !== undefined && belongTogether(line, later)) lines[lines.length - 1] = joined(line, later);
    else lines.push(line);
  }
  return lines;
}

function belongTogether(earlier: TimeLine, later: TimeLine): boolean {
  if (earlier.kind !== 'edited' || later.kind !== 'edited') return false;
  if (earlier.by?.name !== later.by?.name || earlier.by?.position !== later.by?.position) return false;
  const between = Date.parse(later.since) - Date.parse(earlier.at);
  // A clock that was put back parts nothing.
  return !(between > pause);
}

function joined(earlier: TimeLine, later: TimeLine): TimeLine {
  return {
    ...later,
    first: earlier.first,
    since: earlier.since,
    changes: earlier.changes + later.changes,
    touched: copied(touchedTogether([earlier.touched, later.touched])),
  };
}

function lineOf({ revision, instant, author, entry }: ReadEntry): TimeLine {
  // A move that came with a version was made by somebody who sat elsewhere.
  const who = entry.kind === 'moved' && entry.by !== undefined ? entry.by : author;
  const by = who === null ? null : { name: who.name, position: who.position };
  const line = {
    first: revision,
    last: revision,
    since: instant,
    at: instant,
    by,
    source: null,
    move: null,
    from: null,
  };
  const changed = (changes: readonly Change[]) => ({ changes: count(changes), touched: copied(touchedBy(changes)) });
  const none = { changes: 0, touched: copied(nothing) };
  switch (entry.kind) {
    case 'created':
      return { ...line, ...none, kind: 'created', source: entry.source };
    case 'changed':
      return { ...line, ...changed(entry.changes), kind: 'edited' };
    case 'moved': {
      const { from, to, reason } = entry;
      return { ...line, ...none, kind: 'moved', move: { from, to, reason } };
    }
    case 'received':
      return { ...line, ...none, kind: 'received', from: { kind: 'version', version: entry.version } };
    case 'restored':
      return { ...line, ...changed(entry.changes), kind: 'restored', from: entry.from };
    case 'merged':
      return { ...line, ...changed(entry.changes), kind: 'merged', from: { kind: 'version', version: entry.version } };
  }
}

function copied({ steps, parts, added, removed }: Touched): TimeLine['touched'] {
  return { steps: [...steps], parts: [...parts], added, removed };
}

function count(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + (change.kind === 'batch' ? count(change.changes) : 1), 0);
}
