import type { Status } from '../model/sop.ts';
import type { Author, EventOf } from './events.ts';
import type { ReviewState } from './fold.ts';
import { moveBetween } from './statusMoves.ts';
import type { StatusMove } from './statusMoves.ts';

/** One move that somebody made elsewhere, as it is made here. */
export interface FollowedMove {
  readonly to: Status;
  readonly reason: string;
  /** Who made it, as he signed for it. */
  readonly by: Author;
}

/** What is known when a version comes in. */
export interface Followed {
  readonly ours: Status;
  readonly theirs: Status;
  /** Everything both sides told of this SOP. */
  readonly review: Pick<ReviewState, 'moves' | 'rounds'>;
  /** Whether a move was known here before. */
  readonly isKnown: (event: string) => boolean;
  /** Whether what came in lacks something that a move asks for: a number, a date. */
  readonly lacks: (move: StatusMove) => boolean;
}

type Told = EventOf<'moved'> | EventOf<'verdict'>;

/**
 * The moves that lead from our status to the one a version came with: each allowed (spec 11.3), each made by somebody who gave his name
 * and, where one is asked for, his reason. Empty when nothing has to move; null when no such way was told: the status stays ours
 * then, all of it, never half-way. What is new here is followed first; what was told before and could not be followed then may be part of it.
 */
export function followedMoves({ ours, theirs, review, isKnown, lacks }: Followed): readonly FollowedMove[] | null {
  if (ours === theirs) return [];
  const moves = review.moves.filter((event) => event.kind === 'moved' || counts(review, event));
  const firstNew = moves.findIndex(({ id }) => !isKnown(id));
  const begin = firstNew === -1 ? moves.length - 1 : firstNew;
  for (let from = begin; from >= 0; from -= 1) {
    const walked = walk(ours, moves.slice(from), lacks);
    if (walked.at(-1)?.to === theirs) return walked;
  }
  return null;
}

/** Of the verdicts of a round one decides; the others were replaced, or are no stricter. */
function counts({ rounds }: Followed['review'], event: EventOf<'verdict'>): boolean {
  const round = rounds.find((each) => each.verdicts.some(({ id }) => id === event.id));
  return round?.verdicts.findLast(({ verdict }) => verdict === round.verdict)?.id === event.id;
}

/** Goes as far as moves allow; those that do not fit were overtaken. */
function walk(ours: Status, moves: readonly Told[], lacks: Followed['lacks']): readonly FollowedMove[] {
  const steps: FollowedMove[] = [];
  let current = ours;
  for (const event of moves) {
    const step = stepOf(event);
    const move = moveBetween(current, step.to);
    if (move === null || !isMadeBy(move, event) || lacks(move)) continue;
    if (move.needsReason && step.reason.trim() === '') continue;
    steps.push(step);
    current = step.to;
  }
  return steps;
}

function stepOf(event: Told): FollowedMove {
  const { author: by } = event;
  return event.kind === 'verdict'
    ? { to: event.verdict, reason: event.text, by }
    : { to: event.to, reason: event.reason, by };
}

/** Whether the event tells of this move: a verdict of a verdict, any other of the same act, perhaps from another status. */
function isMadeBy(move: StatusMove, event: Told): boolean {
  if (event.kind === 'verdict') return move.verdict;
  return !move.verdict && moveBetween(event.from, event.to)?.act === move.act;
}
