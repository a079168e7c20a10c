import { memo, useEffect, useRef } from 'react';
import { rulePages } from '../../../sop/rules/catalogue.ts';
import type { ListedProblem } from '../../../sop/rules/problemGroups.ts';
import { lookAgain, openCard, useProblemPanel } from '../../state/problemPanel.ts';
import { select } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { problemWords as words } from '../../words/problems.ts';
import { useListeners } from '../desk/useListeners.ts';
import { applyFix, chooseTarget, showProblem } from './actions.ts';
import { previewKind } from './fixPreview.ts';
import { severityLook } from './severityLook.ts';
import { SkipForm } from './SkipForm.tsx';

export interface ProblemCardProps {
  readonly listed: ListedProblem;
  readonly isOpen: boolean;
}

/** One problem: closed its sentence and what to do; open also why, the rule behind it and the ways out. */
export const ProblemCard = memo(function ProblemCard({ listed, isOpen }: ProblemCardProps) {
  const { key, problem } = listed;
  const card = useRef<HTMLLIElement>(null);
  const title = useRef<HTMLButtonElement>(null);
  const visit = useProblemPanel((state) => (state.card === key ? state.visit : 0));
  const isSkipping = useProblemPanel((state) => state.skipping === key);
  const { fix } = problem;
  const severity = severityLook[problem.severity];
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  // Whoever comes back to the card sees its proposal again.
  const look = (): void => {
    if (isOpen) lookAgain();
  };
  useListeners(card, { pointerenter: look, focusin: look });
  // The keyboard follows to the card that comes after one that was put right.
  useEffect(() => {
    if (visit > 0) title.current?.focus();
  }, [visit]);
  return (
    <li ref={card} className={`card${isOpen ? ' card-open' : ''}`}>
      <span className={`card-sign ${severity.tone}`}>
        <Icon of={severity.icon} />
        <span className="visually-hidden">{words.severity[problem.severity]}</span>
      </span>
      <button
        ref={title}
        type="button"
        className="card-title"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? openCard(null) : showProblem(listed, null))}
      >
        {problem.message}
      </button>
      {isOpen ? <OpenText listed={listed} /> : null}
      {!isOpen && problem.hint !== undefined ? <p className="card-text">{problem.hint}</p> : null}
      {isSkipping ? (
        <SkipForm listed={listed} />
      ) : (
        <div className="actions">
          {fix === undefined ? null : (
            <Button look={isOpen ? 'primary' : 'normal'} small onPress={() => applyFix(listed, 'panel')}>
              {fix.label}
            </Button>
          )}
          {isOpen && problem.where.at === 'exit' ? (
            <Button small onPress={() => chooseTarget(problem)}>
              {words.otherTarget}
            </Button>
          ) : null}
          {isOpen && fix === undefined && problem.where.at !== 'sop' ? (
            <Button small onPress={() => select(problem.where)}>
              {words.show}
            </Button>
          ) : null}
          {isOpen ? (
            <button type="button" className="link" onClick={() => useProblemPanel.setState({ skipping: key })}>
              {words.skip}
            </button>
          ) : null}
        </div>
      )}
    </li>
  );
});

/** What to do and why, what the page shows, and the way to the rule. */
function OpenText({ listed: { problem } }: { readonly listed: ListedProblem }) {
  const page = rulePages.get(problem.rule);
  return (
    <p className="card-text">
      {problem.hint ?? page?.why}{' '}
      {problem.fix === undefined ? null : `${words.preview[previewKind(problem.fix.change)]} `}
      {page === undefined ? null : (
        <button type="button" className="link" onClick={() => useProblemPanel.setState({ basis: problem.rule })}>
          {words.basis}
        </button>
      )}
    </p>
  );
}
