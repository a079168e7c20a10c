import { Search, TriangleAlert, X } from 'lucide-react';
import type { RefObject } from 'react';
import { Button as AriaButton, Input, SearchField, ToggleButton } from 'react-aria-components';
import type { SopStatus } from '../desk/contract.ts';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { registerWords as words } from '../words/register.ts';
import { statusWords } from '../words/status.ts';
import type { Filter } from './asking.ts';
import { changeFilter } from './view.ts';

export interface FiltersProps {
  readonly filter: Filter;
  readonly units: readonly string[];
  readonly shown: number;
  readonly all: number;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** The arrow down leads from the search to what was found. */
  readonly onDown: () => void;
}

const everything = 'all';
const statusChoices = Object.entries(statusWords).map(([id, label]) => ({ id, label }));

/** Search as you type, and what to show of it. */
export function Filters({ filter, units, shown, all, searchRef, onDown }: FiltersProps) {
  const allStatuses = filter.archived ? words.statusAll : words.statusAllButArchive;
  return (
    <div className="filters">
      <SearchField
        className="search"
        aria-label={words.searchLabel}
        value={filter.query}
        maxLength={200}
        onChange={(query) => changeFilter({ query })}
      >
        <Icon of={Search} />
        <Input
          ref={searchRef}
          placeholder={words.search}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            onDown();
          }}
        />
        {filter.query === '' ? (
          <kbd className="key">Ctrl+F</kbd>
        ) : (
          <AriaButton className="search-clear" aria-label={words.clearSearch}>
            <Icon of={X} small />
          </AriaButton>
        )}
      </SearchField>
      <Select
        inline
        hideLabel
        label={words.unit}
        marked={filter.unit !== null}
        value={filter.unit ?? everything}
        options={[{ id: everything, label: words.unitAll }, ...units.map((unit) => ({ id: unit, label: unit }))]}
        onChange={(unit) => changeFilter({ unit: unit === everything ? null : unit })}
      />
      <Select
        inline
        hideLabel
        label={words.status}
        marked={filter.status !== null}
        value={filter.status ?? everything}
        options={[{ id: everything, label: allStatuses }, ...statusChoices]}
        onChange={(status) => changeFilter({ status: status === everything ? null : (status as SopStatus) })}
      />
      <ToggleButton
        className="button button-normal filter-toggle"
        isSelected={filter.withProblems}
        onChange={(withProblems) => changeFilter({ withProblems })}
      >
        <Icon of={TriangleAlert} />
        {words.withProblems}
      </ToggleButton>
      <span className="grow" />
      <span className="figure" aria-live="polite">
        {words.count(shown, all)}
      </span>
    </div>
  );
}
