import { memo, useEffect, useRef } from 'react';
import type { ListedProblem } from '../../state/problemGroups.ts';
import { useProblemPanel } from '../../state/problemPanel.ts';
import { Icon } from '../../ui/Icon.tsx';
import { missingPart, problemWords as words } from '../../words/problems.ts';
import { showProblem } from './actions.ts';
import { severityLook } from './severityLook.ts';

/** The parts of a SOP being begun that are still empty: each leads to its place on the page. */
export const MissingParts = memo(function MissingParts({ parts }: { readonly parts: readonly ListedProblem[] }) {
  const card = useProblemPanel((state) => state.card);
  return (
    <>
      <p className="card-text">{words.missingMore}</p>
      <ul className="missing-parts">
        {parts.map((listed) => (
          <MissingPart key={listed.key} listed={listed} isCurrent={listed.key === card} />
        ))}
      </ul>
    </>
  );
});

function MissingPart({ listed, isCurrent }: { readonly listed: ListedProblem; readonly isCurrent: boolean }) {
  const { problem } = listed;
  const look = severityLook[problem.severity];
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="missing-part"
        aria-current={isCurrent}
        title={problem.hint ?? problem.message}
        onClick={() => showProblem(listed, 'page')}
      >
        <span className={look.tone}>
          <Icon of={look.icon} small />
          <span className="visually-hidden">{words.severity[problem.severity]}</span>
        </span>
        {missingPart(problem.message)}
      </button>
    </li>
  );
}
