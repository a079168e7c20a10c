import type { SopId } from '../model/sop.ts';
import type { EventOf, ReviewEvent, Verdict } from './events.ts';
import { inOrder } from './events.ts';
import type { Finding, FindingEvent } from './findings.ts';
import { foldFinding } from './foldFinding.ts';

/** One submission and what became of it. */
export interface Round {
  readonly round: number;
  /** The submission; null when only the answer to it has arrived here. */
  readonly submitted: EventOf<'moved'> | null;
  /** The verdict that counts; null while there is none. */
  readonly verdict: Verdict | null;
  /** The verdicts that nobody replaced; several when reviewers judged without knowing of each other. */
  readonly verdicts: readonly EventOf<'verdict'>[];
}

export interface ReviewState {
  /** The newest round; 0 before the first submission. */
  readonly round: number;
  readonly rounds: readonly Round[];
  /** In the order of their numbers. */
  readonly findings: readonly Finding[];
  /** Every move and verdict, oldest first: the life of this SOP. */
  readonly moves: readonly (EventOf<'moved'> | EventOf<'verdict'>)[];
  /** The SOP in force that this one is a new version of. */
  readonly revises: SopId | null;
}

/**
 * The state of the review of one SOP: a function of the set of its events. Twice the same event, and any order of arrival, give
 * the same; no clock is asked.
 */
export function foldReview(events: readonly ReviewEvent[]): ReviewState {
  const sorted = inOrder([...new Map(events.map((event) => [event.id, event])).values()]);
  const rounds = roundsOf(sorted);
  return {
    round: rounds.at(-1)?.round ?? 0,
    rounds,
    findings: findingsOf(sorted),
    moves: sorted.filter((event) => event.kind === 'moved' || event.kind === 'verdict'),
    revises: sorted.find((event) => event.kind === 'begun')?.revises ?? null,
  };
}

function findingsOf(sorted: readonly ReviewEvent[]): readonly Finding[] {
  const openings = new Map<string, EventOf<'opened'>>();
  const threads = new Map<string, FindingEvent[]>();
  for (const event of sorted) {
    if (!('finding' in event)) continue;
    if (event.kind === 'opened' && !openings.has(event.finding)) openings.set(event.finding, event);
    const thread = threads.get(event.finding);
    if (thread === undefined) threads.set(event.finding, [event]);
    else thread.push(event);
  }
  return [...openings.values()].map((opened, at) => foldFinding(opened, threads.get(opened.finding) ?? [], at + 1));
}

function roundsOf(sorted: readonly ReviewEvent[]): readonly Round[] {
  const rounds = new Map<number, ReviewEvent[]>();
  for (const event of sorted) {
    if (event.round === 0) continue;
    const own = rounds.get(event.round);
    if (own === undefined) rounds.set(event.round, [event]);
    else own.push(event);
  }
  return [...rounds].toSorted(([one], [other]) => one - other).map(([round, own]) => roundOf(round, own));
}

function roundOf(round: number, own: readonly ReviewEvent[]): Round {
  const moves = own.filter((event) => event.kind === 'moved');
  const verdicts = standing(own.filter((event) => event.kind === 'verdict'));
  return {
    round,
    submitted: moves.findLast(({ to }) => to === 'submitted') ?? null,
    verdict: strictest(verdicts),
    verdicts,
  };
}

function standing(given: readonly EventOf<'verdict'>[]): readonly EventOf<'verdict'>[] {
  const replaced = new Set(given.flatMap(({ replaces }) => replaces));
  return given.filter(({ id }) => !replaced.has(id));
}

/** Two reviewers who did not know of each other: one objection is enough. */
function strictest(given: readonly EventOf<'verdict'>[]): Verdict | null {
  if (given.length === 0) return null;
  return given.some(({ verdict }) => verdict === 'needsRevision') ? 'needsRevision' : 'compliant';
}
