import { Archive, ArchiveRestore, Copy, FileDown, Send, Tag, X } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { moveWords } from '../words/moves.ts';
import { sendingWords } from '../words/sending.ts';
import { registerWords as words } from '../words/register.ts';
import type { RowActions } from './rowActions.ts';
import { nothingTicked } from './selection.ts';
import { tick } from './view.ts';

export interface BulkBarProps {
  readonly ids: ReadonlySet<string>;
  readonly archived: boolean;
  readonly actions: RowActions;
}

/** What can be done with all ticked SOPs; stands below the list and never covers a row. */
export function BulkBar({ ids, archived, actions }: BulkBarProps) {
  return (
    <div className="bulk-bar" role="toolbar" aria-label={words.selected(ids.size)}>
      <strong>{words.selected(ids.size)}</strong>
      <span className="grow" />
      <Button onPress={() => actions.exportSops([...ids])}>
        <Icon of={FileDown} />
        {words.exportSop}
      </Button>
      <Button onPress={() => actions.duplicate([...ids])}>
        <Icon of={Copy} />
        {words.duplicate}
      </Button>
      <Button onPress={() => actions.move([...ids], null)}>
        <Icon of={Tag} />
        {moveWords.menu}
      </Button>
      <Button onPress={() => actions.send([...ids])}>
        <Icon of={Send} />
        {sendingWords.command}
      </Button>
      <Button onPress={() => actions.archive([...ids], !archived)}>
        <Icon of={archived ? ArchiveRestore : Archive} />
        {archived ? words.bringBack : words.putAway}
      </Button>
      <span className="divider" />
      <IconButton icon={X} label={words.clearSelection} shortcut="Esc" onPress={() => tick(nothingTicked)} />
    </div>
  );
}
