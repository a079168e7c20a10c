import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Page } from '../../../sop/layout/pages.ts';
import { sheetAt } from '../../page/scale.ts';
import { useView } from '../../state/view.ts';

/** Tells which page is looked at while the desk is scrolled, and keeps its middle where it is when the size changes. */
export function useShownPage(scroller: RefObject<HTMLElement | null>, pages: readonly Page[], scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = scroller.current;
    const factor = before.current === 0 ? 1 : scale / before.current;
    before.current = scale;
    if (element === null || factor === 1) return;
    const middle = element.clientHeight / 2;
    element.scrollTo({ top: (element.scrollTop + middle) * factor - middle, behavior: 'instant' });
  }, [scroller, scale]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const page = sheetAt(pages, element.scrollTop + element.clientHeight / 2, scale);
      const now = useView.getState();
      if (now.page !== page || now.pages !== pages.length) useView.setState({ page, pages: pages.length });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, pages, scale]);
}
