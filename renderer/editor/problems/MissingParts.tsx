import { CircleDashed } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { isRequired } from '../../../sop/rules/problemGroups.ts';
import type { MissingPart as Part } from '../../../sop/rules/problemGroups.ts';
import { openCard, useProblemPanel } from '../../state/problemPanel.ts';
import { Icon } from '../../ui/Icon.tsx';
import { missingPart, problemWords as words } from '../../words/problems.ts';
import { showProblem } from './actions.ts';
import { ProblemCard } from './ProblemCard.tsx';

/** What a SOP being begun still lacks, from top to bottom: each part leads to its place on the page and opens what is said about it. */
export const MissingParts = memo(function MissingParts({ parts }: { readonly parts: readonly Part[] }) {
  const card = useProblemPanel((state) => state.card);
  return (
    <>
      <p className="card-text">{words.missingMore}</p>
      <ul className="missing-parts">
        {parts.map((part) => (
          <MissingPart key={part.key} part={part} card={part.lacks.some(({ key }) => key === card) ? card : null} />
        ))}
      </ul>
    </>
  );
});

function MissingPart({ part, card }: { readonly part: Part; readonly card: string | null }) {
  const { lacks } = part;
  const [first] = lacks;
  const isOpen = card !== null;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={item}>
      <button
        type="button"
        className="missing-part"
        aria-expanded={isOpen}
        onClick={() => {
          if (isOpen) openCard(null);
          else if (first !== undefined) showProblem(first, 'page');
        }}
      >
        <Icon of={CircleDashed} small />
        {missingPart(lacks.map(({ problem }) => problem))}
        {isRequired(part) ? <span className="missing-aside">{words.required}</span> : null}
      </button>
      {isOpen ? (
        <ol>
          {lacks.map((listed) => (
            <ProblemCard key={listed.key} listed={listed} isOpen={listed.key === card} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}
