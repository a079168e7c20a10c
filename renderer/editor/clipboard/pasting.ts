import { apply } from '../../../sop/model/apply.ts';
import { insertCopies } from '../../../sop/model/edits/copyEdits.ts';
import type { CopiedRows } from '../../../sop/model/edits/copyEdits.ts';
import { inTurn, moveStepsBelow, setSymbol } from '../../../sop/model/edits/rowEdits.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import type { ClipboardTexts } from '../../../sop/paste/readClipboard.ts';
import { useCutRows } from '../../state/cutRows.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { newId } from '../../state/ids.ts';
import { select, selectRows, useSession } from '../../state/session.ts';
import { gridWords } from '../../words/grid.ts';
import { announce } from '../announce.ts';
import { cellText, holdsLines } from '../cellText.ts';
import { pageChange } from '../pageText.ts';
import { cellOf, stepOf } from '../places.ts';
import { selectedRows } from '../rowRange.ts';
import { offerPaste } from '../paste/offerPaste.ts';
import { clipIn } from './clip.ts';
import type { Clip } from './readClip.ts';

/**
 * Takes what the clipboard holds: rows and cells of Lajur, a table of another program (which opens the preview), else plain words
 * for the selected cell. `isTyped` = a cell is being typed in; the field keeps what it can hold itself: false.
 */
export function takePaste({ html, text }: ClipboardTexts, isTyped: boolean): boolean {
  const clip = clipIn(html);
  if (clip !== null && (clip.kind === 'rows' || !isTyped)) {
    pasteClip(clip);
    return true;
  }
  if (clip === null && offerPaste(html, text, useSession.getState().place)) return true;
  if (isTyped) return false;
  pasteText(text);
  return true;
}

/** Puts what was copied in Lajur at the selected cell or below the selected rows, as one edit. */
function pasteClip(clip: Clip): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  if (clip.kind === 'rows') pasteRows(sop, clip, clip.cut);
  else if (!pasteIntoCells(sop, clip)) announce(gridWords.pasteRefused);
}

/** Puts words from elsewhere into the selected cell, or into that column of the selected rows. */
function pasteText(text: string): void {
  const { sop } = useDocument.getState();
  const words = text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (sop === null || words === '') return;
  if (!pasteIntoCells(sop, { kind: 'cell', text: words })) announce(gridWords.pasteRefused);
}

function pasteIntoCells(sop: Sop, clip: Exclude<Clip, { readonly kind: 'rows' }>): boolean {
  const place = cellOf(sop, useSession.getState().place);
  const targets = targetsOf(sop, place);
  if (clip.kind === 'symbol') {
    if (place.at !== 'symbol') return false;
    const { lane } = place;
    dispatch(
      inTurn(
        sop,
        targets.map((target) => (current) => setSymbol(current, stepOf(target) ?? '', lane, clip.symbol)),
      ),
    );
    return true;
  }
  if (cellText(sop, place) === null) return false;
  const text = holdsLines(place) ? clip.text : clip.text.replaceAll(/\s*\n\s*/g, ' ');
  const first = pageChange(sop, place, text, newId);
  if (first !== null && !apply(sop, first).ok) {
    announce(gridWords.textRefused);
    return true;
  }
  dispatch(
    inTurn(
      sop,
      targets.map((target) => (current) => pageChange(current, target, text, newId)),
    ),
  );
  return true;
}

/** The cells of the caret's column in the selected rows, or the cell itself. */
function targetsOf(sop: Sop, place: Place): Place[] {
  const rows = selectedRows(sop);
  if (rows.length < 2 || (place.at !== 'step' && place.at !== 'symbol')) return [place];
  return rows.map((step) => cellOf(sop, { ...place, step }));
}

function pasteRows(sop: Sop, copied: CopiedRows, token: string | null): void {
  const { place } = useSession.getState();
  const { cut } = useCutRows.getState();
  const after = selectedRows(sop).at(-1) ?? stepOf(place) ?? sop.steps.at(-1)?.id ?? null;
  if (cut !== null && cut.token === token && cut.sop === sop.id) {
    useCutRows.setState({ cut: null });
    moveCutRows(sop, cut.rows, after);
    return;
  }
  const inserted = insertCopies(sop, copied, after, newId);
  if (inserted === null || !dispatch(inserted.change)) {
    announce(gridWords.tooManyRows);
    return;
  }
  show(inserted.steps);
  announce(gridWords.rowsPasted(inserted.steps.length));
}

function moveCutRows(sop: Sop, rows: readonly StepId[], after: StepId | null): void {
  const there = rows.filter((row) => sop.steps.some(({ id }) => id === row));
  // Pasted onto themselves they stay where they are.
  if (after === null || !there.includes(after)) dispatch(moveStepsBelow(sop, there, after));
  show(there);
  announce(gridWords.rowsPasted(there.length));
}

function show(rows: readonly StepId[]): void {
  const [anchor, head] = [rows[0], rows.at(-1)];
  if (anchor === undefined || head === undefined) return;
  const place: Place = { at: 'step', step: head, column: 'no' };
  if (rows.length === 1) select(place);
  else selectRows({ anchor, head }, place);
}
