import { useEffect } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ParcelRow } from '../desk/contract.ts';
import { useNow } from '../register/useNow.ts';
import { shortWhen } from '../register/when.ts';
import { chooseParcel, useInbox } from '../state/inbox.ts';
import { Icon } from '../ui/Icon.tsx';
import { inboxWords as words } from '../words/inbox.ts';
import { parcelFacts, parcelLook, senderName } from './parcelLook.ts';

/** The parcels, newest first; arrows choose. One is always chosen. */
export function ParcelList({ rows }: { readonly rows: readonly ParcelRow[] }) {
  const chosen = useInbox((state) => state.chosen);
  const now = useNow();
  const shown = rows.find(({ id }) => id === chosen) ?? rows.find(({ state }) => state === 'waiting') ?? rows[0];
  const shownId = shown?.id;
  useEffect(() => {
    if (shownId !== undefined) void chooseParcel(shownId);
  }, [shownId]);
  return (
    <ListBox
      aria-label={words.list}
      className="parcel-list"
      items={rows.map((row) => ({ row, id: row.id }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={shownId === undefined ? [] : [shownId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) void chooseParcel(String(key));
      }}
    >
      {({ row }) => {
        const look = parcelLook(row);
        const name = senderName(row);
        return (
          <ListBoxItem
            id={row.id}
            textValue={`${name}. ${parcelFacts(row)}`}
            className={`parcel-row${row.state === 'waiting' ? ' parcel-waiting' : ''}`}
          >
            <span className={`parcel-sign status-${look.tone}`}>
              <Icon of={look.icon} />
            </span>
            <strong className="parcel-name">{name}</strong>
            <span className="parcel-when">{shortWhen(row.receivedAt, now)}</span>
            <span className="parcel-facts">{parcelFacts(row)}</span>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
}
