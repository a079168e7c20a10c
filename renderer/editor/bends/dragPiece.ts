import type { Page } from '../../../sop/layout/pages.ts';
import type { Emu } from '../../../sop/model/units.ts';
import { useBending } from '../../state/bending.ts';
import type { ArrowRef } from '../../state/bending.ts';
import { useDocument } from '../../state/document.ts';
import { endPreview, showPreview } from '../../state/preview.ts';
import { drawEdited } from '../../state/selectors.ts';
import { announce } from '../announce.ts';
import { followPointer } from '../drawing/followPointer.ts';
import type { PointerAt } from '../drawing/followPointer.ts';
import { keepBend } from './bendActions.ts';
import type { DrawnArrow, Piece } from './pieces.ts';
import { tryBends } from './trials.ts';
import type { Trial } from './trials.ts';
import { meaningsOf } from './wishes.ts';

export interface DraggedPiece {
  readonly ref: ArrowRef;
  readonly page: Page;
  readonly arrow: DrawnArrow;
  readonly piece: Piece;
  /** The element of the page, and pixels for each EMU. */
  readonly sheet: HTMLElement;
  readonly scale: number;
}

/**
 * Follows the pointer with a piece of an arrow until it is released: the pages show what each place would give, a place
 * that is not possible says why. Escape, or losing the pointer, leaves everything as it was.
 */
export function dragPiece(press: PointerAt, dragged: DraggedPiece): void {
  const { ref, page, arrow, piece, sheet, scale } = dragged;
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const base = drawEdited(sop);
  const asked = sop.steps.find((step) => step.id === ref.step)?.arrowShapes?.[ref.branch] ?? null;
  const across = piece.axis === 'vertical';
  const first = sheet.getBoundingClientRect();
  let trial: Trial = { is: 'none' };
  let tried = '';

  const look = ({ clientX, clientY }: PointerAt): void => {
    // A page may go while it is looked at; the place it had is then as good.
    const box = sheet.isConnected ? sheet.getBoundingClientRect() : first;
    const pointer: Emu = Math.round((across ? clientX - box.left : clientY - box.top) / scale);
    const meanings = meaningsOf(page, arrow, piece, pointer, asked);
    const key = JSON.stringify(meanings);
    if (key !== tried) {
      tried = key;
      trial = tryBends(base, ref, arrow, meanings, drawEdited);
      if (trial.is === 'possible') showPreview(trial.drawn);
      else endPreview();
    }
    const refusal = trial.is === 'refused' ? { sentence: trial.sentence, at: pointer } : null;
    useBending.setState({ refusal });
  };
  followPointer(press, {
    look,
    drop: () => {
      if (trial.is === 'possible') keepBend(base, ref, trial);
      else if (trial.is === 'refused') announce(trial.sentence);
    },
    end: () => {
      endPreview();
      useBending.setState({ refusal: null });
    },
  });
}
