import { focusRegion } from '../regions.ts';
import { readableClipboard } from '../paste/offerPaste.ts';
import { gridWords } from '../../words/grid.ts';
import { announce } from '../announce.ts';
import { lastCopied } from './copying.ts';
import { takePaste } from './pasting.ts';

/** Copies or cuts from a menu: the browser then asks the cell that has the keyboard, as it does for the key. */
export function copyFromMenu(how: 'copy' | 'cut'): void {
  focusRegion('page');
  document.execCommand(how);
}

/** Pastes from a menu: what the clipboard holds where it may be read, else what was copied in this window. */
export async function pasteFromMenu(): Promise<void> {
  focusRegion('page');
  const texts = (await readableClipboard()) ?? lastCopied();
  if (texts === null) announce(gridWords.pressPaste);
  else takePaste(texts, false);
}
