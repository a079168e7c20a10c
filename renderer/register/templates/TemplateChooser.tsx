import { Search, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import type { TemplateSummary } from '../../desk/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { templateWords as words } from '../../words/templates.ts';
import { bestOf, matchingGroups } from './matching.ts';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TemplateRows } from './TemplateRows.tsx';
import './templates.css';

export interface TemplateChooserProps {
  readonly templates: readonly TemplateSummary[];
  readonly onUse: (template: TemplateSummary) => void;
  readonly onSettings: () => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** The shipped templates: search and groups on the left, the chosen one with its pages on the right. */
export function TemplateChooser(props: TemplateChooserProps) {
  const { templates, onUse, onSettings, searchRef } = props;
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => matchingGroups(templates, query), [templates, query]);
  const found = groups.flatMap((group) => group.templates.map(({ template }) => template));
  const chosen = found.find(({ id }) => id === wanted) ?? bestOf(groups, query);
  const search = (next: string): void => {
    setQuery(next);
    // Another list under the same choice: the chosen row comes back into sight. The list draws its rows in a second pass.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        list.current?.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
      ),
    );
  };
  const use = (id: string): void => {
    const template = found.find((one) => one.id === id);
    if (template !== undefined) onUse(template);
  };
  const keyInSearch = (event: KeyboardEvent): void => {
    if (chosen === null) return;
    if (event.key === 'Enter') onUse(chosen);
    else if (event.key === 'ArrowDown')
      list.current?.querySelector<HTMLElement>('[role=option][aria-selected=true]')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div className="chooser">
      <div className="chooser-list">
        <SearchField className="search" aria-label={words.searchLabel} value={query} maxLength={200} onChange={search}>
          <Icon of={Search} />
          <Input ref={searchRef} placeholder={words.search} onKeyDown={keyInSearch} />
          {query === '' ? null : (
            <AriaButton className="search-clear" aria-label={words.clear}>
              <Icon of={X} small />
            </AriaButton>
          )}
        </SearchField>
        <p className="chooser-count" aria-live="polite">
          {words.count(found.length, templates.length)}
        </p>
        {chosen === null ? (
          <output className="nothing">
            <p>{words.noHits(query)}</p>
            <Button onPress={() => search('')}>{words.clear}</Button>
          </output>
        ) : (
          <TemplateRows groups={groups} chosen={chosen.id} onChoose={setWanted} onUse={use} listRef={list} />
        )}
      </div>
      {chosen === null ? (
        <div />
      ) : (
        <TemplatePreview template={chosen} onUse={() => onUse(chosen)} onSettings={onSettings} />
      )}
    </div>
  );
}
