import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { keepInView } from '../../page/keepInView.ts';
import type { SessionState } from '../../state/session.ts';
import { cellId } from './CellLayer.tsx';

export interface SelectedCell extends Pick<SessionState, 'visit' | 'focus'> {
  readonly key: string;
  /** The sheet that shows it; -1 = none does. */
  readonly page: number;
  /** Whether it is typed in. */
  readonly isTyped: boolean;
}

/**
 * Before painting: the selected cell is in view and, when the page was asked for, holds the keyboard. A cell that is typed in
 * keeps its line where it is, whatever page its row goes to.
 */
export function useCellInView(scroller: RefObject<HTMLElement | null>, cell: SelectedCell): void {
  const { visit, focus, key, page, isTyped } = cell;
  const shown = useRef(0);
  useLayoutEffect(() => {
    const element = document.getElementById(cellId(key));
    if (scroller.current === null || element === null || page < 0) return;
    const isSteady = isTyped && shown.current === visit;
    shown.current = visit;
    if (visit > 0 && !isSteady) keepInView(scroller.current, element);
    if (focus === 'page') element.focus({ preventScroll: true });
  }, [scroller, visit, focus, key, page, isTyped]);
}
