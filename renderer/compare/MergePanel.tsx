import { mergeWords as words } from '../words/compare.ts';
import type { CompareState, Comparing, Merging } from '../state/comparing.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import { settleMerge } from './compareActions.ts';
import { choiceMark } from './marked.ts';
import type { Compared } from './useCompared.ts';

export interface MergePanelProps {
  readonly open: Comparing;
  readonly merging: Merging;
  readonly compared: Compared;
  readonly selected: string | null;
  readonly failure: CompareState['failure'];
  readonly isBusy: boolean;
}

/** What both sides changed, each with the choice between them; saving makes one edit and one version of it. */
export function MergePanel({ merging, compared, selected, failure, isBusy }: MergePanelProps) {
  const { choices } = compared;
  const done = choices.filter(({ id }) => merging.answers.has(id)).length;
  return (
    <aside className="compare-panel" data-region="panel" aria-label={words.title}>
      <header className="compare-head">
        <h2>{words.count(choices.length)}</h2>
      </header>
      <div className="compare-list">
        <FailureNotice failure={failure} />
        <p className="compare-hint">{merging.common === null ? words.unrelatedHint : words.hint}</p>
        <ol className="merge-choices">
          {choices.map((choice) => (
            <ChoiceRow
              key={choice.id}
              choice={choice}
              answer={merging.answers.get(choice.id) ?? null}
              isSelected={selected === choiceMark(choice.id)}
            />
          ))}
        </ol>
        {choices.length === 0 ? null : <p className="compare-hint">{words.keys}</p>}
        <p className="compare-hint">{words.own(compared.taken)}</p>
        {merging.waiting === null ? null : <p className="compare-hint">{words.takenAlong}</p>}
      </div>
      <footer className="compare-actions compare-actions-merge">
        <output>{choices.length === 0 ? words.keptAside : words.answered(done, choices.length)}</output>
        <Button look="primary" isDisabled={isBusy} onPress={() => void settleMerge()} data-settle>
          {words.settle}
        </Button>
      </footer>
    </aside>
  );
}
