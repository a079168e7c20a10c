import type { ReadableDb } from '../store/database.ts';
import { readSop } from '../store/sops.ts';

/**
 * How a SOP in a copy stands to the one here, by their journals and never by the clock: `older` = what is here was made from it, `newer` the
 * other way round, `forked` = both went on from something they share, or from nothing.
 */
export type Relation =
  | 'same'
  | 'older'
  | 'newer'
  | 'forked'
  | 'missingHere'
  | 'missingThere'
  | 'damagedHere'
  | 'damagedThere';

export interface Related {
  readonly id: string;
  readonly relation: Relation;
  /** What is here; null = nothing, or nothing that is whole. */
  readonly here: State | null;
  /** What the copy has; null likewise. */
  readonly there: State | null;
}

export interface State {
  readonly revision: number;
  /** ISO instant. */
  readonly savedAt: string;
  readonly body: string;
}

/** Every SOP of either, those of the copy first, each with how the two stand to each other. */
export function relations(db: ReadableDb, copy: ReadableDb): Related[] {
  const ids = new Set([...idsOf(copy), ...idsOf(db)]);
  return [...ids].map((id) => related(db, copy, id));
}

/** The same of one SOP. */
export function related(db: ReadableDb, copy: ReadableDb, id: string): Related {
  const mine = readSop(db, id);
  const theirs = readSop(copy, id);
  const here = mine === 'damaged' ? null : mine;
  const there = theirs === 'damaged' ? null : theirs;
  const answer = (relation: Relation): Related => ({ id, relation, here, there });
  if (theirs === 'damaged') return answer('damagedThere');
  if (there === null) return answer('missingThere');
  if (mine === 'damaged') return answer('damagedHere');
  if (here === null) return answer('missingHere');
  if (here.head === there.head) return answer('same');
  if (entryHash(db, id, there.revision) === there.head) return answer('older');
  return answer(entryHash(copy, id, here.revision) === here.head ? 'newer' : 'forked');
}

function entryHash(db: ReadableDb, id: string, revision: number): unknown {
  return db.prepare('SELECT sha256 FROM journal WHERE sop = ? AND revision = ?').pluck().get(id, revision);
}

function idsOf(db: ReadableDb): string[] {
  return db.prepare('SELECT id FROM sops ORDER BY seq').pluck().all().map(String);
}
