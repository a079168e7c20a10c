import { CircleAlert, HardDrive } from 'lucide-react';
import { useEffect } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { BackupRow } from '../desk/contract.ts';
import { useNow } from '../register/useNow.ts';
import { changedText } from '../register/when.ts';
import { chooseBackup, useBackups } from '../state/backups.ts';
import { Icon } from '../ui/Icon.tsx';
import { backupWords as words } from '../words/backups.ts';

/** The backups, newest first; arrows choose. One is always chosen. */
export function BackupList({ rows }: { readonly rows: readonly BackupRow[] }) {
  const chosen = useBackups((state) => state.chosen);
  const now = useNow();
  const shown = (rows.find(({ name }) => name === chosen) ?? rows[0])?.name;
  useEffect(() => {
    if (shown !== undefined) void chooseBackup(shown);
  }, [shown]);
  return (
    <ListBox
      aria-label={words.list}
      className="backup-list"
      items={rows.map((row) => ({ row, id: row.name }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={shown === undefined ? [] : [shown]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) void chooseBackup(String(key));
      }}
    >
      {({ row }) => {
        const when = changedText(row.instant, now);
        return (
          <ListBoxItem id={row.name} textValue={`${when}. ${factsOf(row)}`} className="backup-row">
            <Icon of={row.sops === null ? CircleAlert : HardDrive} />
            <strong>{when}</strong>
            <span className="secondary">{factsOf(row)}</span>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
}

/** "Harian · 45 SOP". */
function factsOf({ reason, sops }: BackupRow): string {
  return `${words.reasons[reason]} · ${sops === null ? words.unchecked : words.sops(sops)}`;
}
