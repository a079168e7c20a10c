import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { EventAct, RecordedAct, ReviewEvent } from '../../../sop/review/events.ts';
import type { Finding } from '../../../sop/review/findings.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import { proposalTaken } from '../../../sop/review/proposal.ts';
import { placeSince } from '../../../sop/review/secondRound.ts';
import type { Failure } from '../../contract/commands.ts';
import type { OpenDocument } from '../documents.ts';
import type { WritableDb } from '../store/database.ts';
import { eventsOf } from '../store/reviews.ts';
import { record } from './recording.ts';
import { baselineVersion, reviewedVersion, sopOf } from './versionsOfReview.ts';

export type ActRefusal = Failure<'findingUnknown' | 'noFollowUp' | 'proposalNotTaken'>;

/**
 * Records what reviewer or author did, in order; refused as a whole when one act does not fit what is known. Call within the
 * transaction that changed the SOP, if it was changed.
 */
export function recordActs(
  db: WritableDb,
  { sop, stored }: OpenDocument,
  acts: readonly RecordedAct[],
  instant: string,
): Result<null, ActRefusal> {
  let events = eventsOf(db, sop.id);
  for (const act of acts) {
    const state = foldReview(events);
    const told = toldBy(db, { sop, revision: stored.revision, events, finding: findingOf(state.findings, act) }, act);
    if (!told.ok) return told;
    const version = reviewedVersion(state);
    events = record(db, { sop: sop.id, version, round: state.round, instant }, told.value, events);
  }
  return ok(null);
}

interface Known {
  readonly sop: Sop;
  readonly revision: number;
  readonly events: readonly ReviewEvent[];
  /** The finding the act is about; null when nobody has opened it. */
  readonly finding: Finding | null;
}

function findingOf(findings: readonly Finding[], act: RecordedAct): Finding | null {
  return findings.find(({ id }) => id === act.finding) ?? null;
}

/** The events an act becomes. */
function toldBy(db: WritableDb, known: Known, act: RecordedAct): Result<readonly EventAct[], ActRefusal> {
  const { finding, sop, revision } = known;
  if (act.kind === 'opened') {
    // Opening twice is a finding somebody else has, or has had, under this name.
    return finding === null ? ok([act]) : refuse({ code: 'findingUnknown', detail: act.finding });
  }
  if (finding === null) return refuse({ code: 'findingUnknown', detail: act.finding });
  if (act.kind === 'accepted' && !proposalTaken(sop, finding))
    return refuse({ code: 'proposalNotTaken', detail: act.finding });
  if (act.kind !== 'resolved' || finding.mayResolve) return ok([act]);
  // An edit of the place is a follow-up, although nobody said a word about it.
  const before = finding.status === 'open' ? judgedState(db, known.events) : null;
  if (before === null || placeSince(before, sop, finding) === 'same')
    return refuse({ code: 'noFollowUp', detail: act.finding });
  return ok([{ kind: 'followedUp', finding: finding.id, text: null, revision }, act]);
}

/** The SOP as the findings that wait were read in: the version of the last verdict, else the one under review. */
function judgedState(db: WritableDb, events: readonly ReviewEvent[]): Sop | null {
  const state = foldReview(events);
  return sopOf(db, baselineVersion(state) ?? reviewedVersion(state));
}
