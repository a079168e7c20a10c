import { ChevronDown, ChevronLeft, ChevronRight, Ellipsis } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { useStructure } from '../../state/outline.ts';
import type { Outline } from '../../state/outline.ts';
import { select, useSession } from '../../state/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { editorWords } from '../../words/editor.ts';
import { fieldWords } from '../../words/fields.ts';
import { firstPlaceOf, sectionKey, sectionOf, sections } from '../navigation.ts';
import type { Section } from '../navigation.ts';
import { placeKey, stepNumberOf } from '../places.ts';
import { stepEntries } from '../stepEntries.ts';
import { LockNote } from '../moving/LockNote.tsx';
import { BoxesSection } from './BoxesSection.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { LanesSection } from './LanesSection.tsx';
import { PrintSection } from './PrintSection.tsx';
import { StepSection } from './StepSection.tsx';

/** The tab "Isian": one part of the form at a time, the one the caret stands in. */
export const FieldsPanel = memo(function FieldsPanel() {
  const { outline } = useStructure();
  const place = useSession((state) => state.place);
  const visit = useSession((state) => state.visit);
  const focus = useSession((state) => state.focus);
  const pane = useRef<HTMLDivElement>(null);
  const section = sectionOf(outline, place);
  const all = sections(outline);
  const index = all.findIndex((other) => sectionKey(other) === sectionKey(section));
  const go = (to: Section | undefined, side: 'panel' | null): void => {
    if (to !== undefined) select(firstPlaceOf(outline, to), side);
  };

  useLayoutEffect(() => {
    if (visit === 0 || focus !== 'panel') return;
    const fields =
      pane.current?.querySelector(`[data-field='${CSS.escape(placeKey(place))}']`) ??
      pane.current?.querySelector('[data-field]');
    const control = fields?.matches('[tabindex]') === true ? fields : fields?.querySelector('input, textarea, button');
    if (control instanceof HTMLElement) control.focus();
  }, [visit, focus, place]);

  return (
    <div ref={pane} className="pane">
      <LockNote />
      <header className="pane-head">
        <h2>
          <Menu
            label={`${sectionName(outline, section)}. ${editorWords.jump}`}
            triggerClass="jump"
            entries={() =>
              all.map((other) => ({
                id: sectionKey(other),
                label: sectionName(outline, other),
                onAction: () => go(other, 'panel'),
              }))
            }
          >
            <span>{sectionName(outline, section)}</span>
            <Icon of={ChevronDown} small />
          </Menu>
        </h2>
        <IconButton
          icon={ChevronLeft}
          label={editorWords.previousSection}
          small
          isDisabled={index <= 0}
          onPress={() => go(all[index - 1], null)}
        />
        <IconButton
          icon={ChevronRight}
          label={editorWords.nextSection}
          small
          isDisabled={index >= all.length - 1}
          onPress={() => go(all[index + 1], null)}
        />
        {typeof section === 'string' ? null : (
          <Menu
            label={editorWords.step.more}
            triggerClass="button button-ghost button-icon button-small"
            placement="bottom end"
            entries={() => stepEntries(outline, section.step)}
          >
            <Icon of={Ellipsis} />
          </Menu>
        )}
      </header>
      <SectionFields section={section} />
    </div>
  );
});

function SectionFields({ section }: { readonly section: Section }) {
  if (section === 'identity') return <IdentitySection />;
  if (section === 'boxes') return <BoxesSection />;
  if (section === 'lanes') return <LanesSection />;
  if (section === 'print') return <PrintSection />;
  return <StepSection key={section.step} id={section.step} />;
}

function sectionName({ steps }: Outline, section: Section): string {
  return typeof section === 'string'
    ? fieldWords.sections[section]
    : fieldWords.stepOf(stepNumberOf({ steps }, section.step), steps.length);
}
