import type { TemplateSummary } from '../desk/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { frameWords } from '../words/frame.ts';
import { templateWords as words } from '../words/register.ts';

export interface TemplateListProps {
  readonly templates: readonly TemplateSummary[];
  readonly onUse: (template: TemplateSummary) => void;
}

/** The shipped examples, each with the button that copies it. */
export function TemplateList({ templates, onUse }: TemplateListProps) {
  return (
    <ul className="templates">
      {templates.map((template) => (
        <li key={template.id}>
          <div className="grow">
            <div className="name">{template.title}</div>
            <div className="number">
              {[template.unit, words.figures(template.steps, template.lanes)].filter((part) => part !== '').join(' · ')}
            </div>
          </div>
          <Button aria-label={words.takeNamed(template.title)} onPress={() => onUse(template)}>
            {words.take}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The same list as a dialog. */
export function TemplateDialog({ onClose, ...list }: TemplateListProps & { readonly onClose: () => void }) {
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      width={600}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{frameWords.cancel}</Button>
        </>
      }
    >
      <TemplateList {...list} />
    </Dialog>
  );
}
