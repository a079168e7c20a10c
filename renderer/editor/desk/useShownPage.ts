import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Page } from '../../../sop/layout/pages.ts';
import { sheetAt } from '../../page/scale.ts';
import { useView } from '../../state/view.ts';

/** Tells which page is looked at while the desk is scrolled, and keeps its middle where it is when the size changes. */
export function useShownPage(
  scroller: RefObject<HTMLElement | null>,
  pages: readonly Page[],
  scale: number,
  isMeasured: boolean,
): void {
  const before = useRef(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!isMeasured || element === null) return;
    const factor = before.current === 0 ? 1 : scale / before.current;
    before.current = scale;
    // The beginning of the document stays the beginning.
    if (factor === 1 || element.scrollTop === 0) return;
    const middle = element.clientHeight / 2;
    element.scrollTo({ top: (element.scrollTop + middle) * factor - middle, behavior: 'instant' });
  }, [scroller, scale, isMeasured]);

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
