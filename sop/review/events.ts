import type { Place } from '../model/place.ts';
import type { DateField, SopId, Status } from '../model/sop.ts';

/** What somebody does in the life of a SOP. It says who usually does a thing and keeps nobody out (spec 11.3). */
export const reviewRoles = ['writer', 'head', 'organisation'] as const;
export type ReviewRole = (typeof reviewRoles)[number];

/** Who did something, as the settings of his workspace named him at that moment. */
export interface Author {
  readonly name: string;
  readonly position: string;
  readonly role: ReviewRole;
  readonly unit: string;
}

/** Wajib: the SOP is not "sesuai" before it is settled. Saran: the author may leave it. */
export const severities = ['required', 'suggestion'] as const;
export type FindingSeverity = (typeof severities)[number];

export const verdicts = ['needsRevision', 'compliant'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Where a finding stands. Places name things by identity, so that it follows its cell wherever rows and columns move; `sop` is
 * the whole document, the column `no` of a step the whole step. Several when one remark is about several columns or cells.
 */
export interface Anchor {
  readonly places: readonly [Place, ...Place[]];
  /** What stood there when the finding was made; shown when the place is gone. */
  readonly text: string;
}

/** What a finding says. `proposal` is the text the reviewer suggests for the (one) cell it stands at. */
export interface FindingText {
  readonly severity: FindingSeverity;
  readonly text: string;
  readonly proposal: string | null;
}

/** The decision by which a SOP is revoked. */
export interface Revocation {
  /** "Keputusan Wali Kota"; empty = not said. */
  readonly instrument: string;
  readonly number: string;
  readonly date: DateField;
}

/** What can happen in a review. Nothing is ever changed or removed: the state is the fold over the set of events. */
export type EventAct =
  | ({ readonly kind: 'opened'; readonly finding: string; readonly anchor: Anchor } & FindingText)
  /** The same finding in other words; what it said before stays in its history. */
  | ({ readonly kind: 'reworded'; readonly finding: string } & FindingText)
  | { readonly kind: 'replied'; readonly finding: string; readonly text: string }
  /** The suggested text was taken into the cell. */
  | { readonly kind: 'accepted'; readonly finding: string }
  /** The place was edited since; `revision` is the author's. */
  | {
      readonly kind: 'followedUp';
      readonly finding: string;
      readonly text: string | null;
      readonly revision: number;
    }
  | { readonly kind: 'resolved'; readonly finding: string }
  | { readonly kind: 'reopened'; readonly finding: string; readonly text: string }
  | { readonly kind: 'withdrawn'; readonly finding: string }
  /** `replaces` names the verdicts of this round that its author knew: of those that nobody replaced the strictest counts. */
  | {
      readonly kind: 'verdict';
      readonly verdict: Verdict;
      readonly text: string;
      readonly replaces: readonly string[];
    }
  /** Any other move of the status (`statusMoves.ts`). */
  | {
      readonly kind: 'moved';
      readonly from: Status;
      readonly to: Status;
      readonly reason: string;
      /** Of a revocation: the decision it rests on. */
      readonly revocation?: Revocation;
    }
  /** This SOP is a new version of one that is in force, or took its place. */
  | { readonly kind: 'begun'; readonly revises: SopId };

/**
 * One event, immutable. `id` is the hash of all the rest. `order` is one more than the highest order its author knew of this SOP:
 * what was done in knowledge of something sorts behind it, whatever the clocks of two computers say. `instant` is only shown.
 */
export interface EventFrame {
  readonly id: string;
  readonly sop: SopId;
  /** The version it speaks of; null before any was kept. */
  readonly version: string | null;
  /** Counts from 1; 0 before the first submission. */
  readonly round: number;
  readonly order: number;
  /** ISO instant by the clock of its author. */
  readonly instant: string;
  readonly author: Author;
}

export type ReviewEvent = EventFrame & EventAct;
export type EventKind = EventAct['kind'];
export type EventOf<Kind extends EventKind> = EventFrame & Extract<EventAct, { readonly kind: Kind }>;

/** What the screen asks to record; the host adds the frame. Moves and verdicts come with a move of the status only. */
export type RecordedAct = Exclude<EventAct, { readonly kind: 'verdict' | 'moved' | 'begun' | 'followedUp' }>;

/** The order in which events are folded: the same for every order of arrival, and never against what somebody knew. */
export function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return events.toSorted(
    (one, other) => one.order - other.order || (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}

/** The order of the next event of a SOP of which these are known. */
export function nextOrder(events: readonly Pick<ReviewEvent, 'order'>[]): number {
  const highest = events.reduce((most, { order }) => Math.max(most, order), 0);
  return Math.min(highestOrder, highest + 1);
}

/** A file that claims more is refused, so that counting on never leaves the whole numbers. */
export const highestOrder = 1_000_000_000;
