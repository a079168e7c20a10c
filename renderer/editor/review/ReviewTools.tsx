import { ClipboardList, FileText, GitCompare, MessageSquarePlus } from 'lucide-react';
import { compareWithNow } from '../../compare/openCompare.ts';
import { useDocument } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { paperWords } from '../../words/papers.ts';
import { reviewWords as words } from '../../words/review.ts';
import { makePaper } from '../moving/moveDocument.ts';
import { beginFinding } from './reviewActions.ts';

/** What a reviewer does, in the place of the tools that insert. */
export function ReviewTools() {
  return (
    <>
      <Button look="ghost" tip="Ctrl+Alt+M" preventFocusOnPress onPress={beginFinding}>
        <Icon of={MessageSquarePlus} />
        {words.add}
      </Button>
      <span className="tools tools-insert">
        <Button look="ghost" onPress={compareOpen}>
          <Icon of={GitCompare} />
          {words.compare}
        </Button>
        {(['worksheet', 'minutes'] as const).map((kind) => (
          <Button key={kind} look="ghost" onPress={() => makePaper(kind)}>
            <Icon of={kind === 'worksheet' ? ClipboardList : FileText} />
            {paperWords.commands[kind]}
          </Button>
        ))}
      </span>
    </>
  );
}

/** The SOP as it is beside the version before. */
function compareOpen(): void {
  const { sop } = useDocument.getState();
  if (sop !== null) void compareWithNow(sop.id);
}
