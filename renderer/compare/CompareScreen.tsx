import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { profileFor } from '../../sop/model/profileFor.ts';
import { walkRegions } from '../editor/regions.ts';
import { openManual } from '../state/manual.ts';
import { closeComparison, useComparing } from '../state/comparing.ts';
import type { Comparing } from '../state/comparing.ts';
import { useDesk } from '../state/desk.ts';
import { isRoomy, watchRoom } from '../state/tools.ts';
import { themeEntries } from '../settings/themeEntries.ts';
import { isCovered } from '../ui/covered.ts';
import { KeysDialog } from '../ui/HelpDialogs.tsx';
import type { MenuBarMenu } from '../ui/MenuBar.tsx';
import { TitleBar } from '../ui/TitleBar.tsx';
import { compareWords as words, mergeWords } from '../words/compare.ts';
import { editorWords } from '../words/editor.ts';
import { frameWords } from '../words/frame.ts';
import { manualWords } from '../words/manual.ts';
import { paperName } from '../words/print.ts';
import { CompareBar } from './CompareBar.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { ComparePanes } from './ComparePanes.tsx';
import { saveReport } from './compareActions.ts';
import { markedOf } from './marked.ts';
import { MergePanel } from './MergePanel.tsx';
import { useCompared } from './useCompared.ts';
import type { Compared } from './useCompared.ts';
import { ViewPanel } from './ViewPanel.tsx';
import { walkDifferences } from './walking.ts';
import { zoomPanes } from './zooming.ts';
import './compare.css';

/** Two states of a SOP beside each other on the official page, or one of them; in place of what the window showed. */
export function CompareScreen({ open }: { readonly open: Comparing }) {
  const { selected, visit, layout, zoom, failure, isBusy } = useComparing();
  const hasRoom = useSyncExternalStore(watchRoom, isRoomy);
  const [view, setView] = useState({ page: 0, scale: 0 });
  const [showsKeys, setShowsKeys] = useState(false);
  const compared = useCompared(open, mergeWords.result);
  const { merging } = open;
  const isBeside = layout === null ? hasRoom : layout === 'beside';
  const marked = useMemo(
    () => markedOf(compared.differences, compared.choices),
    [compared.differences, compared.choices],
  );
  const showKeys = useCallback(() => setShowsKeys(true), []);
  const walked = merging === null ? compared.differences : marked.slice(compared.differences.length);
  useScreenKeys(walked, view.scale, !showsKeys, showKeys);
  const menus = useMenus(view.scale, open.after !== null && merging === null, showKeys);
  const { sop } = compared.after ?? compared.before;
  const { title, number } = sop.identity;
  const panel = { open, compared, selected, failure, isBusy };
  return (
    <div className="window editor-window compare-window">
      <div data-region="menu">
        <TitleBar
          isHeading
          menus={menus}
          title={title === '' ? words.untitled : title.replaceAll('\n', ' ')}
          aside={number}
        />
      </div>
      <section aria-label={words.tools}>
        <CompareBar open={open} isBeside={isBeside} scale={view.scale} />
      </section>
      <div />
      <div className="work compare-work">
        <main className="compare-main" data-region="page">
          <ComparePanes
            compared={compared}
            marked={marked}
            selected={selected}
            visit={visit}
            isBeside={isBeside}
            zoom={zoom}
            onView={setView}
          />
        </main>
        {open.after === null ? (
          <ViewPanel open={open} failure={failure} isBusy={isBusy} />
        ) : merging === null ? (
          <ComparePanel {...panel} />
        ) : (
          <MergePanel {...panel} merging={merging} />
        )}
      </div>
      <CompareStatus
        open={open}
        compared={compared}
        page={view.page}
        at={walked.findIndex(({ id }) => id === selected)}
        count={walked.length}
      />
      {showsKeys ? <KeysDialog onClose={() => setShowsKeys(false)} /> : null}
    </div>
  );
}

interface CompareStatusProps {
  readonly open: Comparing;
  readonly compared: Compared;
  readonly page: number;
  readonly at: number;
  readonly count: number;
}

function CompareStatus({ open, compared, page, at, count }: CompareStatusProps) {
  const message = useDesk((state) => state.message);
  const { sop, style, pages } = compared.after ?? compared.before;
  return (
    <footer className="status-bar" data-region="status" aria-label={words.status}>
      <span>{words.atPage(page + 1, pages.length)}</span>
      {at < 0 ? null : <span>{words.atChange(at + 1, count)}</span>}
      {open.after === null ? null : <span className="status-more">{words.together}</span>}
      <output className="grow status-message">{message}</output>
      <span className="status-more">{editorWords.paper(paperName(style.paper), style.orientation)}</span>
      <span className="status-more">{editorWords.style(profileFor(open.profiles, sop).name)}</span>
    </footer>
  );
}

function useMenus(scale: number, canReport: boolean, showKeys: () => void): readonly MenuBarMenu[] {
  return useMemo(
    () => [
      {
        label: words.menus.file,
        entries: () => [
          { id: 'report', label: words.report, isDisabled: !canReport, onAction: () => void saveReport() },
          null,
          { id: 'back', label: words.back, onAction: closeComparison },
        ],
      },
      {
        label: words.menus.view,
        entries: () => [
          { id: 'beside', label: words.beside, onAction: () => useComparing.setState({ layout: 'beside' }) },
          { id: 'stacked', label: words.stacked, onAction: () => useComparing.setState({ layout: 'stacked' }) },
          null,
          {
            id: 'width',
            label: words.fitWidth,
            shortcut: 'Ctrl+0',
            onAction: () => useComparing.setState({ zoom: null }),
          },
          { id: 'in', label: words.zoomIn, shortcut: 'Ctrl+Alt+=', onAction: () => zoomPanes(scale, 1) },
          { id: 'out', label: words.zoomOut, shortcut: 'Ctrl+Alt+-', onAction: () => zoomPanes(scale, -1) },
          null,
          ...themeEntries(),
        ],
      },
      {
        label: words.menus.help,
        entries: () => [
          { id: 'manual', label: manualWords.title, shortcut: 'F1', onAction: () => openManual() },
          { id: 'keys', label: frameWords.keyList, shortcut: 'Ctrl+/', onAction: showKeys },
        ],
      },
    ],
    [scale, canReport, showKeys],
  );
}

/** The keys of this screen, wherever the focus is. */
function useScreenKeys(
  walked: readonly { readonly id: string }[],
  scale: number,
  isActive: boolean,
  showKeys: () => void,
): void {
  useEffect(() => {
    if (!isActive) return;
    const actions: Readonly<Record<string, () => void>> = {
      F8: () => walkDifferences(walked, 1),
      'Shift+F8': () => walkDifferences(walked, -1),
      F6: () => walkRegions(1),
      'Shift+F6': () => walkRegions(-1),
      'Ctrl+0': () => useComparing.setState({ zoom: null }),
      'Ctrl+Alt+=': () => zoomPanes(scale, 1),
      'Ctrl+Alt+-': () => zoomPanes(scale, -1),
      'Ctrl+/': showKeys,
      Escape: closeComparison,
    };
    const listen = (event: KeyboardEvent): void => {
      const name = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`;
      const action = actions[name];
      // A list or a menu that is open takes Escape for itself.
      if (action === undefined || event.defaultPrevented || isCovered()) return;
      if (name === 'Escape' && document.querySelector('.popover') !== null) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [walked, scale, isActive, showKeys]);
}
