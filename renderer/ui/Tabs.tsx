import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export interface TabSpec {
  readonly id: string;
  readonly label: string;
  /** A number behind the name, with the look of what it counts. */
  readonly count?: { readonly value: number; readonly look: 'error' | 'neutral' };
  /** The panel holds nothing the keyboard can reach, so that it takes the focus itself. */
  readonly isText?: boolean;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly tabs: readonly TabSpec[];
}

/**
 * Tabs whose panels stay mounted, so that scroll position and carets survive a look at the neighbour. Arrows, Home and
 * End choose. Ours and not the library's, whose panel searches itself for something to focus after every change of its
 * content, that is with every key that is typed into it.
 */
export function Tabs({ label, selected, onSelect, tabs }: TabsProps) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const choose = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-key='${tab.id}']`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <div className="tabs">
      <div ref={list} role="tablist" className="tab-list" aria-label={label} aria-orientation="horizontal">
        {tabs.map((tab, index) => (
          <div
            key={tab.id}
            role="tab"
            id={`${base}-${tab.id}`}
            className="tab"
            data-key={tab.id}
            data-selected={tab.id === selected ? true : undefined}
            aria-selected={tab.id === selected}
            aria-controls={`${base}-${tab.id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => choose(index)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
            {tab.count === undefined || tab.count.value === 0 ? null : (
              <span className={`count count-${tab.count.look}`}>{tab.count.value}</span>
            )}
          </div>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}-panel`}
          className="tab-panel"
          aria-labelledby={`${base}-${tab.id}`}
          inert={tab.id !== selected}
          tabIndex={tab.isText === true ? 0 : undefined}
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}
