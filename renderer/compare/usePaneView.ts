import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Page } from '../../sop/layout/pages.ts';
import { sheetAt, sheetTop } from '../page/scale.ts';

/** What of a pane is in sight. */
export interface PaneView {
  /** The sheet in the middle of the pane, from 0. */
  readonly page: number;
  /** The sheet whose headings are kept in sight; null = its own are there, or it has no table. */
  readonly frozen: number | null;
}

/** Follows the scrolling of a pane; drawn anew only when another sheet or another heading comes. */
export function usePaneView(pane: RefObject<HTMLElement | null>, pages: readonly Page[], scale: number): PaneView {
  const [view, setView] = useState<PaneView>({ page: 0, frozen: null });
  useEffect(() => {
    const scroller = pane.current;
    if (scroller === null) return;
    const look = (): void => {
      const { scrollTop, clientHeight } = scroller;
      const page = sheetAt(pages, scrollTop + clientHeight / 2, scale);
      const frozen = frozenAt(pages, scrollTop, scale);
      setView((former) => (former.page === page && former.frozen === frozen ? former : { page, frozen }));
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [pane, pages, scale]);
  return view;
}

/** The sheet whose table crosses the upper edge with its headings out of sight. */
export function frozenAt(pages: readonly Page[], y: number, scale: number): number | null {
  const at = sheetAt(pages, y, scale);
  const table = pages[at]?.table;
  if (table === undefined || table === null) return null;
  const top = sheetTop(pages, at, scale);
  const head = top + table.header.y * scale;
  const end = top + (table.y + table.height) * scale - table.header.height * scale;
  if (y <= head || y >= end) return null;
  if (table.header.height > 0) return at;
  // An office that prints the headings once still reads them on each page here.
  const first = pages.findIndex((page) => (page.table?.header.height ?? 0) > 0);
  return first < 0 ? null : first;
}
