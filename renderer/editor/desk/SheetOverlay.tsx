import type { ReactNode } from 'react';
import type { Page } from '../../../sop/layout/pages.ts';
import { sheetTop } from '../../page/scale.ts';

export interface SheetOverlayProps {
  readonly pages: readonly Page[];
  /** The sheet it lies over. */
  readonly index: number;
  /** Pixels for each EMU. */
  readonly scale: number;
  readonly children: ReactNode;
}

/** Lies exactly over one sheet of the stack, and over another one later without being made anew. */
export function SheetOverlay({ pages, index, scale, children }: SheetOverlayProps) {
  const width = (pages[index]?.width ?? 0) * scale;
  return (
    <div
      className="sheet-overlay"
      style={{ top: sheetTop(pages, index, scale), left: `calc(50% - ${width / 2}px)`, width }}
    >
      {children}
    </div>
  );
}
