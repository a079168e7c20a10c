import { useEffect, useRef } from 'react';
import type { TemplateSummary } from '../../desk/contract.ts';
import { goTo } from '../../state/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { frameWords } from '../../words/frame.ts';
import { templateWords as words } from '../../words/templates.ts';
import { TemplateChooser } from './TemplateChooser.tsx';

export interface TemplateDialogProps {
  readonly templates: readonly TemplateSummary[];
  readonly onUse: (template: TemplateSummary) => void;
  readonly onClose: () => void;
}

/** The templates over the register, for the ways in that do not leave it. */
export function TemplateDialog({ templates, onUse, onClose }: TemplateDialogProps) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The dialog takes the focus itself when it appears; then it is the search field's.
    const frame = requestAnimationFrame(() => search.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const toSettings = (): void => {
    onClose();
    goTo('settings');
  };
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      width={1180}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{frameWords.cancel}</Button>
        </>
      }
    >
      <div className="chooser-dialog">
        <TemplateChooser templates={templates} onUse={onUse} onSettings={toSettings} searchRef={search} />
      </div>
    </Dialog>
  );
}
