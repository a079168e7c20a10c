import { Check, ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { placeSince } from '../../../sop/review/secondRound.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { useDocument } from '../../state/document.ts';
import { useIsReviewing, useReview } from '../../state/review.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { failureText } from '../../words/failures.ts';
import { reviewWords as words } from '../../words/review.ts';
import { anchorTitle } from './anchorTitle.ts';
import { AuthorBar } from './AuthorBar.tsx';
import { FindingCard } from './FindingCard.tsx';
import type { ListedFinding } from './findingsList.ts';
import { NewFindingForm } from './NewFindingForm.tsx';
import { RoundNote } from './RoundNote.tsx';
import { useFindings } from './useFindings.ts';
import { VerdictBar } from './VerdictBar.tsx';
import './review.css';

/** The tab "Temuan": what is open from top to bottom, what lost its place, what is settled; the verdict at the bottom. */
export function ReviewPanel() {
  const failure = useReview((state) => state.failure);
  const form = useReview((state) => state.form);
  const isReviewing = useIsReviewing();
  const { open, lost, done } = useFindings();
  const isEmpty = open.length + lost.length + done.length === 0;
  return (
    <div className="review-panel">
      <div className="pane review-pane">
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}
          </Notice>
        )}
        <Remarks />
        <RoundNote isReviewing={isReviewing} />
        {form?.kind === 'new' ? <NewFindingForm key={JSON.stringify(form.place)} place={form.place} /> : null}
        {isEmpty ? (
          <NoFindings isReviewing={isReviewing} />
        ) : (
          <Head open={open.length + lost.length} done={done.length} />
        )}
        <Cards cards={open} isReviewing={isReviewing} />
        {lost.length === 0 ? null : (
          <section aria-label={words.lost}>
            <h2 className="review-group">{words.lost}</h2>
            <p className="card-text">{words.lostHint}</p>
            <Cards cards={lost} isReviewing={isReviewing} />
          </section>
        )}
        {done.length === 0 ? null : <Done cards={done} isReviewing={isReviewing} />}
      </div>
      {isReviewing ? <VerdictBar /> : <AuthorBar />}
    </div>
  );
}

/** What must be known of the review as a whole: events that cannot be read, a new version that is being made. */
function Remarks() {
  const damaged = useReview((state) => state.review?.damaged ?? 0);
  const revisedBy = useReview((state) => state.review?.revisedBy ?? null);
  return (
    <>
      {damaged === 0 ? null : <Notice tone="warning">{words.damaged(damaged)}</Notice>}
      {revisedBy === null ? null : <Notice tone="note">{words.revised(revisedBy.title)}</Notice>}
    </>
  );
}

function Head({ open, done }: { readonly open: number; readonly done: number }) {
  const sort = useReview((state) => state.sort);
  return (
    <div className="review-head">
      <output className="problem-total">{words.counts(open, done)}</output>
      <Select
        inline
        hideLabel
        label={words.sort}
        value={sort}
        options={(['step', 'severity'] as const).map((id) => ({ id, label: words.sorts[id] }))}
        onChange={(id) => useReview.setState({ sort: id === 'step' ? 'step' : 'severity' })}
      />
    </div>
  );
}

function NoFindings({ isReviewing }: { readonly isReviewing: boolean }) {
  return (
    <div className="no-problems">
      <p>{words.none}</p>
      <p className="hint">{isReviewing ? words.noneReviewer : words.noneAuthor}</p>
    </div>
  );
}

interface CardsProps {
  readonly cards: readonly ListedFinding[];
  readonly isReviewing: boolean;
}

function Cards({ cards, isReviewing }: CardsProps) {
  const card = useReview((state) => state.card);
  const baseline = useReview((state) => state.review?.baseline ?? null);
  const round = useReview((state) => state.review?.round ?? 0);
  const sop = useDocument((state) => state.sop);
  if (sop === null || cards.length === 0) return null;
  return (
    <ol>
      {cards.map((listed) => (
        <FindingCard
          key={listed.finding.id}
          listed={listed}
          title={titleOf(sop, listed)}
          isOpen={listed.finding.id === card}
          isReviewing={isReviewing}
          since={baseline === null || listed.finding.round >= round ? null : placeSince(baseline, sop, listed.finding)}
        />
      ))}
    </ol>
  );
}

/** "Langkah 4 · Kegiatan"; of several places each, of one that is gone what it was called. */
function titleOf(sop: Sop, { finding, places }: ListedFinding): string {
  const named = places.length === 0 ? finding.anchor.places : places;
  return named.map((place) => anchorTitle(sop, place)).join(', ');
}

/** What is settled, folded away. */
function Done({ cards, isReviewing }: CardsProps) {
  const [isShown, setShown] = useState(false);
  const card = useReview((state) => state.card);
  const holdsOpen = useMemo(() => cards.some(({ finding }) => finding.id === card), [cards, card]);
  const isOpen = isShown || holdsOpen;
  return (
    <section className="review-done">
      <button type="button" aria-expanded={isOpen} onClick={() => setShown(!isOpen)}>
        <Icon of={Check} />
        <span className="grow">{words.done(cards.length)}</span>
        <Icon of={isOpen ? ChevronDown : ChevronRight} small />
      </button>
      {isOpen ? <Cards cards={cards} isReviewing={isReviewing} /> : null}
    </section>
  );
}
