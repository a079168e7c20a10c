import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { DateField, Sop, SopId, Status } from '../../../sop/model/sop.ts';
import type { EventAct, Revocation } from '../../../sop/review/events.ts';
import { mayBeCompliant, unsettled } from '../../../sop/review/findings.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import type { ReviewState } from '../../../sop/review/fold.ts';
import { followedByEdit } from '../../../sop/review/secondRound.ts';
import { moveBetween } from '../../../sop/review/statusMoves.ts';
import type { StatusMove } from '../../../sop/review/statusMoves.ts';
import type { Failure } from '../../contract/commands.ts';
import { openForWriting } from '../changing.ts';
import type { OpenRefusal } from '../changing.ts';
import { openDocument } from '../documents.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { eventsOf } from '../store/reviews.ts';
import { linkSuccessor, replacedWords } from './successor.ts';
import { checkNumber } from './numberCheck.ts';
import { record } from './recording.ts';
import { baselineVersion, reviewedVersion, sopOf } from './versionsOfReview.ts';
import { writeMove } from './writeMove.ts';
import type { WrittenMove } from './writeMove.ts';

/** A move as it is asked for; `number` and `effective` are filled in where the move asks for them. */
export interface AskedMove {
  readonly id: SopId;
  readonly revision: number;
  readonly to: Status;
  readonly reason: string;
  readonly number?: string | undefined;
  readonly effective?: DateField | undefined;
  readonly revocation?: Revocation | undefined;
  /** What takes its place, looked at by `successorOf`; null = nothing was named. */
  readonly successor?: Sop | null;
}

/** `replaced`: SOPs that it took the place of. */
export type Moved = WrittenMove & { readonly replaced: readonly SopId[] };

type Lack = Failure<
  'reasonMissing' | 'numberMissing' | 'numberTaken' | 'effectiveMissing' | 'findingsOpen' | 'moveNotAllowed'
>;

/**
 * Moves a SOP: status, journal entry, version and events. Call within a transaction: whatever cuts it leaves all of the old state or
 * all of the new one.
 */
export function moveSop(db: WritableDb, asked: AskedMove, savedAt: string): Result<Moved, OpenRefusal | Lack> {
  const opened = openForWriting(db, asked.id, asked.revision);
  if (!opened.ok) return opened;
  const { sop } = opened.value;
  const move = moveBetween(sop.status, asked.to);
  if (move === null) return refuse({ code: 'moveNotAllowed', detail: `${sop.status} → ${asked.to}` });
  const state = foldReview(eventsOf(db, sop.id));
  const changes = changesOf(move, asked);
  const { to, successor = null } = asked;
  // Who names what took its place has said why.
  const reason = asked.reason.trim() === '' && successor !== null ? replacedWords(successor) : asked.reason;
  const lack = lackOf(db, move, reason, applied(sop, changes), state);
  if (lack !== null) return refuse(lack);

  const written = writeMove(db, opened.value, { to, reason, changes }, savedAt);
  const revocation = move.act === 'revoke' ? asked.revocation : undefined;
  tell(db, { move, reason, state, before: opened.value.stored.revision, revocation }, written, savedAt);
  if (successor !== null) linkSuccessor(db, successor.id, sop.id, savedAt);
  const replaced = move.act === 'enact' ? replaceRevised(db, written.sop, state.revises, savedAt) : [];
  return ok({ ...written, replaced });
}

/** The edits of a move: the status, and what is filled in where the move asks for it. Nothing else of a locked SOP changes. */
function changesOf(
  { needsNumber, needsEffective }: StatusMove,
  { to, number, effective }: AskedMove,
): readonly Change[] {
  return [
    ...(number === undefined || !needsNumber ? [] : [{ kind: 'setText', field: 'number', text: number } as const]),
    ...(effective === undefined || !needsEffective
      ? []
      : [{ kind: 'setDate', field: 'effective', value: effective } as const]),
    { kind: 'setStatus', value: to },
  ];
}

