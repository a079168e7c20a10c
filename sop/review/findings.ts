import type { Anchor, Author, FindingText, ReviewEvent } from './events.ts';

/** What happens to one finding. */
export type FindingEvent = Extract<ReviewEvent, { readonly finding: string }>;

/** `answered`: the author accepted, replied or edited the place, and nobody has settled it yet. */
export type FindingStatus = 'open' | 'answered' | 'resolved' | 'withdrawn';

/** One finding as it stands. */
export interface Finding extends FindingText {
  readonly id: string;
  /** Counts from 1 over all rounds of this SOP; printed on its pin. */
  readonly number: number;
  /** The round it was made in, and the version it speaks of. */
  readonly round: number;
  readonly version: string | null;
  readonly author: Author;
  /** ISO instant by the clock of its author. */
  readonly instant: string;
  readonly anchor: Anchor;
  readonly status: FindingStatus;
  /** The suggested text was taken. */
  readonly accepted: boolean;
  /** Something followed since it was made or last reopened, so that it may be settled. */
  readonly mayResolve: boolean;
  /** What was said and done about it since, oldest first. */
  readonly thread: readonly FindingEvent[];
}

/** Findings that nobody has settled or withdrawn. */
export function unsettled(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ status }) => status === 'open' || status === 'answered');
}

/** Whether a SOP may be called "sesuai": no Wajib waits any more. */
export function mayBeCompliant(findings: readonly Finding[]): boolean {
  return unsettled(findings).every(({ severity }) => severity !== 'required');
}
