import { copyRows } from '../../../sop/model/edits/copyEdits.ts';
import { removePerformer } from '../../../sop/model/edits/laneEdits.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { ClipboardTexts } from '../../../sop/paste/readClipboard.ts';
import { endCut, useCutRows } from '../../state/cutRows.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { newId } from '../../state/ids.ts';
import { useSession } from '../../state/session.ts';
import { gridWords } from '../../words/grid.ts';
import { announce } from '../announce.ts';
import { pageChange, pageText } from '../pageText.ts';
import { cellOf } from '../places.ts';
import { selectedRows } from '../rowRange.ts';
import { clipTexts, rowTable, signs } from './clip.ts';
import type { ClipTexts } from './clip.ts';
import type { Clip } from './readClip.ts';

/** What copying gives the clipboard: the selected rows, or the cell. Null when the cell is empty. */
export function copySelection(): ClipTexts | null {
  return kept(taken(false));
}

/**
 * The same for cutting. A cell is emptied at once; rows wait, marked, until they are pasted at their new place, so that they
 * stay the same steps and no arrow loses its target.
 */
export function cutSelection(): ClipTexts | null {
  return kept(taken(true));
}

/** What was copied last in this window, for the menu where a page may not read the clipboard. */
let last: ClipTexts | null = null;

function kept(texts: ClipTexts | null): ClipTexts | null {
  last = texts ?? last;
  return texts;
}

/** The same as a paste receives it; null when nothing was copied here. */
export function lastCopied(): ClipboardTexts | null {
  return last === null ? null : { html: last.html, text: last.plain };
}

function taken(isCut: boolean): ClipTexts | null {
  const { sop, profiles } = useDocument.getState();
  if (sop === null) return null;
  endCut();
  const rows = selectedRows(sop);
  if (rows.length > 0) {
    const token = isCut ? newId() : null;
    if (token !== null) useCutRows.setState({ cut: { sop: sop.id, rows, token } });
    announce(isCut ? gridWords.rowsCut(rows.length) : gridWords.rowsCopied(rows.length));
    const table = rowTable(sop, rows, styleOf(profiles, sop).noteColumn);
    return clipTexts({ kind: 'rows', cut: token, ...copyRows(sop, rows) }, table);
  }
  const place = cellOf(sop, useSession.getState().place);
  const clip = clipOf(sop, place);
  if (clip === null) {
    announce(gridWords.nothingToCopy);
    return null;
  }
  if (isCut && place.at === 'symbol') dispatch(removePerformer(sop, place.step, place.lane));
  else if (isCut && place.at !== 'lane') dispatch(pageChange(sop, place, '', newId));
  announce(isCut ? gridWords.cellCut : gridWords.cellCopied);
  return clipTexts(clip.clip, [[clip.shown]]);
}

function clipOf(sop: Sop, place: Place): { readonly clip: Clip; readonly shown: string } | null {
  if (place.at === 'symbol') {
    const step = sop.steps.find(({ id }) => id === place.step);
    if (step === undefined || !step.performers.includes(place.lane)) return null;
    return { clip: { kind: 'symbol', symbol: step.kind }, shown: signs[step.kind] };
  }
  const text = pageText(sop, place);
  return text === null || text === '' ? null : { clip: { kind: 'cell', text }, shown: text };
}
