import { useDocument } from '../state/document.ts';
import { openBar } from '../state/finding.ts';
import { select, useSession } from '../state/session.ts';
import { showSentences, useTools } from '../state/tools.ts';
import { openManual } from '../state/manual.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { themeEntries } from '../settings/themeEntries.ts';
import { showGuide } from '../state/guide.ts';
import type { MenuBarMenu } from '../ui/MenuBar.tsx';
import type { Sop } from '../../sop/model/sop.ts';
import type { Place } from '../../sop/model/place.ts';
import { showPeople } from '../state/people.ts';
import { backupWords } from '../words/backups.ts';
import { numberWords } from '../words/numbers.ts';
import { peopleWords } from '../words/people.ts';
import { editorWords as words } from '../words/editor.ts';
import { drawingWords } from '../words/drawing.ts';
import { frameWords } from '../words/frame.ts';
import { pasteWords } from '../words/paste.ts';
import { findingWords } from '../words/finding.ts';
import { gridWords } from '../words/grid.ts';
import { guideWords } from '../words/guide.ts';
import { manualWords } from '../words/manual.ts';
import { fieldWords } from '../words/fields.ts';
import { historyWords } from '../words/history.ts';
import { styleWords } from '../words/styles.ts';
import { sentenceWords, timesWords } from '../words/times.ts';
import { arrowWords } from '../words/arrows.ts';
import { resetEvery } from './bends/bendActions.ts';
import { bendEntries } from './bends/bendEntries.ts';
import { compareOpen, hasHistory } from './history/comparing.ts';
import { addNewLane, sortLanes } from './lanes.ts';
import { openPaste } from './paste/offerPaste.ts';
import { copyFromMenu, pasteFromMenu } from './clipboard/menuClipboard.ts';
import { printSop } from './printing.ts';
import { insertStep, perform } from './perform.ts';
import { performOnRows } from './rowRange.ts';
import { cellText } from './cellText.ts';
import { cellOf, stepOf } from './places.ts';
import { beginFinding, showFindings } from './review/reviewActions.ts';
import { statusEntries } from './moving/StatusButton.tsx';
import { reviewWords } from '../words/review.ts';
import { fixCurrent, walkProblems } from './problems/actions.ts';
import { stepEntries } from './stepEntries.ts';
import { turnPaper, walkPapers } from './styleEdits.ts';
import { toggleStrip, walkPages } from './pages/showPage.ts';
import { redoEdit, undoEdit } from './undoing.ts';
import { setZoom } from './zoom.ts';

export interface EditorCommands {
  readonly back: () => void;
  readonly copyBackup: () => void;
  readonly showKeys: () => void;
  readonly showAbout: () => void;
  readonly zoomBy: (by: 1 | -1) => void;
}

/** The menus of the editor; every entry works, or is off while the caret stands where it has no meaning. */
export function editorMenus({ back, copyBackup, showKeys, showAbout, zoomBy }: EditorCommands): readonly MenuBarMenu[] {
  return [
    {
      label: words.menus.file,
      entries: () => [
        {
          id: 'export',
          label: words.file.export,
          shortcut: 'Ctrl+E',
          onAction: () => useSession.setState({ exporting: true }),
        },
        { id: 'print', label: gridWords.print.menu, shortcut: 'Ctrl+P', onAction: () => void printSop() },
        null,
        ...statusEntries(),
        null,
        ...paperEntries,
        null,
        { id: 'copyBackup', label: backupWords.copyMenu, onAction: copyBackup },
        {
          id: 'compare',
          label: historyWords.compare,
          isDisabled: !hasHistory(),
          onAction: compareOpen,
        },
        { id: 'people', label: peopleWords.open, onAction: () => showPeople() },
        { id: 'numbers', label: numberWords.pattern, onAction: () => useTools.setState({ dialog: 'numbers' }) },
        null,
        { id: 'back', label: words.file.back, onAction: back },
      ],
    },
    { label: words.menus.edit, entries: () => [...atCaret(editEntries), null, ...findEntries] },
    { label: words.menus.insert, entries: () => atCaret(insertEntries) },
    { label: words.menus.step, entries: () => atCaret(symbolEntries) },
    { label: words.menus.view, entries: () => viewEntries(zoomBy) },
    {
      label: words.menus.help,
      entries: () => [
        { id: 'manual', label: manualWords.title, shortcut: 'F1', onAction: () => openManual() },
        { id: 'keys', label: frameWords.keyList, shortcut: 'Ctrl+/', onAction: showKeys },
        { id: 'guide', label: guideWords.show, onAction: showGuide },
        { id: 'about', label: frameWords.about, onAction: showAbout },
      ],
    },
  ];
}

