import { useLayoutEffect } from 'react';
import { useDocument } from '../state/document.ts';
import { openBar } from '../state/finding.ts';
import { useSession } from '../state/session.ts';
import type { PanelTab } from '../state/session.ts';
import { isCovered } from '../ui/covered.ts';
import { editorWords } from '../words/editor.ts';
import { announce } from './announce.ts';
import { clockOf } from './clock.ts';
import { flushDocument } from '../state/document.ts';
import { fixCurrent, walkProblems } from './problems/actions.ts';
import { printSop } from './printing.ts';
import { acceptOpen, beginFinding, walkFindings } from './review/reviewActions.ts';
import { walkRegions } from './regions.ts';
import { turnPaper, walkPapers } from './styleEdits.ts';
import { walkPages } from './pages/showPage.ts';
import { redoEdit, undoEdit } from './undoing.ts';
import { setZoom, zoomBy } from './zoom.ts';

/** The keys that work wherever the caret stands in the editor, as soon as it is drawn. Off while a dialog is open. */
export function useFrameKeys(scale: number, isActive: boolean, onKeyList: () => void): void {
  useLayoutEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent): void => {
      const name = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
      const action = frameActions(scale, onKeyList)[name];
      if (action === undefined || isCovered()) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [scale, isActive, onKeyList]);

  // The browser's own zoom would blur the rule "one pixel of paper is one pixel of print".
  useLayoutEffect(() => {
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomBy(scale, event.deltaY < 0 ? 1 : -1);
    };
    window.addEventListener('wheel', wheel, { passive: false });
    return () => window.removeEventListener('wheel', wheel);
  }, [scale]);
}

/** What each key of the frame does, by its name. */
export function frameActions(scale: number, onKeyList: () => void): Readonly<Record<string, () => void>> {
  const tab = (name: PanelTab) => () => useSession.setState({ tab: name, panelOpen: true });
  return {
    'Ctrl+z': undoEdit,
    'Ctrl+y': redoEdit,
    'Ctrl+Shift+z': redoEdit,
    'Ctrl+e': () => useSession.setState({ exporting: true }),
    'Ctrl+p': () => void printSop(),
    'Ctrl+s': () => void confirmSaved(),
    'Ctrl+1': tab('fields'),
    'Ctrl+2': tab('problems'),
    'Ctrl+3': tab('findings'),
    'Ctrl+4': tab('history'),
    'Ctrl+Alt+m': beginFinding,
    'Ctrl+\\': () => useSession.setState(({ panelOpen }) => ({ panelOpen: !panelOpen })),
    'Ctrl+0': () => setZoom('width'),
    'Ctrl+f': () => openBar('find'),
    'Ctrl+h': () => openBar('replace'),
    'Ctrl+g': () => openBar('goTo'),
    'Ctrl+9': () => setZoom('page'),
    'Ctrl+PageDown': () => walkPages(1),
    'Ctrl+PageUp': () => walkPages(-1),
    'Ctrl+Alt+=': () => zoomBy(scale, 1),
    'Ctrl+Alt+-': () => zoomBy(scale, -1),
    'Ctrl+/': onKeyList,
    F6: () => walkRegions(1),
    'Shift+F6': () => walkRegions(-1),
    F8: () => walkList(1),
    'Shift+F8': () => walkList(-1),
    'Alt+Enter': () => (showsFindings() ? acceptOpen() : fixCurrent()),
    F9: () => walkPapers(1),
    'Shift+F9': () => walkPapers(-1),
    'Ctrl+F9': turnPaper,
  };
}

/** F8 walks through what the panel shows: findings, else problems. */
export function walkList(by: 1 | -1): void {
  if (showsFindings()) walkFindings(by);
  else walkProblems(by);
}

function showsFindings(): boolean {
  const { tab, panelOpen } = useSession.getState();
  return panelOpen && tab === 'findings';
}

/** Ctrl+S: there is nothing to save by hand; whatever still waits is sent, and the author is told. */
async function confirmSaved(): Promise<void> {
  if (await flushDocument()) announce(editorWords.alreadySaved(clockOf(useDocument.getState().savedAt)));
  else announce(editorWords.notSaved);
}
