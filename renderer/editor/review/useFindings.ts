import { useMemo } from 'react';
import { unsettled } from '../../../sop/review/findings.ts';
import { useDocument } from '../../state/document.ts';
import { useReview } from '../../state/review.ts';
import { findingOrder, groupFindings } from './findingsList.ts';
import type { FindingGroups, ListedFinding } from './findingsList.ts';

const nothing: FindingGroups = { open: [], lost: [], done: [] };

/** The findings of the open document where they stand now; without any, typing costs nothing. */
export function useFindings(): FindingGroups {
  const findings = useReview((state) => state.review?.findings ?? null);
  const sort = useReview((state) => state.sort);
  const hasNone = findings === null || findings.length === 0;
  const sop = useDocument((state) => (hasNone ? null : state.sop));
  return useMemo(
    () => (sop === null || findings === null ? nothing : groupFindings(sop, findings, sort)),
    [sop, findings, sort],
  );
}

/** How many findings wait to be settled. */
export function useFindingCount(): number {
  return useReview(({ review }) => (review === null ? 0 : unsettled(review.findings).length));
}

/** The same outside of a component, in the order in which one walks through them. */
export function findingsNow(): readonly ListedFinding[] {
  const { sop } = useDocument.getState();
  const { review, sort } = useReview.getState();
  return sop === null || review === null ? [] : findingOrder(groupFindings(sop, review.findings, sort));
}
