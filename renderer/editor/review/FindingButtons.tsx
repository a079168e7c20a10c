import { Ellipsis } from 'lucide-react';
import type { Finding } from '../../../sop/review/findings.ts';
import { openForm } from '../../state/review.ts';
import { useDocument } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { OffButton } from '../../ui/OffButton.tsx';
import { reviewWords as words } from '../../words/review.ts';
import { announce } from '../announce.ts';
import { acceptProposal, canAccept, endFinding } from './reviewActions.ts';

/** What can be done with the open finding, by whoever has the SOP in hand. */
export function FindingButtons({ finding, isReviewing }: { readonly finding: Finding; readonly isReviewing: boolean }) {
  // What stands in the cell decides whether the suggestion can be taken.
  const isOffered = useDocument(({ sop }) => sop !== null && canAccept(finding));
  const isDone = finding.status === 'resolved' || finding.status === 'withdrawn';
  const write = (kind: 'reply' | 'reopen' | 'reword') => () => openForm({ kind, finding: finding.id });
  return (
    <div className="actions">
      {isOffered ? (
        <Button look="primary" small tip={words.acceptKey} onPress={() => void acceptProposal(finding)}>
          {words.accept}
        </Button>
      ) : null}
      {isDone ? null : (
        <Button small tip={words.replyKey} onPress={write('reply')}>
          {words.reply}
        </Button>
      )}
      {isDone ? (
        <Button small onPress={write('reopen')}>
          {words.reopen}
        </Button>
      ) : isReviewing && finding.mayResolve ? (
        <Button small onPress={() => void endFinding(finding, 'resolved')}>
          {words.resolve}
        </Button>
      ) : (
        <Settling isReviewing={isReviewing} />
      )}
      {isReviewing && !isDone ? (
        <Menu
          label={words.more(finding.number)}
          triggerClass="button button-ghost button-icon button-small"
          placement="bottom end"
          entries={() => [
            { id: 'reword', label: words.reword, onAction: write('reword') },
            { id: 'withdraw', label: words.withdraw, onAction: () => void endFinding(finding, 'withdrawn') },
          ]}
        >
          <Icon of={Ellipsis} />
        </Menu>
      ) : null}
    </div>
  );
}

/** The button that settles a finding while that is not possible, with the reason. */
function Settling({ isReviewing }: { readonly isReviewing: boolean }) {
  const reason = isReviewing ? words.cannotResolve : words.cannotResolveAuthor;
  return (
    <OffButton reason={reason} onPress={() => announce(reason)}>
      {words.resolve}
    </OffButton>
  );
}
