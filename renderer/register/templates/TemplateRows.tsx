import type { Ref } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { templateWords as words } from '../../words/templates.ts';
import type { FoundTemplate, TemplateGroup } from './matching.ts';

export interface TemplateRowsProps {
  readonly groups: readonly TemplateGroup[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter or a double click on a row. */
  readonly onUse: (id: string) => void;
  readonly listRef: Ref<HTMLDivElement>;
}

/** The templates by group; the arrow keys choose, Enter uses. */
export function TemplateRows({ groups, chosen, onChoose, onUse, listRef }: TemplateRowsProps) {
  return (
    <ListBox
      ref={listRef}
      className="template-rows"
      aria-label={words.list}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
      onAction={(key) => onUse(String(key))}
    >
      {groups.map(({ title, templates }) => (
        <ListBoxSection key={title} id={`group ${title}`} className="template-group">
          <Header className="template-heading">{title}</Header>
          {templates.map((found) => (
            <Row key={found.template.id} {...found} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Row({ template: { id, title, steps, lanes }, fit }: FoundTemplate) {
  return (
    <ListBoxItem id={id} textValue={title} className="template-row">
      <span className="template-name">{title}</span>{' '}
      <span className={fit.in === 'step' ? 'number hit' : 'number'}>
        {fit.in === 'step' ? words.hit(fit.step, fit.activity) : words.figures(steps, lanes)}
      </span>
    </ListBoxItem>
  );
}
