import { Checkbox } from '../../ui/Checkbox.tsx';
import { duplicateWords as words } from '../../words/duplicate.ts';
import type { PairOfWords } from './plan.ts';

export interface PairListProps {
  readonly pairs: readonly PairOfWords[];
  readonly ticks: ReadonlySet<string>;
  readonly onTick: (names: readonly string[], isSet: boolean) => void;
}

/** The same replacements by their words: one tick sets all places of a word. */
export function PairList({ pairs, ticks, onTick }: PairListProps) {
  return (
    <section className="copy-pairs" aria-label={words.wordList}>
      <h3>{words.wordList}</h3>
      <ul>
        {pairs.map(({ old, new: next, ticks: names }) => {
          const ticked = names.filter((name) => ticks.has(name)).length;
          const label = words.pair(old === '' ? words.empty : old, next === '' ? words.emptied : next);
          return (
            <li key={JSON.stringify([old, next])}>
              <Checkbox
                isSelected={ticked === names.length}
                isIndeterminate={ticked > 0 && ticked < names.length}
                onChange={(isSet) => onTick(names, isSet)}
              >
                <span className="copy-pair" title={label}>
                  {label}
                </span>
                <span className="figure">{names.length}</span>
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
