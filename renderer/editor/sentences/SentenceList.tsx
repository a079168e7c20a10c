import { memo, useEffect, useRef } from 'react';
import { keepTold, useSentences } from '../../state/sentences.ts';
import { select, useSession } from '../../state/session.ts';
import { sentenceWords as words } from '../../words/times.ts';
import { stepOf } from '../places.ts';
import './sentences.css';

export interface SentenceListProps {
  /** Called before the page is shown at a step. */
  readonly onSelect?: () => void;
}

/** The flow as a numbered list; each sentence leads to its step. */
export const SentenceList = memo(function SentenceList({ onSelect }: SentenceListProps) {
  const sentences = useSentences((state) => state.sentences);
  const current = useSession((state) => stepOf(state.place));
  useEffect(() => keepTold(), []);
  if (sentences.length === 0) return <p className="hint">{words.empty}</p>;
  return (
    <ol className="sentences">
      {sentences.map(({ step, text }) => (
        <Sentence key={step} step={step} text={text} isCurrent={step === current} onSelect={onSelect} />
      ))}
    </ol>
  );
});

interface SentenceProps extends SentenceListProps {
  readonly step: string;
  readonly text: string;
  readonly isCurrent: boolean;
}

const Sentence = memo(function Sentence({ step, text, isCurrent, onSelect }: SentenceProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="sentence"
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => {
          onSelect?.();
          select({ at: 'step', step, column: 'activity' });
        }}
      >
        {text}
      </button>
    </li>
  );
});
