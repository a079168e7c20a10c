import type { Change } from '../../../sop/model/change.ts';
import type { SopId } from '../../../sop/model/sop.ts';
import type { EventOf, ReviewEvent } from '../../../sop/review/events.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import type { Round } from '../../../sop/review/fold.ts';
import { openDocument } from '../documents.ts';
import type { WritableDb } from '../store/database.ts';
import { eventsOf, isSoundEvent, keepEvent } from '../store/reviews.ts';
import { replaceRevised } from './moves.ts';
import { writeMove } from './writeMove.ts';

/** What received events did here. */
export interface Taken {
  /** Events that were new here. */
  readonly taken: number;
  /** SOPs whose status followed them. */
  readonly moved: readonly SopId[];
}

/**
 * Takes events that came in: those that are not what their names promise are left out, those that are known change nothing, and
 * their order does not matter. A SOP that still waits here for the verdict that came gets its status, as the reviewer's act; a new
 * version that has come into force takes the place of the old one. Call within the transaction that accepts the parcel, after its
 * documents are stored.
 */
export function takeEvents(db: WritableDb, events: readonly ReviewEvent[], savedAt: string): Taken {
  const sound = events.filter(isSoundEvent);
  const taken = sound.filter((event) => keepEvent(db, event)).length;
  const sops = [...new Set(sound.map(({ sop }) => sop))].toSorted();
  return { taken, moved: sops.flatMap((sop) => follow(db, sop, savedAt)) };
}

function follow(db: WritableDb, id: SopId, savedAt: string): readonly SopId[] {
  const opened = openDocument(db, id);
  if (!opened.ok) return [];
  const { sop } = opened.value;
  const state = foldReview(eventsOf(db, id));
  if (sop.status === 'inForce') return replaceRevised(db, sop, state.revises, savedAt);
  const given = sop.status === 'submitted' ? verdictOn(state.rounds.at(-1)) : null;
  if (given === null) return [];
  const { verdict, text, author } = given;
  const changes: readonly Change[] = [{ kind: 'setStatus', value: verdict }];
  writeMove(db, opened.value, { to: verdict, reason: text, changes, by: author }, savedAt);
  return [id];
}

/** The verdict that counts on what was submitted last. One on a version that its author has taken back since decides nothing. */
function verdictOn(round: Round | undefined): EventOf<'verdict'> | null {
  if (round === undefined || round.submitted === null) return null;
  const given = round.verdicts.findLast(({ verdict }) => verdict === round.verdict);
  return given !== undefined && given.version === round.submitted.version ? given : null;
}
