import type { ReviewState } from '../../../sop/review/fold.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import type { SopId } from '../../../sop/model/sop.ts';
import { turnOf } from '../../../sop/review/statusMoves.ts';
import type { Output } from '../../contract/commands.ts';
import { openDocument } from '../documents.ts';
import type { OpenDocument } from '../documents.ts';
import type { ReadableDb } from '../store/database.ts';
import { storedEvents } from '../store/reviews.ts';
import { successionCopy, successionOf } from '../register/successions.ts';
import { versionsOf } from '../store/versions.ts';
import { renewalInFlight } from './renewal.ts';
import { baselineVersion, sopOf } from './versionsOfReview.ts';

type Review = Output<'review.open'>;

/** The review of a SOP as the screen shows it. */
export function reviewOf(db: ReadableDb, { sop, stored }: OpenDocument): Review {
  const { events, damaged } = storedEvents(db, sop.id);
  const state = foldReview(events);
  const renewal = renewalInFlight(db, sop.id);
  return {
    revision: stored.revision,
    status: sop.status,
    turn: turnOf(sop.status),
    round: state.round,
    rounds: roundsOf(db, sop.id, state),
    findings: state.findings,
    moves: state.moves,
    baseline: sopOf(db, baselineVersion(state)),
    revises: state.revises === null ? null : namedSop(db, state.revises),
    revisedBy: renewal === null ? null : namedSop(db, renewal.id),
    succession: successionCopy(successionOf(db, sop.id)),
    damaged,
  };
}

function roundsOf(db: ReadableDb, sop: SopId, state: ReviewState): Review['rounds'] {
  const versions = versionsOf(db, sop);
  return state.rounds.map(({ round, submitted, verdict, verdicts }) => {
    const id = submitted?.version ?? null;
    return {
      round,
      version: id === null ? null : { id, number: versions.find((version) => version.id === id)?.number ?? null },
      submittedAt: submitted?.instant ?? null,
      by: submitted?.author ?? null,
      note: submitted?.reason ?? '',
      verdict,
      verdicts: verdicts.map(({ verdict: given, text, author, instant }) => ({
        verdict: given,
        text,
        author,
        instant,
      })),
    };
  });
}

/** A SOP by name; null when it is not here. */
function namedSop(db: ReadableDb, id: SopId): Review['revises'] {
  const opened = openDocument(db, id);
  if (!opened.ok) return null;
  const { identity, status } = opened.value.sop;
  return { id, title: identity.title, number: identity.number, status };
}
