import { useCallback, useState } from 'react';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { goHome } from '../state/desk.ts';
import { closeDocument, retrySaving, useDocument } from '../state/document.ts';
import type { Drawn } from '../state/selectors.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { AboutDialog, KeysDialog } from '../ui/HelpDialogs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TitleBar } from '../ui/TitleBar.tsx';
import { editorWords } from '../words/editor.ts';
import { failureText } from '../words/failures.ts';
import { announce } from './announce.ts';
import { Desk } from './desk/Desk.tsx';
import { editorMenus } from './editorMenus.ts';
import { SidePanel } from './panel/SidePanel.tsx';
import { StatusBar } from './StatusBar.tsx';
import { ToolBar } from './ToolBar.tsx';
import { useFrameKeys } from './useFrameKeys.ts';
import { useVersion } from './useVersion.ts';

/** The frame around the desk: title bar, tool bar, panel, status bar, dialogs. */
export function EditorFrame({ drawn }: { readonly drawn: Drawn }) {
  const { sop } = drawn;
  const { place, panelOpen, exporting } = useSession();
  // The menus say whether there is something to undo.
  useDocument((state) => state.history);
  const [scale, setScale] = useState(0);
  const [page, setPage] = useState(0);
  const [help, setHelp] = useState<'keys' | 'about' | null>(null);
  const version = useVersion();
  const showKeys = useCallback(() => setHelp('keys'), []);
  useFrameKeys(scale, !exporting && help === null, showKeys);

  const back = (): void => {
    void closeDocument().then((closed) => (closed ? goHome() : announce(editorWords.leaveRefused)));
  };
  const { title, number } = sop.identity;
  const menus = editorMenus(sop, place, scale, { back, showKeys, showAbout: () => setHelp('about') });
  return (
    <div className="window editor-window">
      <div data-region="menu">
        <TitleBar
          isHeading
          menus={menus}
          title={title === '' ? editorWords.untitled : title.replaceAll('\n', ' ')}
          aside={number === '' ? editorWords.noNumber : number}
        />
      </div>
      <section aria-label={editorWords.toolbar}>
        <ToolBar sop={sop} scale={scale} onBack={back} />
      </section>
      <div className={`work${panelOpen ? '' : ' work-wide'}`}>
        <Desk drawn={drawn} onScale={setScale} onPage={setPage} />
        {panelOpen ? <SidePanel drawn={drawn} /> : null}
        <SaveFailure />
      </div>
      <StatusBar drawn={drawn} page={page} />
      {exporting ? <ExportDialog sop={sop} onClose={() => useSession.setState({ exporting: false })} /> : null}
      {help === 'keys' ? <KeysDialog onClose={() => setHelp(null)} /> : null}
      {help === 'about' ? <AboutDialog version={version} onClose={() => setHelp(null)} /> : null}
    </div>
  );
}

/** What was not saved, why, and the way out; it stays until saving works again. */
function SaveFailure() {
  const { failure, failureDetail } = useDocument();
  if (failure === null) return null;
  const stale = failure === 'staleRevision';
  return (
    <div className="save-failure">
      <Notice tone="error" urgent>
        {failureText(failure, failureDetail)}
      </Notice>
      <Button small onPress={stale ? () => window.location.reload() : retrySaving}>
        {stale ? editorWords.reload : editorWords.tryAgain}
      </Button>
    </div>
  );
}
