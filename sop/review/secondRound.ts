import { compare } from '../compare/compare.ts';
import type { Difference } from '../compare/difference.ts';
import type { Sop } from '../model/sop.ts';
import { anchorPlaces, placeValue } from './anchors.ts';
import type { Finding } from './findings.ts';
import { unsettled } from './findings.ts';

/** An unsettled finding beside what became of its place since the version it was read in. */
export interface FindingSince {
  readonly finding: Finding;
  /** `gone`: nothing of what it spoke of is there any more. */
  readonly place: 'same' | 'changed' | 'gone';
}

/** What a reviewer looks at in a further round, and nothing else. */
export interface SecondRound {
  /** What changed since the version that was judged; a move of the status is no change. */
  readonly differences: readonly Difference[];
  /** The findings that still wait, each with what became of its place. */
  readonly findings: readonly FindingSince[];
}

/** A further round: `before` is the SOP as it was judged last. */
export function secondRound(before: Sop, after: Sop, findings: readonly Finding[]): SecondRound {
  return {
    differences: compare(before, after).filter(({ aspect }) => aspect !== 'status'),
    findings: unsettled(findings).map((finding) => ({ finding, place: placeSince(before, after, finding) })),
  };
}

/** What became of the place of a finding between two states of a SOP. */
export function placeSince(before: Sop, after: Sop, { anchor }: Pick<Finding, 'anchor'>): FindingSince['place'] {
  if (anchorPlaces(after, anchor).length === 0) return 'gone';
  const same = anchor.places.every((place) => placeValue(before, place) === placeValue(after, place));
  return same ? 'same' : 'changed';
}

/** The findings that nobody answered in words although their place was edited: the edit is the answer. */
export function followedByEdit(before: Sop, after: Sop, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.status === 'open' && placeSince(before, after, finding) !== 'same');
}
