import { ClipboardPaste, FileText, LayoutTemplate } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TemplateSummary } from '../desk/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { emptyWords as words } from '../words/register.ts';
import { SampleTemplate } from './SampleTemplate.tsx';

export interface EmptyRegisterProps {
  readonly templates: readonly TemplateSummary[];
  readonly onTemplate: () => void;
  readonly onImport: () => void;
  readonly onBlank: () => void;
}

/** A workspace without any SOP: three ways in, one of them recommended. */
export function EmptyRegister({ templates, onTemplate, onImport, onBlank }: EmptyRegisterProps) {
  return (
    <div className="ways-in-all">
      <div className="ways-in">
        <h2>{words.title}</h2>
        <p className="secondary">{words.body}</p>
        <Way icon={LayoutTemplate} title={words.template.title} body={words.template.body(templates.length)}>
          <Button look="primary" onPress={onTemplate}>
            {words.template.button}
          </Button>
        </Way>
        <Way icon={ClipboardPaste} title={words.importing.title} body={words.importing.body}>
          <Button onPress={onImport}>{words.importing.button}</Button>
        </Way>
        <Way icon={FileText} title={words.blank.title} body={words.blank.body}>
          <Button onPress={onBlank}>{words.blank.button}</Button>
        </Way>
      </div>
      {templates[0] === undefined ? null : <SampleTemplate template={templates[0]} />}
    </div>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}

function Way({ icon, title, body, children }: WayProps) {
  return (
    <div className="way">
      <Icon of={icon} />
      <div className="grow">
        <h3>{title}</h3>
        <p className="secondary">{body}</p>
      </div>
      {children}
    </div>
  );
}
