import { GitCompare, GitFork } from 'lucide-react';
import { useState } from 'react';
import { locksEditing } from '../../sop/review/statusMoves.ts';
import type { OpenedParcel, SopInside } from '../desk/contract.ts';
import { useNow } from '../register/useNow.ts';
import { changedText } from '../register/when.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { dangerWords as words, inboxWords } from '../words/inbox.ts';
import { lookAtChanges } from './lookAt.ts';

export interface ForkNoticeProps {
  readonly opened: OpenedParcel;
  /** Puts both texts of a SOP together, part by part, which takes it in too. */
  readonly onMerge: (sop: SopInside) => void;
}

/** SOPs that were changed on both sides: nothing is overwritten, and how to make one of the two. */
export function ForkNotice({ opened, onMerge }: ForkNoticeProps) {
  const [isLater, setLater] = useState(false);
  const now = useNow();
  const forked = opened.sops.filter(({ relation, beside }) => relation === 'forked' && !beside);
  const [first] = forked;
  if (first === undefined || isLater) return null;
  const locked = first.statusHere !== null && locksEditing(first.statusHere) ? first.statusHere : null;
  return (
    <div className="notice notice-warning danger">
      <Icon of={GitFork} />
      <div className="grow">
        <h3>{words.forkTitle(forked.length)}</h3>
        <p>{sentence(forked, first, now)}</p>
        {locked === null ? null : <p>{words.mergeLocked(locked)}</p>}
        <div className="actions">
          {locked === null ? (
            <Button onPress={() => onMerge(first)}>
              <Icon of={GitCompare} small />
              {words.merge}
            </Button>
          ) : (
            <Button onPress={() => void lookAtChanges(opened.row, first)}>
              <Icon of={GitCompare} small />
              {inboxWords.compare}
            </Button>
          )}
          <Button look="ghost" onPress={() => setLater(true)}>
            {words.later}
          </Button>
        </div>
      </div>
    </div>
  );
}

function sentence(forked: readonly SopInside[], first: SopInside, now: Date): string {
  const named = ({ title }: SopInside): string => (title === '' ? inboxWords.untitled : title);
  if (forked.length === 1 && first.mine !== null)
    return words.fork(named(first), lowered(changedText(first.mine.changedAt, now)));
  return words.forkMany(forked.map((sop) => `“${named(sop)}”`).join(', '));
}

/** "Kemarin 15.20" in the middle of a sentence. */
function lowered(text: string): string {
  return /^(?:Hari ini|Kemarin)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
