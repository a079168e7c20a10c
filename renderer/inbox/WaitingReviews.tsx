import { useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import { changeFilter, showSection } from '../register/view.ts';
import { goTo } from '../state/desk.ts';
import { inboxWords as words } from '../words/inbox.ts';

/** How many SOPs were taken in and wait for the review, with the way to them; nothing when none does. */
export function WaitingReviews() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void call('review.list', {}).then((reply) => {
      if (reply.ok) setCount(reply.value.waiting.filter(({ turn }) => turn === 'reviewer').length);
    });
  }, []);
  if (count === 0) return null;
  return (
    <p className="inbox-reviews">
      {words.toReview(count)}{' '}
      <button type="button" className="link" onClick={showSubmitted}>
        {words.showThem}
      </button>
    </p>
  );
}

function showSubmitted(): void {
  goTo('register');
  showSection(false);
  changeFilter({ status: 'submitted' });
}
