import type { Place } from '../../../sop/model/place.ts';
import { itemsOf } from '../../../sop/paste/pastedItems.ts';
import { readClipboard } from '../../../sop/paste/readClipboard.ts';
import type { ClipboardContent, ClipboardTexts } from '../../../sop/paste/readClipboard.ts';
import type { PasteRefused } from '../../../sop/paste/limits.ts';
import { useDocument } from '../../state/document.ts';
import { refusesEdits } from '../../state/lock.ts';
import { useSession } from '../../state/session.ts';
import { pasteWords } from '../../words/paste.ts';
import { announce } from '../announce.ts';
import { listOf } from '../cellText.ts';
import { insertIntoList } from './insertPaste.ts';
import { usePaste } from './pasteState.ts';

/**
 * Takes what another program put on the clipboard, when it is more than the text of one cell: a table opens the preview, several
 * lines on a list become entries. False = nothing of that; the paste belongs to the cell.
 */
export function offerPaste(html: string, text: string, place: Place): boolean {
  const { sop } = useDocument.getState();
  if (sop !== null && refusesEdits(sop)) return true;
  const read = readClipboard({ html, text });
  if (!read.ok) {
    if (read.error.code === 'nothing') return false;
    usePaste.setState({ open: { stage: 'wait', place, refusal: pasteWords.refused(read.error) } });
    return true;
  }
  const isEditing = useSession.getState().editing !== null;
  if (read.value.holds === 'lines') return !isEditing && offerLines(read.value.text, place);
  showTable(read.value, place);
  return true;
}

/** Several lines on a list that is not being typed in. */
function offerLines(text: string, place: Place): boolean {
  const list = listOf(place);
  if (list === null) return false;
  const { texts } = itemsOf(text);
  if (texts.length < 2) return false;
  const refused = insertIntoList(list, place, texts);
  if (refused !== null) announce(pasteWords.refused(refused));
  return true;
}

/** Takes what was pasted into the field of the dialog. A text that is no table is refused in the dialog. */
export function takeIntoDialog(texts: ClipboardTexts, place: Place): void {
  const read = readClipboard(texts);
  if (read.ok && read.value.holds === 'table') showTable(read.value, place);
  else
    usePaste.setState({
      open: {
        stage: 'wait',
        place,
        refusal: read.ok ? linesRefused(read.value, place) : pasteWords.refused(read.error),
      },
    });
}

/** Lines go into the list they were meant for; null then. Elsewhere they are no table. */
function linesRefused(content: ClipboardContent, place: Place): string | null {
  const list = listOf(place);
  if (content.holds !== 'lines' || list === null) return pasteWords.noTable;
  const refused: PasteRefused | null = insertIntoList(list, place, itemsOf(content.text).texts);
  if (refused !== null) return pasteWords.refused(refused);
  queueMicrotask(() => usePaste.setState({ open: null }));
  return null;
}

/** Opens the dialog from a menu or the tool bar: with the clipboard where reading it is allowed, else with a field to paste into. */
export async function openPaste(): Promise<void> {
  const { place } = useSession.getState();
  const texts = await readableClipboard();
  if (texts === null) usePaste.setState({ open: { stage: 'wait', place, refusal: null } });
  else takeIntoDialog(texts, place);
}

/** The clipboard, where reading it needs no question to the user; null elsewhere. */
export async function readableClipboard(): Promise<ClipboardTexts | null> {
  try {
    const permission = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    if (permission.state !== 'granted') return null;
    const items = await navigator.clipboard.read();
    const of = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type));
      return item === undefined ? '' : (await item.getType(type)).text();
    };
    return { html: await of('text/html'), text: await of('text/plain') };
  } catch {
    // The shell denies every permission, and a browser may not know this one: the field of the dialog needs none.
    return null;
  }
}

function showTable({ table, from, otherTables }: Extract<ClipboardContent, { holds: 'table' }>, place: Place): void {
  useSession.setState({ editing: null, target: null });
  usePaste.setState({ open: { stage: 'table', place, content: { table, from, otherTables } } });
}
