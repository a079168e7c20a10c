import { MessageSquarePlus } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { reviewWords as words } from '../../words/review.ts';
import { beginFinding } from './reviewActions.ts';

/** What a reviewer does, in the place of the tools that insert. */
export function ReviewTools() {
  return (
    <Button look="ghost" tip="Ctrl+Alt+M" preventFocusOnPress onPress={beginFinding}>
      <Icon of={MessageSquarePlus} />
      {words.add}
    </Button>
  );
}
