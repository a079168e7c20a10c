import { useCallback, useEffect, useMemo, useRef } from 'react';
import { goTo, openSop, useDesk } from '../state/desk.ts';
import type { Section } from '../state/desk.ts';
import { FormsMain } from '../forms/FormsMain.tsx';
import { InboxMain } from '../inbox/InboxMain.tsx';
import { useHandover } from '../state/handover.ts';
import { useInboxWatch } from '../inbox/useInboxWatch.ts';
import { askForPaper } from '../state/papers.ts';
import type { PaperRequest } from '../state/papers.ts';
import { useInbox } from '../state/inbox.ts';
import { BackupsMain } from '../backups/BackupsMain.tsx';
import { SetsMain } from '../sets/SetsMain.tsx';
import { SettingsMain } from '../settings/SettingsMain.tsx';
import { registerWords as words } from '../words/register.ts';
import { formWords } from '../words/forms.ts';
import { inboxWords } from '../words/inbox.ts';
import { setWords } from '../words/sets.ts';
import { backupWords } from '../words/backups.ts';
import { settingsWords } from '../words/settings.ts';
import { VerifyingMain } from '../verifying/VerifyingMain.tsx';
import { useChecks } from '../state/checks.ts';
import { verifyingWords } from '../words/verifying.ts';
import { HomeDialogs } from './HomeDialogs.tsx';
import { HomeTitleBar } from './HomeTitleBar.tsx';
import { HomeStatusBar } from './HomeStatusBar.tsx';
import { Navigation } from './Navigation.tsx';
import { RegisterMain } from './RegisterMain.tsx';
import { TemplatesMain } from './TemplatesMain.tsx';
import './register.css';
import { useHome } from './useHome.ts';
import { useRegister } from './useRegister.ts';
import { useShortcuts } from './useShortcuts.ts';
import { showSection, useRegisterView, withTicked } from './view.ts';

/** The home screen: all SOPs of this workspace, the archive, and the templates. */
export function RegisterScreen() {
  const section = useDesk((state) => state.section);
  const filter = useRegisterView((state) => state.filter);
  const moved = useRegisterView((state) => state.moved);
  const hasTicked = useRegisterView(({ ticked, ticking }) => ticked.ids.size > 0 || ticking !== null);
  const waiting = useInbox((state) => state.waiting);
  const checked = useChecks((state) => state.checks.length);
  useInboxWatch();
  const register = useRegister(filter);
  const home = useHome(register.reload);
  const { reload } = register;
  const handedOver = useHandover(({ changes }) => changes);
  useEffect(() => {
    if (handedOver > 0) reload();
  }, [handedOver, reload]);
  const search = useRef<HTMLInputElement>(null);
  const { show, createBlank, importChosen, archive, exportSops, move, send } = home;
  const go = useCallback((next: Section) => {
    goTo(next);
    showSection(next === 'archive');
  }, []);
  const focusSearch = useCallback(() => {
    if (
      section === 'settings' ||
      section === 'verifying' ||
      section === 'sets' ||
      section === 'inbox' ||
      section === 'forms' ||
      section === 'backups'
    )
      go('register');
    // The field may appear only with the register.
    requestAnimationFrame(() => search.current?.select());
  }, [go, section]);
  const exportTicked = useMemo(() => (hasTicked ? () => withTicked(exportSops) : null), [hasTicked, exportSops]);
  const sendTicked = useMemo(() => (hasTicked ? () => withTicked(send) : null), [hasTicked, send]);
  const paperOfTicked = useMemo(() => (hasTicked ? paperWithTicked : null), [hasTicked]);
  const undo = useMemo(() => (moved === null ? null : () => archive(moved.ids, !moved.archived)), [moved, archive]);
  const shortcuts = useMemo(
    () => ({
      n: createBlank,
      o: importChosen,
      f: focusSearch,
      ...(exportTicked === null ? {} : { e: exportTicked }),
      ...(undo === null ? {} : { z: undo }),
    }),
    [createBlank, importChosen, focusSearch, exportTicked, undo],
  );
  useShortcuts(shortcuts, home.dialog === null);
  const actions = useMemo(
    () => ({
      open: openSop,
      exportSops,
      duplicate: (ids: readonly string[]) => show({ kind: 'duplicate', ids }),
      move,
      send,
      archive,
    }),
    [exportSops, move, send, archive, show],
  );

  const figures = register.listed?.figures ?? null;
  const isCurrent = register.listed?.filter.archived === filter.archived;
  const all =
    figures === null || !isCurrent ? null : Object.values(figures.counts).reduce((sum, count) => sum + count, 0);
  const titles: Readonly<Record<Section, string>> = {
    register: words.title,
    inbox: inboxWords.title,
    sets: setWords.title,
    templates: words.templates,
    forms: formWords.title,
    archive: words.archive,
    backups: backupWords.title,
    verifying: verifyingWords.windowTitle,
    settings: settingsWords.title,
  };
  return (
    <div className="window">
      <HomeTitleBar
        title={titles[section]}
        newSop={createBlank}
        fromTemplate={() => show({ kind: 'templates' })}
        importFiles={importChosen}
        exportSelected={exportTicked}
        sendSelected={sendTicked}
        paperOfSelected={paperOfTicked}
        survey={() => show({ kind: 'survey' })}
        ledger={() => show({ kind: 'ledger', tab: 'list' })}
        search={focusSearch}
        showKeys={() => show({ kind: 'keys' })}
        showAbout={() => show({ kind: 'about' })}
      />
      <div className="home-body">
        <Navigation
          section={section}
          figures={{
            register: filter.archived || all === 0 ? null : all,
            inbox: waiting === 0 ? null : waiting,
            templates: home.templates.length === 0 ? null : home.templates.length,
            archive: figures === null || figures.archivedTotal === 0 ? null : figures.archivedTotal,
          }}
          onGo={go}
        />
        {section === 'templates' ? (
          <TemplatesMain home={home} searchRef={search} />
        ) : section === 'inbox' ? (
          <InboxMain />
        ) : section === 'backups' ? (
          <BackupsMain />
        ) : section === 'sets' ? (
          <SetsMain />
        ) : section === 'forms' ? (
          <FormsMain />
        ) : section === 'verifying' ? (
          <VerifyingMain />
        ) : section === 'settings' ? (
          <SettingsMain />
        ) : (
          <RegisterMain
            key={section}
            home={home}
            register={register}
            failure={home.failure ?? register.failure}
            all={all}
            actions={actions}
            searchRef={search}
          />
        )}
      </div>
      <HomeStatusBar
        lead={
          section === 'inbox'
            ? inboxWords.waiting(waiting)
            : section === 'verifying' && checked > 0
              ? verifyingWords.done(checked)
              : null
        }
        counts={figures?.counts ?? null}
        archived={filter.archived}
        all={all}
        onUndo={undo}
      />
      <HomeDialogs home={home} found={figures?.total ?? null} />
    </div>
  );
}

function paperWithTicked(kind: PaperRequest['kind']): void {
  withTicked((sops) => askForPaper({ kind, sops: [...sops], saveFirst: null }));
}
