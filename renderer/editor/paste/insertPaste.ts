import type { ListRef } from '../../../sop/model/change.ts';
import type { Place } from '../../../sop/model/place.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import type { StepsDraft } from '../../../sop/paste/draft.ts';
import { insertPasted } from '../../../sop/paste/insertion.ts';
import type { PasteSpot } from '../../../sop/paste/spot.ts';
import type { PasteRefused } from '../../../sop/paste/limits.ts';
import { insertEntries } from '../../../sop/paste/listPaste.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { newId } from '../../state/ids.ts';
import { select } from '../../state/session.ts';
import { pasteWords } from '../../words/paste.ts';
import { announce } from '../announce.ts';

/** Whether the column Keterangan must be switched on for what a draft holds. */
export function needsNoteColumn(draft: StepsDraft): boolean {
  const { sop, profiles } = useDocument.getState();
  return sop !== null && !styleOf(profiles, sop).noteColumn && draft.steps.some(({ texts }) => texts.note.text !== '');
}

/** Inserts a draft as one edit and goes to its first step. What hindered it, or null. */
export function insertDraft(draft: StepsDraft, spot: PasteSpot, withEmptyLanes: boolean): PasteRefused | null {
  const { sop } = useDocument.getState();
  if (sop === null) return null;
  const style = needsNoteColumn(draft) ? { ...sop.style, noteColumn: true } : null;
  const change = insertPasted(sop, draft, { spot, withEmptyLanes, style }, newId);
  if (!change.ok) return change.error;
  const before = new Set(sop.steps.map(({ id }) => id));
  if (!dispatch(change.value)) return { code: 'nothing', found: 0 };
  const first = useDocument.getState().sop?.steps.find(({ id }) => !before.has(id));
  if (spot.at === 'fill') goAfterClosing({ at: 'step', step: spot.step, column: 'activity' });
  else if (first !== undefined) goAfterClosing({ at: 'step', step: first.id, column: 'activity' });
  const said = spot.at === 'fill' ? pasteWords.filled : pasteWords.inserted;
  announce(said(draft.steps.length));
  return null;
}

/** Inserts entries into a list as one edit, below the entry the place names, else at the end. What hindered it, or null. */
export function insertIntoList(list: ListRef, place: Place, texts: readonly string[]): PasteRefused | null {
  const { sop } = useDocument.getState();
  if (sop === null) return null;
  const after = place.at === 'box' || place.at === 'step' ? (place.item ?? null) : null;
  const change = insertEntries(sop, list, after, texts, newId);
  if (!change.ok) return change.error;
  if (!dispatch(change.value)) return { code: 'nothing', found: 0 };
  goAfterClosing(place);
  announce(pasteWords.insertedItems(texts.length));
  return null;
}

/** Goes to a place once the dialog is gone: it gives the keyboard back to where it came from a frame after it closed. */
function goAfterClosing(place: Place): void {
  select(place);
  requestAnimationFrame(() => requestAnimationFrame(() => select(place)));
}