const paperEntries: Entries = [
  { id: 'paper', label: words.view.nextPaper, shortcut: 'F9', onAction: () => walkPapers(1) },
  { id: 'paperBack', label: words.view.previousPaper, shortcut: 'Shift+F9', onAction: () => walkPapers(-1) },
  { id: 'turn', label: words.view.turnPaper, shortcut: 'Ctrl+F9', onAction: turnPaper },
  { id: 'printing', label: words.view.print, onAction: () => select({ at: 'flowTitle' }, 'panel') },
  { id: 'style', label: `${styleWords.title}…`, onAction: () => useTools.setState({ dialog: 'style' }) },
];

const findEntries: Entries = [
  { id: 'find', label: findingWords.bar.find, shortcut: 'Ctrl+F', onAction: () => openBar('find') },
  { id: 'replace', label: findingWords.bar.replace, shortcut: 'Ctrl+H', onAction: () => openBar('replace') },
  { id: 'goTo', label: findingWords.bar.goTo, shortcut: 'Ctrl+G', onAction: () => openBar('goTo') },
];

type Entries = readonly (MenuEntry | null)[];

/** Entries that depend on where the caret stands at this moment. */
function atCaret(entries: (sop: Sop, place: Place) => Entries): Entries {
  const { sop } = useDocument.getState();
  return sop === null ? [] : entries(sop, useSession.getState().place);
}

/** What can be done with what stands in a cell. */
export function editEntries(sop: Sop, place: Place): Entries {
  const { history, beyond } = useDocument.getState();
  const cell = cellOf(sop, place);
  const typed = cellText(sop, cell) !== null;
  return [
    {
      id: 'undo',
      label: words.undo,
      shortcut: 'Ctrl+Z',
      isDisabled: history.done.length === 0 && beyond.done === null,
      onAction: undoEdit,
    },
    {
      id: 'redo',
      label: words.redo,
      shortcut: 'Ctrl+Y',
      isDisabled: history.undone.length === 0 && beyond.undone === null,
      onAction: redoEdit,
    },
    null,
    { id: 'cut', label: gridWords.menu.cut, shortcut: 'Ctrl+X', onAction: () => copyFromMenu('cut') },
    { id: 'copy', label: gridWords.menu.copy, shortcut: 'Ctrl+C', onAction: () => copyFromMenu('copy') },
    { id: 'paste', label: gridWords.menu.paste, shortcut: 'Ctrl+V', onAction: () => void pasteFromMenu() },
    { id: 'pasteTable', label: pasteWords.menu, onAction: () => void openPaste() },
    {
      id: 'fill',
      label: gridWords.menu.fillDown,
      shortcut: 'Ctrl+D',
      isDisabled: stepOf(cell) === null,
      onAction: () => performOnRows({ do: 'fillDown' }, cell),
    },
    null,
    {
      id: 'edit',
      label: words.edit.editCell,
      shortcut: 'F2',
      isDisabled: !typed,
      onAction: () => perform({ do: 'edit', start: null }, cell),
    },
    {
      id: 'clear',
      label: words.edit.clear,
      shortcut: 'Del',
      isDisabled: !typed && cell.at !== 'symbol',
      onAction: () => performOnRows({ do: 'clear' }, cell) ?? perform({ do: 'clear' }, cell),
    },
    null,
    {
      id: 'straighten',
      label: arrowWords.menu.resetAll,
      isDisabled: sop.steps.every((step) => step.arrowShapes === undefined),
      onAction: resetEvery,
    },
  ];
}

function insertEntries(sop: Sop, place: Place): Entries {
  return [
    {
      id: 'below',
      label: words.insert.below,
      shortcut: 'Ctrl+Shift+=',
      onAction: () => insertStep(stepOf(place) ?? sop.steps.at(-1)?.id ?? null),
    },
    { id: 'lane', label: words.insert.lane, onAction: addNewLane },
    {
      id: 'finding',
      label: reviewWords.add,
      shortcut: 'Ctrl+Alt+M',
      isDisabled: sop.status !== 'submitted',
      onAction: beginFinding,
    },
    { id: 'sortLanes', label: drawingWords.sortAllLanes, isDisabled: sop.lanes.length < 2, onAction: sortLanes },
  ];
}

