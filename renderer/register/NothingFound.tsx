import { X } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ledgerWords } from '../words/ledger.ts';
import { registerWords as words } from '../words/register.ts';
import { statusWords } from '../words/status.ts';
import type { Filter } from './asking.ts';
import { changeFilter, clearFilters } from './view.ts';

interface Chip {
  readonly label: string;
  readonly remove: Partial<Filter>;
}

/** No SOP fits: says so, and shows each filter as something that can be taken away. */
export function NothingFound({ filter }: { readonly filter: Filter }) {
  const chips = chipsOf(filter);
  return (
    <div className="nothing">
      <output>{sentence(filter)}</output>
      <ul className="chips" aria-label={words.activeFilters}>
        {chips.map(({ label, remove }) => (
          <li key={label}>
            <button
              type="button"
              className="chip"
              aria-label={words.removeFilter(label)}
              onClick={() => changeFilter(remove)}
            >
              {label}
              <Icon of={X} small />
            </button>
          </li>
        ))}
      </ul>
      <Button onPress={clearFilters}>{words.clearFilters}</Button>
    </div>
  );
}

function sentence({ query, unit, status, withProblems }: Filter): string {
  const isAlone = unit === null && status === null;
  if (query !== '') return words.noHits(query);
  return withProblems && isAlone ? words.noProblems : words.noHits('');
}

function chipsOf({ query, unit, status, withProblems, among }: Filter): readonly Chip[] {
  return [
    ...(query === '' ? [] : [{ label: words.chips.query(query), remove: { query: '' } }]),
    ...(unit === null ? [] : [{ label: words.chips.unit(unit), remove: { unit: null } }]),
    ...(status === null ? [] : [{ label: words.chips.status(statusWords[status]), remove: { status: null } }]),
    ...(among === null ? [] : [{ label: ledgerWords.chip, remove: { among: null } }]),
    ...(withProblems ? [{ label: words.chips.problems, remove: { withProblems: false } }] : []),
  ];
}
