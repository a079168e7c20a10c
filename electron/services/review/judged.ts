import { foldReview } from '../../../sop/review/fold.ts';
import type { JudgedSop } from '../../../sop/review/papers/paperFacts.ts';
import type { OpenDocument } from '../documents.ts';
import type { ReadableDb } from '../store/database.ts';
import { eventsOf } from '../store/reviews.ts';
import { versionsOf } from '../store/versions.ts';

/** What the papers of a review say of a SOP: its newest round, and every finding that was not withdrawn. */
export function judgedSop(db: ReadableDb, { sop }: OpenDocument): JudgedSop {
  const { findings, rounds, round } = foldReview(eventsOf(db, sop.id));
  const last = rounds.at(-1);
  const kept = versionsOf(db, sop.id).find(({ id }) => id === last?.submitted?.version);
  return {
    sop,
    round,
    version: kept?.number ?? null,
    verdict: last?.verdict ?? null,
    findings: findings.filter(({ status }) => status !== 'withdrawn'),
    reviewer: last?.verdicts.at(-1)?.author ?? findings.at(-1)?.author ?? null,
  };
}
