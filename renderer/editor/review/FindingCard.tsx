import { memo, useEffect, useRef } from 'react';
import type { Finding } from '../../../sop/review/findings.ts';
import { openFinding, openForm, useReview } from '../../state/review.ts';
import { reviewWords as words } from '../../words/review.ts';
import { useListeners } from '../desk/useListeners.ts';
import { FindingButtons } from './FindingButtons.tsx';
import { FindingThread } from './FindingThread.tsx';
import type { ListedFinding } from './findingsList.ts';
import { acceptProposal, canAccept, showFinding } from './reviewActions.ts';
import { WriteForm } from './WriteForm.tsx';

export interface FindingCardProps {
  readonly listed: ListedFinding;
  /** What it is about: "Langkah 4 · Kegiatan". */
  readonly title: string;
  readonly isOpen: boolean;
  readonly isReviewing: boolean;
  /** What became of its place since the round before; null where that says nothing. */
  readonly since: 'same' | 'changed' | 'gone' | null;
}

/** One finding: closed its number, place and words; open everything that was said about it, and what can be done. */
export const FindingCard = memo(
  function FindingCard({ listed, title, isOpen, isReviewing, since }: FindingCardProps) {
    const { finding, places } = listed;
    const card = useRef<HTMLLIElement>(null);
    const head = useRef<HTMLButtonElement>(null);
    const visit = useReview((state) => (state.card === finding.id ? state.visit : 0));
    const form = useReview((state) =>
      state.form !== null && state.form.kind !== 'new' && state.form.finding === finding.id ? state.form.kind : null,
    );
    useEffect(() => {
      if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
    }, [isOpen]);
    useEffect(() => {
      if (visit > 0) head.current?.focus();
    }, [visit]);
    useListeners(card, { keydown: (event) => pressed(event, finding, isOpen) });
    const isDone = finding.status === 'resolved' || finding.status === 'withdrawn';
    return (
      <li ref={card} className={`card finding${isOpen ? ' card-open' : ''}`} data-finding={finding.id}>
        <span className={`finding-number${isOpen ? ' finding-chosen' : ''}`} aria-hidden>
          {finding.number}
        </span>
        <div className="finding-head">
          <button
            ref={head}
            type="button"
            className="card-title"
            aria-expanded={isOpen}
            onClick={() => (isOpen ? openFinding(null) : showFinding(listed, null))}
          >
            <span className="visually-hidden">{`${finding.number}. `}</span>
            {title}
          </button>
          <span className={finding.severity === 'required' ? 'finding-required' : 'finding-suggestion'}>
            {isDone ? words.states[finding.status] : words.severity[finding.severity]}
          </span>
        </div>
        {isOpen ? (
          <FindingThread finding={finding} isLost={places.length === 0} since={since} />
        ) : (
          <p className="card-text finding-text">{finding.text}</p>
        )}
        {!isOpen && finding.status === 'answered' ? <p className="finding-answered">{words.answered}</p> : null}
        {form === null ? null : <WriteForm finding={finding} kind={form} />}
        {isOpen && form === null ? <FindingButtons finding={finding} isReviewing={isReviewing} /> : null}
      </li>
    );
  },
  (before, next) =>
    before.listed.finding === next.listed.finding &&
    before.listed.places.length === next.listed.places.length &&
    before.title === next.title &&
    before.isOpen === next.isOpen &&
    before.isReviewing === next.isReviewing &&
    before.since === next.since,
);

/** Enter takes the suggested text, R answers; both only on the open card and not in a field. */
function pressed(event: KeyboardEvent, finding: Finding, isOpen: boolean): void {
  if (!isOpen || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  const isOnTitle = event.target instanceof HTMLElement && event.target.classList.contains('card-title');
  if (event.key === 'Enter' && isOnTitle && canAccept(finding)) {
    event.preventDefault();
    void acceptProposal(finding);
  } else if (event.key === 'r' || event.key === 'R') {
    event.preventDefault();
    openForm({ kind: 'reply', finding: finding.id });
  }
}
