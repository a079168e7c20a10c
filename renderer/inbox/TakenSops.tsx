import { useState } from 'react';
import { call, saveFiles } from '../desk/call.ts';
import type { Failure, ParcelRow } from '../desk/contract.ts';
import { openMerge } from '../compare/openCompare.ts';
import { openSop } from '../state/desk.ts';
import { useInbox } from '../state/inbox.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Status } from '../ui/Status.tsx';
import { failureText } from '../words/failures.ts';
import { inboxWords as words, relationWords } from '../words/inbox.ts';
import { relationLook } from './parcelLook.ts';

const none: readonly never[] = [];

/** What was taken from a parcel, each with the way to it, and word to the sender that it arrived. */
export function TakenSops({ row }: { readonly row: ParcelRow }) {
  const sops = useInbox((state) => state.taken.get(row.id) ?? none);
  const [made, setMade] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const makeReceipt = async (): Promise<void> => {
    const reply = await call('parcel.make', { content: { kind: 'receipt', parcels: [row.id] }, note: '' });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    if (reply.value.file !== null) saveFiles([reply.value.file]);
    setMade(reply.value.name);
  };
  return (
    <>
      <Notice tone="ok">{words.acceptedAlready}</Notice>
      {sops.length === 0 ? null : (
        <ul className="taken-sops" aria-label={words.taken}>
          {sops.map(({ id, title, relation, version }) => (
            <li key={id}>
              <div className="grow name">{title === '' ? words.untitled : title}</div>
              <Status {...relationLook[relation]} small>
                {relationWords[relation]}
              </Status>
              {relation === 'forked' && version !== null ? (
                <Button
                  small
                  aria-label={words.mergeNamed(title === '' ? words.untitled : title)}
                  onPress={() => void openMerge(id, version)}
                >
                  {words.merge}
                </Button>
              ) : null}
              <Button
                small
                aria-label={words.openNamed(title === '' ? words.untitled : title)}
                onPress={() => openSop(id)}
              >
                {words.open}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {row.kind === 'receipt' || row.kind === 'key' || row.key?.status === 'own' ? null : (
        <div className="receipt-line">
          <Button onPress={() => void makeReceipt()}>{words.receiptCommand}</Button>
          <span className="hint">{made === null ? words.receiptHint : words.receiptMade(made)}</span>
        </div>
      )}
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
    </>
  );
}
