import { ArrowLeft, FileDown, FileText, Plus, Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { frontParts, isPrinted } from '../../sop/sets/documentSet.ts';
import type { DocumentSet } from '../../sop/sets/documentSet.ts';
import { groupTarget, partTarget } from '../../sop/sets/planBook.ts';
import { withPart } from '../../sop/sets/setEdits.ts';
import { refreshForms, useForms } from '../state/forms.ts';
import { newId } from '../state/ids.ts';
import { changeSet, choosePlace, fetchMaterial } from '../state/sets.ts';
import type { OpenSet } from '../state/sets.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { formWords } from '../words/forms.ts';
import { setWords as words } from '../words/sets.ts';
import type { Book } from './useBook.ts';

export interface SetBarProps {
  readonly open: OpenSet;
  readonly book: Book | null;
  readonly onBack: () => void;
  readonly onAdd: () => void;
  readonly onStep: (direction: 'undo' | 'redo') => void;
  readonly onExport: (format: 'pdf' | 'docx') => void;
}

/** The tool bar of a set. */
export function SetBar({ open, book, onBack, onAdd, onStep, onExport }: SetBarProps) {
  const { set, former, undone } = open;
  useEffect(() => void refreshForms(), []);
  return (
    <section className="tool-bar set-bar" aria-label={words.toolbar}>
      <Button look="ghost" onPress={onBack}>
        <Icon of={ArrowLeft} small />
        {words.back}
      </Button>
      <span className="divider" />
      <IconButton icon={Undo2} label={words.undo} isDisabled={former.length === 0} onPress={() => onStep('undo')} />
      <IconButton icon={Redo2} label={words.redo} isDisabled={undone.length === 0} onPress={() => onStep('redo')} />
      <span className="divider" />
      <Button look="ghost" onPress={onAdd}>
        <Icon of={Plus} small />
        {words.addSops}
      </Button>
      <Menu label={words.addPart} triggerClass="button button-ghost" entries={() => partEntries(set)}>
        <Icon of={FileText} small />
        {words.addPart}
      </Menu>
      <span className="grow" />
      <span className="secondary set-page-count">
        {book === null || !book.isCounted ? words.counting : words.pages(book.plan.pages)}
      </span>
      <span className="divider" />
      <Button onPress={() => document.querySelector<HTMLElement>('.set-problems')?.focus()}>{words.check}</Button>
      <Menu
        label={words.export}
        triggerClass="button button-primary"
        placement="bottom end"
        entries={() => [
          { id: 'pdf', label: words.exportPdf, onAction: () => onExport('pdf') },
          { id: 'docx', label: words.exportDocx, onAction: () => onExport('docx') },
        ]}
      >
        <Icon of={FileDown} small />
        {words.export}
      </Menu>
    </section>
  );
}

/** Parts that were left out, a unit of its own, and the forms of the workspace as annexes. */
function partEntries(set: DocumentSet): readonly (MenuEntry | null)[] {
  const parts = frontParts
    .filter((part) => !isPrinted(set, part))
    .map((part): MenuEntry => ({
      id: part,
      label: words.parts[part],
      onAction: () => {
        changeSet(withPart(set, part, true));
        choosePlace(partTarget(part));
      },
    }));
  const group: MenuEntry = {
    id: 'group',
    label: words.newGroup,
    onAction: () => {
      const id = newId();
      changeSet({ ...set, groups: [...set.groups, { id, name: '', sops: [] }] });
      choosePlace(groupTarget(id));
    },
  };
  const bound = new Set(set.annexes.map(({ form }) => form));
  const forms = (useForms.getState().listed?.forms ?? [])
    .filter(({ id, damaged }) => !damaged && !bound.has(id))
    .map(({ id, kind, subject }): MenuEntry => ({
      id,
      label: words.addAnnex([formWords.kinds[kind], subject].filter((part) => part !== '').join(', ')),
      onAction: () => {
        const next = { ...set, annexes: [...set.annexes, { id: newId(), form: id }] };
        changeSet(next);
        void fetchMaterial(next);
      },
    }));
  return [...parts, ...(parts.length === 0 ? [] : [null]), group, ...(forms.length === 0 ? [] : [null]), ...forms];
}
