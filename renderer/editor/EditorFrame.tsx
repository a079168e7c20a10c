import { memo, useCallback, useMemo, useState } from 'react';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { GuideStrip } from '../start/GuideStrip.tsx';
import { showCopying } from '../state/backups.ts';
import { goHome } from '../state/desk.ts';
import { closeDocument, retrySaving, useDocument } from '../state/document.ts';
import { reopenDocument } from '../state/reopening.ts';
import { select, useSession } from '../state/session.ts';
import { useTools } from '../state/tools.ts';
import { Button } from '../ui/Button.tsx';
import { AboutDialog, KeysDialog } from '../ui/HelpDialogs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TitleBar } from '../ui/TitleBar.tsx';
import type { MenuBarMenu } from '../ui/MenuBar.tsx';
import { editorWords } from '../words/editor.ts';
import { failureText } from '../words/failures.ts';
import { announce } from './announce.ts';
import { CellMenu } from './CellMenu.tsx';
import { CompletionLayer } from './completion/CompletionLayer.tsx';
import { Desk } from './desk/Desk.tsx';
import { EditorDialogs } from './EditorDialogs.tsx';
import { editorMenus } from './editorMenus.ts';
import { FindBar } from './finding/FindBar.tsx';
import { PageStrip } from './pages/PageStrip.tsx';
import { useStrip } from './pages/useStrip.ts';
import { SidePanel } from './panel/SidePanel.tsx';
import { usePaste } from './paste/pasteState.ts';
import { focusRegion } from './regions.ts';
import { StatusBar } from './StatusBar.tsx';
import { ToolBar } from './ToolBar.tsx';
import { useFrameKeys } from './useFrameKeys.ts';
import { useVersion } from './useVersion.ts';
import { zoomBy } from './zoom.ts';

/** The frame around the desk: title bar, tool bar, panel, status bar, dialogs. An edit of words draws none of it anew. */
export function EditorFrame() {
  const panelOpen = useSession((state) => state.panelOpen);
  const exporting = useSession((state) => state.exporting);
  const hasTool = useTools((state) => state.dialog !== null);
  const isPasting = usePaste((state) => state.open !== null);
  const hasDialog = hasTool || isPasting;
  const [scale, setScale] = useState(0);
  const [help, setHelp] = useState<'keys' | 'about' | null>(null);
  const version = useVersion();
  const hasStrip = useStrip();
  const showKeys = useCallback(() => setHelp('keys'), []);
  useFrameKeys(scale, !exporting && !hasDialog && help === null, showKeys);

  const menus = useMemo(
    () =>
      editorMenus({
        back,
        copyBackup: () => leaveFor(showCopying),
        showKeys,
        showAbout: () => setHelp('about'),
        zoomBy: (by) => zoomBy(scale, by),
      }),
    [scale, showKeys],
  );
  return (
    <div className="window editor-window">
      <div data-region="menu">
        <NameBar menus={menus} />
      </div>
      <section aria-label={editorWords.toolbar}>
        <ToolBar scale={scale} onBack={back} />
      </section>
      <div>
        <GuideStrip />
      </div>
      <div className={`work${panelOpen ? '' : ' work-wide'}${hasStrip ? ' work-pages' : ''}`}>
        {hasStrip ? <PageStrip /> : null}
        <Desk onScale={setScale} />
        {panelOpen ? <SidePanel /> : null}
        <FindBar />
        <SaveFailure />
      </div>
      <CellMenu />
      <StatusBar />
      <CompletionLayer />
      <EditorDialogs />
      {exporting ? <ExportDialog onClose={() => useSession.setState({ exporting: false })} /> : null}
      {help === 'keys' ? <KeysDialog onClose={() => setHelp(null)} /> : null}
      {help === 'about' ? <AboutDialog version={version} onClose={() => setHelp(null)} /> : null}
    </div>
  );
}

function back(): void {
  leaveFor(goHome);
}

/** Leaves once everything typed is saved. */
function leaveFor(go: () => void): void {
  void closeDocument().then((closed) => (closed ? go() : announce(editorWords.leaveRefused)));
}

/** Shows what another window wrote, with the edits of this one made again on it. */
async function takeNewest(): Promise<void> {
  const { place } = useSession.getState();
  const reopened = await reopenDocument();
  if (reopened === null) return;
  select(place);
  announce(editorWords.reopened(reopened.repeated, reopened.dropped));
}

/** A command of the menu leads back to the cell it was given from, unless it took the keyboard elsewhere. */
function backToPage(): void {
  if (document.activeElement?.closest("[data-region='menu']") !== null) focusRegion('page');
}

/** The title bar with the name and the number of the SOP. */
const NameBar = memo(function NameBar({ menus }: { readonly menus: readonly MenuBarMenu[] }) {
  const title = useDocument((state) => state.sop?.identity.title ?? '');
  const number = useDocument((state) => state.sop?.identity.number ?? '');
  return (
    <TitleBar
      isHeading
      menus={menus}
      onDone={backToPage}
      title={title === '' ? editorWords.untitled : title.replaceAll('\n', ' ')}
      aside={number === '' ? editorWords.noNumber : number}
    />
  );
});

/** What was not saved, why, and the way out; it stays until saving works again. */
function SaveFailure() {
  const failure = useDocument((state) => state.failure);
  const failureDetail = useDocument((state) => state.failureDetail);
  if (failure === null) return null;
  // Trying again would be refused again: the content of the host is taken first.
  const stale = failure === 'staleRevision' || failure === 'changeRefused';
  return (
    <div className="save-failure">
      <Notice tone="error" urgent>
        {failureText(failure, failureDetail)}
      </Notice>
      <Button small onPress={stale ? () => void takeNewest() : retrySaving}>
        {stale ? editorWords.reload : editorWords.tryAgain}
      </Button>
    </div>
  );
}
