import { useEffect, useRef } from 'react';
import type { TemplateSummary } from '../../desk/contract.ts';
import { PageDrawing } from '../../page/PageDrawing.tsx';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { failureText } from '../../words/failures.ts';
import { templateWords as words } from '../../words/templates.ts';
import { usePreview } from './usePreview.ts';

export interface TemplatePreviewProps {
  readonly template: TemplateSummary;
  readonly onUse: () => void;
  /** Opens the settings, where the office is said. */
  readonly onSettings: () => void;
}

/** The chosen template: what it is for, the button that uses it, and its pages as this office would begin them. */
export function TemplatePreview({ template, onUse, onSettings }: TemplatePreviewProps) {
  const { preview, failure } = usePreview(template.id);
  const scroller = useRef<HTMLElement>(null);
  const shown = preview?.id ?? null;
  useEffect(() => {
    if (shown !== null && scroller.current !== null) scroller.current.scrollTop = 0;
  }, [shown]);
  const isCurrent = shown === template.id;
  const figures = [
    words.figures(template.steps, template.lanes),
    ...(preview !== null && isCurrent ? [words.pages(preview.pages.length)] : []),
  ];
  return (
    <section ref={scroller} className="template-preview" aria-label={words.preview} aria-busy={!isCurrent}>
      <div className="template-top">
        <header className="template-head">
          <div className="grow">
            <h2>{template.title}</h2>
            <p>{template.about}</p>
            <p className="number">{figures.join(' · ')}</p>
          </div>
          <Button look="primary" aria-label={words.takeNamed(template.title)} onPress={onUse}>
            {words.take}
          </Button>
        </header>
        <OfficeLine onSettings={onSettings} />
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}
          </Notice>
        )}
      </div>
      <div className="template-sheets">
        {preview?.pages.map((page, index) => (
          <figure
            key={`${preview.id} ${index}`}
            className="template-sheet paper"
            aria-label={words.page(index + 1, preview.pages.length)}
            style={{ aspectRatio: `${page.width} / ${page.height}` }}
          >
            <PageDrawing page={page} pictures={preview.pictures} />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** Whose heading the new SOP gets, and where to say it. */
function OfficeLine({ onSettings }: Pick<TemplatePreviewProps, 'onSettings'>) {
  const { government, unitLines } = useSettings((state) => state.office);
  const office = [...unitLines, government].find((line) => line.trim() !== '');
  if (office !== undefined) return <p className="template-office">{words.forOffice(unitLines.at(-1) ?? office)}</p>;
  return (
    <p className="template-office">
      {words.forExample}{' '}
      <button type="button" className="link" onClick={onSettings}>
        {words.fillOffice}
      </button>
    </p>
  );
}
