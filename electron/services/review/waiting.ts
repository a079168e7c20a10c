import { unsettled } from '../../../sop/review/findings.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import { turnOf } from '../../../sop/review/statusMoves.ts';
import type { Output } from '../../contract/commands.ts';
import type { ReadableDb } from '../store/database.ts';
import { eventsOf, sopsInReview } from '../store/reviews.ts';

type Waiting = Output<'review.list'>['waiting'][number];

/** The SOPs outside the archive that somebody waits for, the one that waits longest first. No document is read. */
export function waitingSops(db: ReadableDb): readonly Waiting[] {
  const rows = sopsInReview(db).map((card): Waiting => {
    const { findings, moves, round } = foldReview(eventsOf(db, card.id));
    const open = unsettled(findings);
    return {
      ...card,
      turn: turnOf(card.status),
      round,
      since: moves.at(-1)?.instant ?? null,
      findings: open.length,
      required: open.filter(({ severity }) => severity === 'required').length,
    };
  });
  return rows.toSorted((one, other) => (one.since ?? '').localeCompare(other.since ?? '', 'en'));
}
