import { Lock } from 'lucide-react';
import { isLocked } from '../../state/lock.ts';
import { useDocument } from '../../state/document.ts';
import { useIsReviewing } from '../../state/review.ts';
import { Icon } from '../../ui/Icon.tsx';
import { lockWords, reviewLock } from '../../words/moves.ts';

/** Says above the form why nothing can be typed into it, and what to do instead. */
export function LockNote() {
  const status = useDocument((state) => state.sop?.status ?? 'draft');
  const isReviewing = useIsReviewing();
  if (!isLocked({ status })) return null;
  return (
    <div className="notice lock-note">
      <Icon of={Lock} />
      <div className="grow">{isReviewing ? reviewLock : lockWords[status]}</div>
    </div>
  );
}