/** Number, date and status fit every SOP; their lengths are kept by the contract. */
function applied(sop: Sop, changes: readonly Change[]): Sop {
  const after = apply(sop, { kind: 'batch', changes });
  if (!after.ok) throw new Error(`A status cannot be set: ${after.error.code} ${after.error.detail}`);
  return after.value.sop;
}

/** What a move still lacks; null when nothing. */
function lackOf(db: ReadableDb, move: StatusMove, reason: string, after: Sop, state: ReviewState): Lack | null {
  const waiting = unsettled(state.findings).length;
  // Sent back without a finding and without a word, nobody would know what to mend.
  const needsReason = move.needsReason || (move.act === 'return' && waiting === 0);
  if (needsReason && reason.trim() === '') return { code: 'reasonMissing', detail: move.act };
  if (move.verdict && move.to === 'compliant' && !mayBeCompliant(state.findings))
    return { code: 'findingsOpen', detail: String(waiting) };
  if (move.needsNumber) {
    const checked = checkNumber(db, after);
    if (!checked.ok) return checked.error;
  }
  const { effective } = after.identity;
  if (move.needsEffective && effective.iso === null) return { code: 'effectiveMissing', detail: effective.text };
  return null;
}

interface Told {
  readonly move: StatusMove;
  readonly reason: string;
  readonly state: ReviewState;
  /** The revision before the move. */
  readonly before: number;
  readonly revocation: Revocation | undefined;
}

/** Records a move for all who review this SOP. */
function tell(
  db: WritableDb,
  { move, reason, state, before, revocation }: Told,
  { sop, version }: WrittenMove,
  instant: string,
): void {
  const { from, to } = move;
  const occasion = { sop: sop.id, instant };
  if (move.verdict) {
    const replaces = state.rounds.at(-1)?.verdicts.map(({ id }) => id) ?? [];
    const verdict = to === 'compliant' ? 'compliant' : 'needsRevision';
    const act: EventAct = { kind: 'verdict', verdict, text: reason, replaces };
    // What came in as submitted, from plain JSON perhaps, was never submitted here: its review begins with its first verdict.
    record(db, { ...occasion, round: Math.max(1, state.round), version: reviewedVersion(state) }, [act]);
    return;
  }
  const submitting = move.act === 'submit';
  if (submitting) {
    const answers = answersByEdit(db, state, sop, before);
    record(db, { ...occasion, round: state.round, version: baselineVersion(state) }, answers);
  }
  const round = submitting ? submissionRound(state) : state.round;
  const decided = revocation === undefined ? {} : { revocation };
  record(db, { ...occasion, round, version }, [{ kind: 'moved', from, to, reason, ...decided }]);
}

/** A submission after a verdict begins a round; one after taking back goes on with the same. */
function submissionRound({ rounds, round }: ReviewState): number {
  const last = rounds.at(-1);
  return last === undefined || last.verdict !== null ? round + 1 : round;
}

/** Findings whose places were edited since they were judged, and to which nobody said anything: the edit is the answer. */
function answersByEdit(db: ReadableDb, state: ReviewState, after: Sop, revision: number): readonly EventAct[] {
  const before = sopOf(db, baselineVersion(state));
  if (before === null) return [];
  return followedByEdit(before, after, state.findings).map(({ id }) => {
    return { kind: 'followedUp', finding: id, text: null, revision };
  });
}

/** Marks the SOP that this one revises as replaced, if it is in force here. */
export function replaceRevised(
  db: WritableDb,
  sop: Pick<Sop, 'identity'>,
  revises: SopId | null,
  savedAt: string,
): readonly SopId[] {
  if (revises === null) return [];
  const opened = openDocument(db, revises);
  if (!opened.ok || opened.value.sop.status !== 'inForce') return [];
  const reason = replacedWords(sop);
  const state = foldReview(eventsOf(db, revises));
  const changes: readonly Change[] = [{ kind: 'setStatus', value: 'superseded' }];
  const { version } = writeMove(db, opened.value, { to: 'superseded', reason, changes }, savedAt);
  const act: EventAct = { kind: 'moved', from: 'inForce', to: 'superseded', reason };
  record(db, { sop: revises, instant: savedAt, round: state.round, version }, [act]);
  return [revises];
}
