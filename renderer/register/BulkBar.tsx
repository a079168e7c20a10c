import { Archive, ArchiveRestore, Copy, FileDown, X } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
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
      <Button onPress={() => actions.archive([...ids], !archived)}>
        <Icon of={archived ? ArchiveRestore : Archive} />
        {archived ? words.bringBack : words.putAway}
      </Button>
      <span className="divider" />
      <IconButton icon={X} label={words.clearSelection} shortcut="Esc" onPress={() => tick(nothingTicked)} />
    </div>
  );
}
