import { fullWhen } from '../../register/when.ts';
import { useReview } from '../../state/review.ts';
import { reviewWords as words } from '../../words/review.ts';
import { findingOrder } from './findingsList.ts';
import { useFindings } from './useFindings.ts';

/** What the status bar says to a reviewer: the finding he is at, and who sent the SOP when. */
export function ReviewFacts() {
  const order = findingOrder(useFindings());
  const card = useReview((state) => state.card);
  const sent = useReview((state) => state.review?.rounds.at(-1) ?? null);
  const at = order.findIndex(({ finding }) => finding.id === card);
  return (
    <>
      {at < 0 ? null : <span>{words.position(at + 1, order.length)}</span>}
      {sent === null || sent.submittedAt === null ? null : (
        <span className="status-more">{words.sentBy(sent.by?.unit ?? '', fullWhen(sent.submittedAt))}</span>
      )}
    </>
  );
}
