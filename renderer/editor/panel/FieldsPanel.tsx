import { ChevronDown, ChevronLeft, ChevronRight, Ellipsis } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Drawn } from '../../state/selectors.ts';
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
import { BoxesSection } from './BoxesSection.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { LanesSection } from './LanesSection.tsx';
import { StepSection } from './StepSection.tsx';

/** The tab "Isian": one part of the form at a time, the one the caret stands in. */
export function FieldsPanel({ drawn }: { readonly drawn: Drawn }) {
  const { sop } = drawn;
  const { place, visit, focus } = useSession();
  const pane = useRef<HTMLDivElement>(null);
  const section = sectionOf(sop, place);
  const all = sections(sop);
  const index = all.findIndex((other) => sectionKey(other) === sectionKey(section));
  const go = (to: Section | undefined, side: 'panel' | null): void => {
    if (to !== undefined) select(firstPlaceOf(sop, to), side);
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
      <header className="pane-head">
        <h2>
          <Menu
            label={`${sectionName(sop, section)}. ${editorWords.jump}`}
            triggerClass="jump"
            entries={all.map((other) => ({
              id: sectionKey(other),
              label: sectionName(sop, other),
              onAction: () => go(other, 'panel'),
            }))}
          >
            <span>{sectionName(sop, section)}</span>
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
            entries={stepEntries(sop, section.step)}
          >
            <Icon of={Ellipsis} />
          </Menu>
        )}
      </header>
      <SectionFields drawn={drawn} section={section} />
    </div>
  );
}

function SectionFields({ drawn: { sop, style }, section }: { readonly drawn: Drawn; readonly section: Section }) {
  if (section === 'identity') return <IdentitySection sop={sop} />;
  if (section === 'boxes') return <BoxesSection sop={sop} />;
  if (section === 'lanes') return <LanesSection sop={sop} />;
  const step = sop.steps.find((other) => other.id === section.step);
  return step === undefined ? null : <StepSection key={step.id} sop={sop} style={style} step={step} />;
}

function sectionName(sop: Sop, section: Section): string {
  return typeof section === 'string'
    ? fieldWords.sections[section]
    : fieldWords.stepOf(stepNumberOf(sop, section.step), sop.steps.length);
}
