import { useEffect, useRef, useState } from 'react';
import { safelyFixable } from '../../../sop/rules/fixTogether.ts';
import type { Problem } from '../../../sop/rules/problem.ts';
import { placeName } from '../../../sop/rules/skipped.ts';
import { openCard, useProblemPanel } from '../../state/problemPanel.ts';
import { useProblems } from '../../state/problems.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { problemWords as words } from '../../words/problems.ts';
import { applyTogether } from './actions.ts';
import { useEscape } from './useEscape.ts';

/** The safe fixes as a list to tick, in the place of the problems. */
export function FixTogether() {
  const safe = safelyFixable(useProblems((state) => state.problems));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const nameOf = ({ rule, where, message }: Problem): string => `${rule} ${placeName(where)} ${message}`;
  const chosen = safe.filter((problem) => !left.has(nameOf(problem)));
  const close = (): void => openCard(useProblemPanel.getState().card, true);
  const section = useRef<HTMLElement>(null);
  useEscape(section, close);
  const tick = (name: string, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(name);
    else next.add(name);
    setLeft(next);
  };
  return (
    <section ref={section} className="pane together" aria-labelledby="together-title">
      <h2 ref={heading} id="together-title" tabIndex={-1}>
        {words.togetherTitle}
      </h2>
      <p className="card-text">{words.togetherMore}</p>
      <ul>
        {safe.map((problem) => (
          <li key={nameOf(problem)}>
            <Checkbox isSelected={!left.has(nameOf(problem))} onChange={(isChosen) => tick(nameOf(problem), isChosen)}>
              <span>
                {problem.message}
                <strong>{problem.fix?.label}</strong>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button look="primary" small isDisabled={chosen.length === 0} onPress={() => applyTogether(chosen)}>
          {words.togetherNow(chosen.length)}
        </Button>
        <Button small onPress={close}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
