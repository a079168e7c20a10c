import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { goTo, lastOpenedSop, openSop, useDesk } from '../state/desk.ts';
import type { Section } from '../state/desk.ts';
import type { RegisterRow } from '../desk/contract.ts';
import { SettingsMain } from '../settings/SettingsMain.tsx';
import { registerWords as words } from '../words/register.ts';
import { settingsWords } from '../words/settings.ts';
import { HomeDialogs } from './HomeDialogs.tsx';
import { HomeTitleBar } from './HomeTitleBar.tsx';
import { HomeStatusBar } from './HomeStatusBar.tsx';
import { Navigation } from './Navigation.tsx';
import { RegisterMain } from './RegisterMain.tsx';
import { TemplatesMain } from './TemplatesMain.tsx';
import './register.css';
import { useHome } from './useHome.ts';
import { useRegister } from './useRegister.ts';
import type { Filter } from './useRegister.ts';
import { useShortcuts } from './useShortcuts.ts';

const noFilter: Filter = { query: '', unit: null, status: null, archived: false };

/** The home screen: all SOPs of this workspace, the archive, and the templates. */
export function RegisterScreen() {
  const section = useDesk((state) => state.section);
  const [filter, setFilter] = useState<Filter>(() => ({ ...noFilter, archived: section === 'archive' }));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { register, failure, reload, more } = useRegister(filter);
  const home = useHome(reload);
  const search = useRef<HTMLInputElement>(null);
  useReturnedFocus(register?.rows);

  const chosen = useMemo(() => (register?.rows ?? []).filter(({ id }) => selected.has(id)), [register, selected]);
  const { show, createBlank, importChosen, archive, exportRows } = home;
  const go = useCallback((next: Section) => {
    goTo(next);
    setSelected(new Set());
    setFilter({ ...noFilter, archived: next === 'archive' });
  }, []);
  const focusSearch = useCallback(() => {
    if (section === 'settings') go('register');
    // The field may appear only with the register.
    requestAnimationFrame(() => search.current?.select());
  }, [go, section]);
  const exportSelected = useMemo(() => (chosen.length === 0 ? null : () => exportRows(chosen)), [chosen, exportRows]);
  const shortcuts = useMemo(
    () => ({
      n: createBlank,
      o: importChosen,
      f: focusSearch,
      ...(exportSelected === null ? {} : { e: exportSelected }),
    }),
    [createBlank, importChosen, focusSearch, exportSelected],
  );
  useShortcuts(shortcuts, home.dialog === null);

  const archiveRows = useCallback(
    (ids: readonly string[], archived: boolean) => {
      setSelected(new Set());
      archive(ids, archived);
    },
    [archive],
  );
  const actions = useMemo(
    () => ({ open: (row: RegisterRow) => openSop(row.id), exportRows, archive: archiveRows }),
    [exportRows, archiveRows],
  );
  const all = register === null ? null : Object.values(register.counts).reduce((sum, count) => sum + count, 0);
  const figures = {
    register: filter.archived ? null : all,
    templates: home.templates.length === 0 ? null : home.templates.length,
    archive: register === null || register.archivedTotal === 0 ? null : register.archivedTotal,
  };
  const titles: Readonly<Record<Section, string>> = {
    register: words.title,
    templates: words.templates,
    archive: words.archive,
    settings: settingsWords.title,
  };
  return (
    <div className="window">
      <HomeTitleBar
        title={titles[section]}
        newSop={createBlank}
        fromTemplate={() => show({ kind: 'templates' })}
        importFiles={importChosen}
        exportSelected={exportSelected}
        search={focusSearch}
        showKeys={() => show({ kind: 'keys' })}
        showAbout={() => show({ kind: 'about' })}
      />
      <div className="home-body">
        <Navigation section={section} figures={figures} onGo={go} />
        {section === 'templates' ? (
          <TemplatesMain home={home} searchRef={search} />
        ) : section === 'settings' ? (
          <SettingsMain />
        ) : (
          <RegisterMain
            home={home}
            register={register}
            failure={home.failure ?? failure}
            onRetry={reload}
            onMore={more}
            all={all ?? 0}
            filter={filter}
            onFilter={setFilter}
            onClearFilter={() => setFilter({ ...noFilter, archived: filter.archived })}
            selected={selected}
            onSelect={setSelected}
            chosen={chosen}
            actions={actions}
            searchRef={search}
          />
        )}
      </div>
      <HomeStatusBar register={register} archived={filter.archived} all={all} />
      <HomeDialogs home={home} />
    </div>
  );
}

/** Coming back from the editor, the row that was open has the keyboard again. */
function useReturnedFocus(rows: readonly RegisterRow[] | undefined): void {
  const returned = useRef(lastOpenedSop());
  useEffect(() => {
    const id = returned.current;
    if (rows === undefined || id === null) return;
    returned.current = null;
    // The table draws its rows in a second pass.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`.register-table [data-key="${CSS.escape(id)}"]`)?.focus(),
    );
  }, [rows]);
}
