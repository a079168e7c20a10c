import { Info, OctagonX, TriangleAlert } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { rulePages } from '../../../sop/rules/catalogue.ts';
import type { Problem } from '../../../sop/rules/problem.ts';
import type { RulePage } from '../../../sop/rules/rule.ts';
import { dispatch } from '../../state/document.ts';
import { select, useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { problemWords } from '../../words/problems.ts';
import { announce } from '../announce.ts';

const looks = {
  error: { icon: OctagonX, tone: 'status-error' },
  warning: { icon: TriangleAlert, tone: 'status-warning' },
  note: { icon: Info, tone: 'status-note' },
} as const;

/** One problem: closed its sentence, open also the hint, the rule behind it and the way out. */
export const ProblemCard = memo(function ProblemCard({
  problem,
  index,
  isOpen,
}: {
  readonly problem: Problem;
  readonly index: number;
  readonly isOpen: boolean;
}) {
  const card = useRef<HTMLLIElement>(null);
  const look = looks[problem.severity];
  const page = rulePages.get(problem.rule);
  const { fix } = problem;
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const toggle = (): void => {
    useSession.setState({ card: isOpen ? null : index });
    if (!isOpen) select(problem.where, null);
  };
  return (
    <li ref={card} className={`card${isOpen ? ' card-open' : ''}`}>
      <span className={`card-sign ${look.tone}`}>
        <Icon of={look.icon} />
        <span className="visually-hidden">{problemWords.severity[problem.severity]}</span>
      </span>
      <button type="button" className="card-title" aria-expanded={isOpen} onClick={toggle}>
        {problem.message}
      </button>
      {isOpen ? (
        <>
          {problem.hint === undefined ? null : <p className="card-text">{problem.hint}</p>}
          <div className="actions">
            {fix === undefined ? null : (
              <Button
                look="primary"
                small
                onPress={() => announce(dispatch(fix.change) ? problemWords.fixed(fix.label) : problemWords.fixRefused)}
              >
                {fix.label}
              </Button>
            )}
            {problem.where.at === 'sop' ? null : (
              <Button small onPress={() => select(problem.where)}>
                {problemWords.show}
              </Button>
            )}
          </div>
          {page === undefined ? null : <RuleBasis page={page} rule={problem.rule} />}
        </>
      ) : null}
    </li>
  );
});

function RuleBasis({ page, rule }: { readonly page: RulePage; readonly rule: string }) {
  return (
    <Disclosure className="basis">
      <AriaButton slot="trigger" className="link">
        {problemWords.basis}
      </AriaButton>
      <DisclosurePanel className="basis-page">
        <strong>{page.title}</strong>
        <p>{page.why}</p>
        <dl>
          <dt>{problemWords.wrong}</dt>
          <dd>{page.wrong}</dd>
          <dt>{problemWords.right}</dt>
          <dd>{page.right}</dd>
          <dt>{problemWords.source}</dt>
          <dd>
            {page.source} <span className="rule-id">{rule}</span>
          </dd>
        </dl>
      </DisclosurePanel>
    </Disclosure>
  );
}
