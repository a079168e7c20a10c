import { useState } from 'react';
import type { Verdict } from '../../../sop/review/events.ts';
import { mayBeCompliant, unsettled } from '../../../sop/review/findings.ts';
import { useReview } from '../../state/review.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { reviewWords } from '../../words/review.ts';
import { moveDocument } from '../moving/moveDocument.ts';

const words = reviewWords.verdict;
const none: readonly never[] = [];

/** The verdict of this round, docked below the findings. */
export function VerdictBar() {
  const findings = useReview((state) => state.review?.findings ?? none);
  const round = useReview((state) => state.review?.round ?? 1);
  const [chosen, setChosen] = useState<Verdict | null>(null);
  const isClear = mayBeCompliant(findings);
  // Without any finding the verdict is for the reviewer to say.
  const verdict = chosen ?? (unsettled(findings).length === 0 ? null : 'needsRevision');
  const waiting = unsettled(findings).filter(({ severity }) => severity === 'required').length;
  const isBlocked = verdict === 'compliant' && !isClear;
  return (
    <section className="verdict-bar" aria-label={words.title}>
      <p className="verdict-head">
        <span>{words.title}</span>
        <span>{words.round(Math.max(1, round))}</span>
      </p>
      <div className="verdict-line">
        <Select
          inline
          hideLabel
          label={words.choice}
          value={verdict ?? ''}
          options={(['needsRevision', 'compliant'] as const).map((id) => ({ id, label: words[id] }))}
          onChange={(id) => setChosen(id === 'compliant' ? 'compliant' : 'needsRevision')}
        />
        <Button
          look="primary"
          isDisabled={isBlocked || verdict === null}
          onPress={() => moveDocument(verdict === 'compliant' ? 'approve' : 'return')}
        >
          {words.send}
        </Button>
      </div>
      {isBlocked ? <p className="hint hint-warning">{words.blocked(waiting)}</p> : null}
    </section>
  );
}
