import { useState } from 'react';
import { call, saveFiles } from '../desk/call.ts';
import type { Failure, ParcelRow, TakenSop } from '../desk/contract.ts';
import { openMerge } from '../compare/openCompare.ts';
import { openSop } from '../state/desk.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Status } from '../ui/Status.tsx';
import { inboxWords as words, statusSentences, takenWords } from '../words/inbox.ts';
import { takenLook } from './parcelLook.ts';

/** What was taken from a parcel, each with the way to it, and word to the sender that it arrived. */
export function TakenSops({ row, sops }: { readonly row: ParcelRow; readonly sops: readonly TakenSop[] }) {
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
          {sops.map((sop) => (
            <TakenRow key={sop.id} sop={sop} />
          ))}
        </ul>
      )}
      {row.kind === 'receipt' || row.kind === 'key' || row.key?.status === 'own' ? null : (
        <div className="receipt-line">
          <Button onPress={() => void makeReceipt()}>{words.receiptCommand}</Button>
          <span className="hint">{made === null ? words.receiptHint : words.receiptMade(made)}</span>
        </div>
      )}
      <FailureNotice failure={failure} />
    </>
  );
}

function TakenRow({ sop: { id, title, version, place, statusThere, statusHere } }: { readonly sop: TakenSop }) {
  const name = title === '' ? words.untitled : title;
  return (
    <li>
      <div className="grow">
        <div className="name">{name}</div>
        {statusThere === null || statusHere === null || statusThere === statusHere ? null : (
          <div className="number">{statusSentences.apart(statusThere, statusHere)}</div>
        )}
      </div>
      <Status {...takenLook[place]} small>
        {takenWords[place]}
      </Status>
      {place === 'beside' ? (
        <Button small aria-label={words.mergeNamed(name)} onPress={() => void openMerge(id, version)}>
          {words.merge}
        </Button>
      ) : null}
      {statusHere === null ? null : (
        <Button small aria-label={words.openNamed(name)} onPress={() => openSop(id)}>
          {words.open}
        </Button>
      )}
    </li>
  );
}
