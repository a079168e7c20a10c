import { Check, TriangleAlert } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { checkSet } from '../../sop/rules/checkSet.ts';
import { sopsOf } from '../../sop/sets/documentSet.ts';
import { useNow } from '../register/useNow.ts';
import { changedText } from '../register/when.ts';
import { say, useDesk } from '../state/desk.ts';
import { openManual } from '../state/manual.ts';
import { closeSet, exportSet, giveUpExport, saveSet, stepSet, useSets } from '../state/sets.ts';
import type { OpenSet } from '../state/sets.ts';
import { isCovered } from '../ui/covered.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { TitleBar } from '../ui/TitleBar.tsx';
import type { MenuBarMenu } from '../ui/MenuBar.tsx';
import { failureText } from '../words/failures.ts';
import { setWords as words } from '../words/sets.ts';
import { AddSopsDialog } from './AddSopsDialog.tsx';
import { outlineRows } from './outlineRows.ts';
import { SetBar } from './SetBar.tsx';
import { SetOutline } from './SetOutline.tsx';
import { SetPages } from './SetPages.tsx';
import { ChosenFields } from './SetPanel.tsx';
import { SetProblems } from './SetProblems.tsx';
import { useBook } from './useBook.ts';
import './sets.css';

/** One document set: its outline, the pages of the part that is open, its fields, and what is left to be done. */
export function SetScreen({ open }: { readonly open: OpenSet }) {
  const { set } = open;
  const sops = useSets((state) => state.sops);
  const chosen = useSets((state) => state.chosen);
  const failure = useSets((state) => state.failure);
  const [isAdding, setAdding] = useState(false);
  // Typing comes first; page, numbers and problems follow when there is time.
  const shown = useDeferredValue(set);
  const book = useBook(shown, useDeferredValue(chosen));
  const problems = useMemo(
    () => checkSet({ set: shown, sops: sopsOf(shown).flatMap((id) => sops.get(id) ?? []) }),
    [shown, sops],
  );
  const name = useMemo(
    () => outlineRows(shown, sops, null, new Set()).find(({ target }) => target === chosen)?.name ?? '',
    [shown, sops, chosen],
  );
  useEffect(() => () => void saveSet(), []);
  useStepKeys();
  const back = useCallback(() => void closeSet(), []);
  const add = useCallback(() => setAdding(true), []);
  const exported = useCallback(
    (format: 'pdf' | 'docx') =>
      void exportSet(format).then((file) => (file === null ? undefined : say(words.exported(file)))),
    [],
  );
  const title = words.name(set.title.replace(/\s+/gu, ' ').trim(), set.year);
  const menus = menusOf({ open, back, add, exported });
  return (
    <div className="window set-window">
      <TitleBar title={title} isHeading menus={menus} />
      <SetBar open={open} book={book} onBack={back} onAdd={add} onStep={stepSet} onExport={exported} />
      <main className="set-work" aria-label={title}>
        <SetOutline set={set} book={book} problems={problems} />
        <SetPages book={book} name={name} />
        <section className="set-panel" aria-label={words.panel}>
          {failure === null ? null : (
            <Notice tone="error" urgent>
              {failureText(failure.code, failure.detail)}{' '}
              {open.work === 'refused' ? (
                <button type="button" className="link" onClick={() => void saveSet()}>
                  {words.retry}
                </button>
              ) : null}
            </Notice>
          )}
          <ChosenFields set={set} chosen={chosen} />
          <SetProblems problems={problems} />
        </section>
      </main>
      <SetStatus open={open} problems={problems.length} />
      {isAdding ? <AddSopsDialog set={set} onClose={() => setAdding(false)} /> : null}
      <ExportProgress />
    </div>
  );
}

function SetStatus({ open, problems }: { readonly open: OpenSet; readonly problems: number }) {
  const now = useNow();
  const message = useDesk((state) => state.message);
  const { set, work, changedAt } = open;
  return (
    <footer className="status-bar">
      <span>{words.counts(sopsOf(set).length, set.groups.length)}</span>
      <span>{words.mixed}</span>
      <output className="grow">{message}</output>
      {problems === 0 ? null : (
        <span className="set-status-problems">
          <Icon of={TriangleAlert} small />
          {words.problems(problems)}
        </span>
      )}
      <output className={work === 'saved' ? 'set-status-saved' : ''}>
        {work === 'saved' ? <Icon of={Check} small /> : null}
        {work === 'saved'
          ? words.saved(changedText(changedAt, now).toLowerCase())
          : work === 'waiting'
            ? words.saving
            : words.notSaved}
      </output>
    </footer>
  );
}

/** How far the file is, and the way to give it up. */
function ExportProgress() {
  const exporting = useSets((state) => state.exporting);
  if (exporting === null) return null;
  const { done, total } = exporting;
  return (
    <Dialog
      title={words.exporting}
      isPinned
      onClose={() => void giveUpExport()}
      footer={
        <>
          <span className="grow" />
          <Button onPress={() => void giveUpExport()}>{words.giveUp}</Button>
        </>
      }
    >
      <Progress label={words.exportProgress(done, total)} done={done} all={total} />
    </Dialog>
  );
}

interface SetCommands {
  readonly open: OpenSet;
  readonly back: () => void;
  readonly add: () => void;
  readonly exported: (format: 'pdf' | 'docx') => void;
}

function menusOf({ open, back, add, exported }: SetCommands): readonly MenuBarMenu[] {
  return [
    {
      label: words.menus.file,
      entries: () => [
        { id: 'add', label: `${words.addSops}…`, onAction: add },
        null,
        { id: 'pdf', label: `${words.export}: ${words.exportPdf}`, onAction: () => exported('pdf') },
        { id: 'docx', label: `${words.export}: ${words.exportDocx}`, onAction: () => exported('docx') },
        null,
        { id: 'back', label: words.back, onAction: back },
      ],
    },
    {
      label: words.menus.edit,
      entries: () => [
        {
          id: 'undo',
          label: words.undo,
          shortcut: 'Ctrl+Z',
          isDisabled: open.former.length === 0,
          onAction: () => stepSet('undo'),
        },
        {
          id: 'redo',
          label: words.redo,
          shortcut: 'Ctrl+Y',
          isDisabled: open.undone.length === 0,
          onAction: () => stepSet('redo'),
        },
      ],
    },
    {
      label: words.menus.help,
      entries: () => [{ id: 'manual', label: words.manual, onAction: () => openManual('dokumen-sop') }],
    },
  ];
}

/** Ctrl+Z and Ctrl+Y take back and repeat, also within a field: what a field shows is the set. */
function useStepKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isCovered()) return;
      const key = event.key.toLowerCase();
      const direction = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
      if (direction === null) return;
      event.preventDefault();
      stepSet(direction);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
