import { useEffect, useRef, useState } from 'react';
import { safelyFixable } from '../../../sop/rules/fixTogether.ts';
import { openCard, useProblemPanel } from '../../state/problemPanel.ts';
import { useProblems } from '../../state/problems.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { problemWords as words } from '../../words/problems.ts';
import { applyTogether } from './actions.ts';

/** The safe fixes as a list to tick, in the place of the problems. */
export function FixTogether() {
  const safe = safelyFixable(useProblems((state) => state.problems));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = safe.filter(({ message }) => !left.has(message));
  const close = (): void => openCard(useProblemPanel.getState().card, true);
  const tick = (message: string, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(message);
    else next.add(message);
    setLeft(next);
  };
  return (
    <section
      className="pane together"
      aria-labelledby="together-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h2 ref={heading} id="together-title" tabIndex={-1}>
        {words.togetherTitle}
      </h2>
      <p className="card-text">{words.togetherMore}</p>
      <ul>
        {safe.map(({ message, fix }) => (
          <li key={message}>
            <Checkbox isSelected={!left.has(message)} onChange={(isChosen) => tick(message, isChosen)}>
              <span>
                {message}
                <strong>{fix?.label}</strong>
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
