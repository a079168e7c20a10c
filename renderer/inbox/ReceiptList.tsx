import { CircleCheck, CircleSlash } from 'lucide-react';
import type { OpenedParcel } from '../desk/contract.ts';
import { Status } from '../ui/Status.tsx';
import { Notice } from '../ui/Notice.tsx';
import { inboxWords as words, relationWords } from '../words/inbox.ts';

/** What became of parcels that were sent from here. */
export function ReceiptList({ receipts }: { readonly receipts: OpenedParcel['receipts'] }) {
  if (receipts.length === 0) return null;
  return (
    <section className="receipts" aria-label={words.receiptsTitle}>
      <h3>{words.receiptsTitle}</h3>
      <ul>
        {receipts.map(({ parcel, accepted, reason, sops }) => (
          <li key={parcel}>
            <Status icon={accepted ? CircleCheck : CircleSlash} tone={accepted ? 'ok' : 'warning'}>
              {accepted ? words.receiptAccepted : words.receiptRefused}
            </Status>
            {sops.map(({ id, title, relation }) => (
              <p key={id} className="secondary">
                {words.receivedAs(title === '' ? words.untitled : title, relationWords[relation].toLowerCase())}
              </p>
            ))}
            {sops.some(({ relation }) => relation === 'forked') ? (
              <Notice tone="warning">{words.receivedForked}</Notice>
            ) : null}
            {reason === '' ? null : <p>{words.reason(reason)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
