import type { Page } from '../../../sop/layout/pages.ts';
import type { Emu } from '../../../sop/model/units.ts';
import { useBending } from '../../state/bending.ts';
import type { ArrowRef } from '../../state/bending.ts';
import { useDocument } from '../../state/document.ts';
import { drawEdited } from '../../state/selectors.ts';
import { announce } from '../announce.ts';
import { keepBend } from './bendActions.ts';
import type { DrawnArrow, Piece } from './pieces.ts';
import { tryBends } from './trials.ts';
import type { Trial } from './trials.ts';
import { meaningsOf } from './wishes.ts';

/** How far the pointer must go before a press is a drag, in pixels. */
const threshold = 3;

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
export function dragPiece(press: { readonly clientX: number; readonly clientY: number }, dragged: DraggedPiece): void {
  const { ref, page, arrow, piece, sheet, scale } = dragged;
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const base = drawEdited(sop);
  const asked = sop.steps.find((step) => step.id === ref.step)?.arrowShapes?.[ref.branch] ?? null;
  const across = piece.axis === 'vertical';
  const first = sheet.getBoundingClientRect();
  let moved = false;
  let pointer: Emu | null = null;
  let frame = 0;
  let trial: Trial = { is: 'none' };
  let tried = '';

  const look = (): void => {
    frame = 0;
    if (pointer === null) return;
    const meanings = meaningsOf(page, arrow, piece, pointer, asked);
    const key = JSON.stringify(meanings);
    if (key !== tried) {
      tried = key;
      trial = tryBends(base, ref, arrow, meanings, drawEdited);
    }
    useBending.setState({
      preview: trial.is === 'possible' ? trial.drawn : null,
      refusal: trial.is === 'refused' ? { sentence: trial.sentence, at: pointer } : null,
    });
  };
  const move = (event: PointerEvent): void => {
    if (!moved && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < threshold) return;
    moved = true;
    // A page may go while it is looked at; the place it had is then as good.
    const box = sheet.isConnected ? sheet.getBoundingClientRect() : first;
    pointer = Math.round((across ? event.clientX - box.left : event.clientY - box.top) / scale);
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('blur', end);
    window.removeEventListener('keydown', escape, true);
    useBending.setState({ preview: null, refusal: null });
  };
  const drop = (): void => {
    if (moved) {
      look();
      swallowClick();
    }
    end();
    if (trial.is === 'possible') keepBend(base, ref, trial);
    else if (trial.is === 'refused') announce(trial.sentence);
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
    window.addEventListener('pointerup', swallowClick, { once: true });
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', end);
  window.addEventListener('blur', end);
  window.addEventListener('keydown', escape, true);
}

/** The click that ends a drag is for no cell under it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true), 0);
}
