import { foldReview } from '../../../sop/review/fold.ts';
import { followedMoves } from '../../../sop/review/followMoves.ts';
import type { FollowedMove } from '../../../sop/review/followMoves.ts';
import { locksEditing } from '../../../sop/review/statusMoves.ts';
import type { Status } from '../../../sop/model/sop.ts';
import type { arrivals } from '../../contract/specs/exchange.ts';
import { isWholeNumber } from '../review/numberCheck.ts';
import type { ReadableDb } from '../store/database.ts';
import { eventsOf } from '../store/reviews.ts';
import type { ParcelSop } from './parcel.ts';
import type { Standing } from './standing.ts';

/** What taking a version in does with the SOP that is here; see `arrivals` of the contract. */
export interface Arrival {
  readonly kind: (typeof arrivals)[number];
  /** Status of the SOP here before; null when there is none that can be read. */
  readonly here: Status | null;
  /** The moves that are made here, in order. */
  readonly moves: readonly FollowedMove[];
}

/**
 * How a version that comes in would be taken. The status that its sender gave it tells nothing but what it is there: here a status goes
 * the allowed ways only, by moves that were told with name and reason. What another text and no such way came with is never
 * put in the place of ours: it stays beside it. `isKnown`: whether an event was here before the parcel came.
 */
export function arrivalOf(
  db: ReadableDb,
  standing: Pick<Standing, 'relation' | 'ours' | 'edited' | 'sameAsTheirs' | 'baseSameAsTheirs'>,
  { sop, events }: Pick<ParcelSop, 'sop' | 'events'>,
  isKnown: (event: string) => boolean,
): Arrival {
  const { relation, ours, edited, sameAsTheirs, baseSameAsTheirs } = standing;
  if (ours === 'unreadable') return { kind: 'nothing', here: null, moves: [] };
  if (ours === null) return { kind: 'begins', here: null, moves: [] };
  const here = ours.sop.status;
  if (relation !== 'newer') return { kind: 'nothing', here, moves: [] };
  const { number, effective } = sop.identity;
  const moves = followedMoves({
    ours: here,
    theirs: sop.status,
    review: foldReview([...eventsOf(db, sop.id), ...events]),
    isKnown,
    lacks: ({ needsNumber, needsEffective }) =>
      (needsNumber && !isWholeNumber(number)) || (needsEffective && effective.iso === null),
  });
  const keepsOurs = sameAsTheirs || (edited && baseSameAsTheirs);
  // What was edited here since, nobody has handed on: it is not locked by what became of the version before.
  const isLocking = edited && !sameAsTheirs && locksEditing(sop.status);
  if (moves === null || (isLocking && moves.length > 0))
    return { kind: keepsOurs ? 'stays' : 'beside', here, moves: [] };
  if (moves.length > 0) return { kind: keepsOurs ? 'moves' : 'follows', here, moves };
  return { kind: keepsOurs ? 'passes' : 'takes', here, moves };
}
