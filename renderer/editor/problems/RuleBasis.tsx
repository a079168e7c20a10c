import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { rulePages } from '../../../sop/rules/catalogue.ts';
import { openCard, useProblemPanel } from '../../state/problemPanel.ts';
import { Icon } from '../../ui/Icon.tsx';
import { problemWords as words } from '../../words/problems.ts';
import { useEscape } from './useEscape.ts';

/** The prose page of a rule in the place of the list: what it asks, why, a wrong and a right example, its source. */
export function RuleBasis({ rule }: { readonly rule: string }) {
  const page = rulePages.get(rule);
  const heading = useRef<HTMLHeadingElement>(null);
  const back = (): void => openCard(useProblemPanel.getState().card, true);
  const article = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEscape(article, back);
  if (page === undefined) return null;
  return (
    <article ref={article} className="pane basis-page">
      <button type="button" className="link basis-back" onClick={back}>
        <Icon of={ChevronLeft} />
        {words.back}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {page.title}
      </h2>
      <p>{page.why}</p>
      <dl>
        <dt>{words.wrong}</dt>
        <dd className="basis-wrong">{page.wrong}</dd>
        <dt>{words.right}</dt>
        <dd className="basis-right">{page.right}</dd>
        <dt>{words.source}</dt>
        <dd>
          {page.source} <span className="rule-id">{rule}</span>
        </dd>
      </dl>
    </article>
  );
}
