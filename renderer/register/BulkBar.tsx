import { Archive, ArchiveRestore, FileDown, X } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { registerWords as words } from '../words/register.ts';

export interface BulkBarProps {
  readonly count: number;
  readonly archived: boolean;
  readonly onExport: () => void;
  readonly onArchive: () => void;
  readonly onClear: () => void;
}

/** What can be done with all ticked SOPs; stands below the list and never covers a row. */
export function BulkBar({ count, archived, onExport, onArchive, onClear }: BulkBarProps) {
  return (
    <div className="bulk-bar" role="toolbar" aria-label={words.selected(count)}>
      <strong>{words.selected(count)}</strong>
      <span className="grow" />
      <Button onPress={onExport}>
        <Icon of={FileDown} />
        {words.exportSop}
      </Button>
      <Button onPress={onArchive}>
        <Icon of={archived ? ArchiveRestore : Archive} />
        {archived ? words.bringBack : words.putAway}
      </Button>
      <span className="divider" />
      <IconButton icon={X} label={words.clearSelection} shortcut="Esc" onPress={onClear} />
    </div>
  );
}
