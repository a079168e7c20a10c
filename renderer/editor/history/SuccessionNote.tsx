import { revocationWords } from '../../../sop/ledger/succession.ts';
import type { Review } from '../../desk/contract.ts';
import { openSop } from '../../state/desk.ts';
import { closeDocument } from '../../state/document.ts';
import { useReview } from '../../state/review.ts';
import { historyWords as words } from '../../words/history.ts';
import { statusWords } from '../../words/status.ts';

type Linked = Review['succession']['replaces'][number];

/** What came before the open SOP and what after, each to be opened; nothing for a SOP that stands alone. */
export function SuccessionNote() {
  const succession = useReview((state) => state.review?.succession ?? null);
  if (succession === null) return null;
  const { replaces, replacedBy, revoked } = succession;
  if (revoked === null && replaces.length + replacedBy.length === 0) return null;
  return (
    <div className="history-succession">
      <Links heading={words.replaces} sops={replaces} />
      <Links heading={words.replacedBy} sops={replacedBy} />
      {revoked === null ? null : <p>{revocationWords(revoked)}.</p>}
    </div>
  );
}

function Links({ heading, sops }: { readonly heading: string; readonly sops: readonly Linked[] }) {
  if (sops.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <ul>
        {sops.map(({ id, number, title, status }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => void leaveFor(id)}>
              {title === '' ? words.untitled : title}
            </button>{' '}
            <span className="history-meta">
              {[number, statusWords[status]].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens another SOP once this one is saved. */
async function leaveFor(id: string): Promise<void> {
  if (await closeDocument()) openSop(id);
}
