import { CircleCheck, CircleSlash } from 'lucide-react';
import type { OpenedParcel } from '../desk/contract.ts';
import { Status } from '../ui/Status.tsx';
import { inboxWords as words } from '../words/inbox.ts';

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
            <p className="secondary">{sops.map(({ title }) => (title === '' ? words.untitled : title)).join(', ')}</p>
            {reason === '' ? null : <p>{words.reason(reason)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
