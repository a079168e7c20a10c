import { useLayoutEffect } from 'react';
import { useSession } from '../../state/session.ts';
import type { ClipTexts } from './clip.ts';
import { copySelection, cutSelection } from './copying.ts';
import { takePaste } from './pasting.ts';

/** Ctrl+C, Ctrl+X and Ctrl+V on the cells of the page. In a field the browser keeps them, except for rows of ours. */
export function useClipboard(): void {
  useLayoutEffect(() => {
    const give = (take: () => ClipTexts | null) => (event: ClipboardEvent) => {
      if (!isOnCell()) return;
      event.preventDefault();
      const texts = take();
      if (texts === null) return;
      event.clipboardData?.setData('text/html', texts.html);
      event.clipboardData?.setData('text/plain', texts.plain);
    };
    const copy = give(copySelection);
    const cut = give(cutSelection);
    const paste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      const isTyped = isInCell();
      if (data === null || !(isOnCell() || isTyped)) return;
      const texts = { html: data.getData('text/html'), text: data.getData('text/plain') };
      if (takePaste(texts, isTyped)) event.preventDefault();
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

/** Whether the keyboard is on a cell that is not being typed in. */
function isOnCell(): boolean {
  return document.activeElement?.classList.contains('cell') === true;
}

/** Whether a cell is being typed in on the page. */
function isInCell(): boolean {
  return useSession.getState().editing !== null && document.activeElement?.classList.contains('cell-editor') === true;
}
