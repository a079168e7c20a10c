import { secondRound } from '../../../sop/review/secondRound.ts';
import { moveBetween } from '../../../sop/review/statusMoves.ts';
import { useMemo, useState } from 'react';
import { select } from '../../state/session.ts';
import { useDocument } from '../../state/document.ts';
import { useReview } from '../../state/review.ts';
import { Notice } from '../../ui/Notice.tsx';
import { WordDiff } from '../../ui/WordDiff.tsx';
import { reviewWords as words } from '../../words/review.ts';
import { statusWords } from '../../words/status.ts';

/** What the last verdict said, and from the second round on what has changed since: a reviewer reads only that. */
export function RoundNote({ isReviewing }: { readonly isReviewing: boolean }) {
  const review = useReview((state) => state.review);
  if (review === null || review.round === 0) return null;
  const judged = review.rounds.findLast(({ verdict }) => verdict !== null);
  const current = review.rounds.at(-1);
  const last = review.moves.at(-1);
  const rejected = last?.kind === 'moved' && moveBetween(last.from, last.to)?.act === 'reject' ? last : null;
  return (
    <>
      {judged === undefined || judged.verdict === null ? null : (
        <div className="review-verdict">
          <p>
            <strong>{words.verdict.given(statusWords[judged.verdict], judged.round)}</strong>
          </p>
          {judged.verdicts.map(({ text, instant, author }) =>
            text === '' ? null : <p key={`${instant} ${author.name}`}>{text}</p>,
          )}
        </div>
      )}
      {rejected === null ? null : <Notice tone="warning">{words.verdict.rejected(rejected.reason)}</Notice>}
      {isReviewing && current !== undefined && current.note !== '' ? (
        <Notice tone="note">{words.noteOf(current.note)}</Notice>
      ) : null}
      {isReviewing && review.baseline !== null && review.round > 1 ? <Changes /> : null}
    </>
  );
}

/** The differences to what was judged last, each leading to its place. */
function Changes() {
  const [isShown, setShown] = useState(false);
  const review = useReview((state) => state.review);
  const sop = useDocument((state) => state.sop);
  const since = useMemo(
    () =>
      review === null || review.baseline === null || sop === null
        ? null
        : secondRound(review.baseline, sop, review.findings),
    [review, sop],
  );
  if (since === null) return null;
  const { differences, findings } = since;
  return (
    <section className="review-changes" aria-label={words.round.changes}>
      <p>
        {words.round.changed(differences.length)}{' '}
        {differences.length === 0 ? null : (
          <button type="button" className="link" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? words.round.hide : words.round.show}
          </button>
        )}
      </p>
      <p>{words.round.open(findings.length)}</p>
      {isShown ? (
        <ul>
          {differences.map(({ id, title, detail, words: parts, after }) => {
            const [place] = after;
            return (
              <li key={id}>
                {place === undefined || place.at === 'sop' ? (
                  <strong>{title}</strong>
                ) : (
                  <button type="button" className="card-title" onClick={() => select(place, null)}>
                    {title}
                  </button>
                )}
                {detail === null ? null : <p className="card-text">{detail}</p>}
                {parts.length === 0 ? null : (
                  <p className="card-text">
                    <WordDiff words={parts} />
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
    </section>
  );
}
