import { unsettled } from '../../../sop/review/findings.ts';
import { useDocument } from '../../state/document.ts';
import { setReviewing, useReview } from '../../state/review.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { moveWords } from '../../words/moves.ts';
import { reviewWords } from '../../words/review.ts';
import { moveDocument } from '../moving/moveDocument.ts';

const words = reviewWords.author;
const none: readonly never[] = [];

/** What the author does next: answer and submit again, or wait; whoever reviews on this computer begins here. */
export function AuthorBar() {
  const status = useDocument((state) => state.sop?.status ?? 'draft');
  const findings = useReview((state) => state.review?.findings ?? none);
  const isOrganisation = useSettings(({ user }) => user.role === 'organisation');
  const unanswered = unsettled(findings).filter(
    (finding) => finding.severity === 'required' && finding.status === 'open',
  ).length;
  if (status === 'submitted')
    return (
      <section className="verdict-bar" aria-label={words.bar}>
        <p className="hint">{words.waiting}</p>
        <Button onPress={() => setReviewing(true)}>{words.begin}</Button>
      </section>
    );
  if (status !== 'needsRevision') return null;
  if (isOrganisation)
    return (
      <section className="verdict-bar" aria-label={words.bar}>
        <p className="hint">{words.returned}</p>
      </section>
    );
  return (
    <section className="verdict-bar" aria-label={words.bar}>
      <p className="hint">{unanswered === 0 ? words.turn : words.unanswered(unanswered)}</p>
      <Button look={unanswered === 0 ? 'primary' : 'normal'} onPress={() => moveDocument('submit')}>
        {moveWords.submitAgain}
      </Button>
    </section>
  );
}
