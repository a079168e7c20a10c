import type { KeyboardEvent } from 'react';
import { wordDiff } from '../../sop/compare/wordDiff.ts';
import type { Answer, Choice } from '../../sop/merge/ruling.ts';
import { WordDiff } from '../ui/WordDiff.tsx';
import { mergeWords as words } from '../words/compare.ts';
import { keepAnswer, selectDifference } from '../state/comparing.ts';
import { choiceMark } from './marked.ts';
import { shortened } from './shortened.ts';

export interface ChoiceRowProps {
  readonly choice: Choice;
  readonly answer: Answer | null;
  readonly isSelected: boolean;
}

/** One thing that both sides changed: what each made of it, and whose is taken. Arrows choose, Enter goes on to the next. */
export function ChoiceRow({ choice, answer, isSelected }: ChoiceRowProps) {
  const { id, title, base, answers } = choice;
  const names = { mine: words.mine, theirs: words.theirs, both: words.both } as const;
  const show = (): void => {
    if (!isSelected) selectDifference(choiceMark(id));
  };
  return (
    <li className="choice" data-selected={isSelected || undefined}>
      <fieldset>
        <legend>{title}</legend>
        {answers.map((each) => (
          <label key={each} className="choice-option">
            <input
              type="radio"
              name={`choice-${id}`}
              checked={(answer ?? 'mine') === each}
              data-unanswered={answer === null || undefined}
              onFocus={show}
              onKeyDown={onKey}
              onChange={() => keepAnswer(id, each)}
              onClick={() => keepAnswer(id, each)}
            />
            <span className="choice-side">{names[each]}</span>
            {each === 'both' ? null : <Side base={base} text={choice[each]} />}
          </label>
        ))}
      </fieldset>
    </li>
  );
}

/** What a side made of it, against what stood there before. */
function Side({ base, text }: { readonly base: string | null; readonly text: string | null }) {
  if (text === null) return <span className="choice-text choice-none">{words.absent}</span>;
  if (text === '') return <span className="choice-text choice-none">{words.empty}</span>;
  return (
    <span className="choice-text">
      <WordDiff words={shortened(wordDiff(base ?? text, text))} />
    </span>
  );
}

/** Enter settles what is chosen here and goes to the next thing to choose. */
function onKey(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  const row = event.currentTarget.closest('li');
  if (row === null) return;
  event.currentTarget.click();
  const next = row.nextElementSibling?.querySelector<HTMLInputElement>('input:checked') ?? null;
  const target = next ?? row.closest('.compare-panel')?.querySelector<HTMLElement>('[data-settle]') ?? null;
  target?.focus();
}
