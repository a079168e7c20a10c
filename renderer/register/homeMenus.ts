import { chooseParcels } from '../state/inbox.ts';
import { inboxWords } from '../words/inbox.ts';
import type { PaperRequest } from '../state/papers.ts';
import { paperWords } from '../words/papers.ts';
import { sendingWords } from '../words/sending.ts';
import { themeEntries } from '../settings/themeEntries.ts';
import { showCopying } from '../state/backups.ts';
import { say } from '../state/desk.ts';
import { showPeople } from '../state/people.ts';
import { showGuide } from '../state/guide.ts';
import { openManual } from '../state/manual.ts';
import type { MenuBarMenu } from '../ui/MenuBar.tsx';
import { backupWords } from '../words/backups.ts';
import { frameWords as words } from '../words/frame.ts';
import { peopleWords } from '../words/people.ts';
import { chooseReturned } from '../handover/chooseReturned.ts';
import { handoverMenuWords } from '../words/handover.ts';
import { guideWords } from '../words/guide.ts';
import { ledgerWords } from '../words/ledger.ts';
import { manualWords } from '../words/manual.ts';
import { surveyWords } from '../words/survey.ts';

export interface HomeCommands {
  readonly newSop: () => void;
  readonly fromTemplate: () => void;
  readonly importFiles: () => void;
  /** Null when nothing is ticked. */
  readonly exportSelected: (() => void) | null;
  /** Null when nothing is ticked. */
  readonly sendSelected: (() => void) | null;
  readonly survey: () => void;
  readonly ledger: () => void;
  readonly paperOfSelected: ((kind: PaperRequest['kind']) => void) | null;
  readonly search: () => void;
  readonly showKeys: () => void;
  readonly showAbout: () => void;
}

/** The menus of the home screens; every entry works. */
export function homeMenus(commands: HomeCommands): readonly MenuBarMenu[] {
  return [
    {
      label: words.menus.file,
      entries: () => [
        { id: 'new', label: words.newSop, shortcut: 'Ctrl+N', onAction: commands.newSop },
        { id: 'template', label: words.fromTemplate, onAction: commands.fromTemplate },
        null,
        { id: 'import', label: words.importFiles, shortcut: 'Ctrl+O', onAction: commands.importFiles },
        {
          id: 'export',
          label: words.exportSop,
          shortcut: 'Ctrl+E',
          isDisabled: commands.exportSelected === null,
          onAction: () => commands.exportSelected?.(),
        },
        null,
        { id: 'open', label: inboxWords.openMenu, onAction: chooseParcels },
        {
          id: 'send',
          label: `${sendingWords.command}…`,
          isDisabled: commands.sendSelected === null,
          onAction: () => commands.sendSelected?.(),
        },
        ...(['worksheet', 'minutes'] as const).map((kind) => ({
          id: kind,
          label: `${paperWords.commands[kind]}…`,
          isDisabled: commands.paperOfSelected === null,
          onAction: () => commands.paperOfSelected?.(kind),
        })),
        { id: 'receive', label: handoverMenuWords.receive, onAction: chooseReturned },
        null,
        { id: 'copy', label: backupWords.copyMenu, onAction: showCopying },
        { id: 'ledger', label: ledgerWords.open, onAction: commands.ledger },
        { id: 'survey', label: surveyWords.open, onAction: commands.survey },
        { id: 'people', label: peopleWords.open, onAction: () => showPeople() },
      ],
    },
    {
      label: words.menus.edit,
      entries: () => [{ id: 'search', label: words.search, shortcut: 'Ctrl+F', onAction: commands.search }],
    },
    {
      label: words.menus.view,
      entries: themeEntries,
    },
    {
      label: words.menus.help,
      entries: () => [
        { id: 'manual', label: manualWords.title, shortcut: 'F1', onAction: () => openManual() },
        { id: 'keys', label: words.keyList, onAction: commands.showKeys },
        { id: 'guide', label: guideWords.show, onAction: showGuideLater },
        { id: 'about', label: words.about, onAction: commands.showAbout },
      ],
    },
  ];
}

/** The guide stands in the editor; here only a sentence tells of it. */
function showGuideLater(): void {
  showGuide();
  say(guideWords.shown);
}
