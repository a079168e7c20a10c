import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { sheetTop } from '../../page/scale.ts';
import type { Editing } from '../../state/session.ts';
import type { CellArea } from './areas.ts';
import { typedItems } from './cellLook.ts';
import type { Sheet } from './sheets.ts';

export interface TypedCell {
  readonly sheets: readonly Sheet[];
  /** Index of the sheet that shows the cell. */
  readonly page: number;
  readonly area: CellArea | undefined;
  readonly editing: Editing | null;
  readonly scale: number;
}

/**
 * Keeps the text that is being typed where it is on the screen: when rows above it grow, or its row goes to the next
 * page, the desk scrolls by as much as the first line of the text moved (design, section 6.1).
 */
export function useSteadyLine(scroller: RefObject<HTMLElement | null>, cell: TypedCell): void {
  const { sheets, page, area, editing, scale } = cell;
  const visit = editing?.visit ?? null;
  const top = visit === null || area === undefined ? null : firstLine(sheets, page, area, scale);
  const before = useRef<{ readonly visit: number | null; readonly top: number | null }>({ visit: null, top: null });
  useLayoutEffect(() => {
    const { visit: formerVisit, top: formerTop } = before.current;
    before.current = { visit, top };
    if (visit === null || visit !== formerVisit || top === null || formerTop === null || top === formerTop) return;
    scroller.current?.scrollBy({ top: top - formerTop, behavior: 'instant' });
  }, [scroller, visit, top]);
}

/** Baseline of the first printed line of a cell, in pixels from the top of the stack; null while it is empty. */
function firstLine(sheets: readonly Sheet[], page: number, area: CellArea, scale: number): number | null {
  const pages = sheets.map((sheet) => sheet.page);
  const lines = pages[page] === undefined ? [] : typedItems(pages[page], area.place);
  return lines.length === 0 ? null : sheetTop(pages, page, scale) + Math.min(...lines.map(({ y }) => y)) * scale;
}
