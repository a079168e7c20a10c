import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabSpec {
  readonly id: string;
  readonly label: string;
  /** A number behind the name, with the look of what it counts. */
  readonly count?: { readonly value: number; readonly look: 'error' | 'neutral' };
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly tabs: readonly TabSpec[];
}

/** Tabs whose panels stay mounted, so that scroll position and carets survive a look at the neighbour. */
export function Tabs({ label, selected, onSelect, tabs }: TabsProps) {
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
            {tab.count === undefined || tab.count.value === 0 ? null : (
              <span className={`count count-${tab.count.look}`}>{tab.count.value}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel" shouldForceMount>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