function viewEntries(zoomBy: EditorCommands['zoomBy']): Entries {
  return [
    {
      id: 'width',
      label: words.view.width,
      shortcut: 'Ctrl+0',
      onAction: () => setZoom('width'),
    },
    { id: 'page', label: gridWords.menu.wholePage, shortcut: 'Ctrl+9', onAction: () => setZoom('page') },
    { id: 'actual', label: words.view.actual, onAction: () => setZoom(100) },
    { id: 'in', label: words.view.zoomIn, shortcut: 'Ctrl+Alt+=', onAction: () => zoomBy(1) },
    { id: 'out', label: words.view.zoomOut, shortcut: 'Ctrl+Alt+-', onAction: () => zoomBy(-1) },
    null,
    { id: 'pages', label: gridWords.menu.pages, onAction: toggleStrip },
    { id: 'nextPage', label: gridWords.menu.nextPage, shortcut: 'Ctrl+PgDn', onAction: () => walkPages(1) },
    { id: 'previousPage', label: gridWords.menu.previousPage, shortcut: 'Ctrl+PgUp', onAction: () => walkPages(-1) },
    null,
    {
      id: 'fields',
      label: words.view.fields,
      shortcut: 'Ctrl+1',
      onAction: () => useSession.setState({ tab: 'fields', panelOpen: true }),
    },
    {
      id: 'problems',
      label: words.view.problems,
      shortcut: 'Ctrl+2',
      onAction: () => useSession.setState({ tab: 'problems', panelOpen: true }),
    },
    { id: 'findings', label: reviewWords.tab, shortcut: 'Ctrl+3', onAction: showFindings },
    {
      id: 'history',
      label: historyWords.tab,
      shortcut: 'Ctrl+4',
      onAction: () => useSession.setState({ tab: 'history', panelOpen: true }),
    },
    {
      id: 'panel',
      label: words.view.panel,
      shortcut: 'Ctrl+\\',
      onAction: () => useSession.setState(({ panelOpen }) => ({ panelOpen: !panelOpen })),
    },
    { id: 'sentences', label: sentenceWords.title, onAction: showSentences },
    { id: 'times', label: timesWords.title, onAction: () => useTools.setState({ dialog: 'times' }) },
    { id: 'next', label: words.view.nextProblem, shortcut: 'F8', onAction: () => walkProblems(1) },
    { id: 'previous', label: words.view.previousProblem, shortcut: 'Shift+F8', onAction: () => walkProblems(-1) },
    { id: 'fix', label: words.view.fixProblem, shortcut: 'Alt+Enter', onAction: fixCurrent },
    null,
    ...themeEntries(),
  ];
}

/** What can be done with the symbol and the row of a step. */
export function symbolEntries(sop: Sop, place: Place): Entries {
  const step = sop.steps.find((other) => other.id === stepOf(place));
  const lane = step?.performers[0];
  const symbol: Place | null = step === undefined || lane === undefined ? null : { at: 'symbol', step: step.id, lane };
  const toggle = (kind: 'process' | 'decision') => () => {
    if (step !== undefined && step.kind !== kind)
      perform({ do: 'toggleKind' }, { at: 'symbol', step: step.id, lane: lane ?? '' });
  };
  const target = (letter: string) => () => {
    if (symbol === null) return;
    select(symbol);
    perform({ do: 'target', letter }, symbol);
  };
  return [
    {
      id: 'process',
      label: fieldWords.process,
      isDisabled: step === undefined || step.kind === 'process',
      onAction: toggle('process'),
    },
    {
      id: 'decision',
      label: fieldWords.decision,
      isDisabled: step === undefined || step.kind === 'decision',
      onAction: toggle('decision'),
    },
    {
      id: 'yes',
      label: words.step.yes,
      shortcut: 'y',
      isDisabled: symbol === null || step?.kind !== 'decision',
      onAction: target('y'),
    },
    {
      id: 'no',
      label: words.step.no,
      shortcut: 't',
      isDisabled: symbol === null || step?.kind !== 'decision',
      onAction: target('t'),
    },
    null,
    ...bendEntries(sop, place),
    ...(step === undefined ? [] : [null, ...stepEntries(sop, step.id)]),
  ];
}
