import type { ReactNode } from 'react';

export interface GridPartProps {
  readonly part: 'rowgroup' | 'row' | 'columnheader' | 'gridcell';
  readonly look: string;
  /** Row of the whole grid, from 1. */
  readonly row?: number;
  /** What a screen reader says instead of the content. */
  readonly name?: string;
  /** Names a cell that can be gone to. */
  readonly spot?: string;
  /** Whether the cell is the one in the tab order. */
  readonly isActive?: boolean;
  readonly children: ReactNode;
}

/** A part of the preview. The grid is laid out as a table by style alone; keys and clicks are taken by the grid itself. */
export function GridPart({ part, look, row, name, spot, isActive = false, children }: GridPartProps) {
  return (
    <div
      role={part}
      className={look}
      aria-rowindex={row}
      aria-label={name}
      data-cell={spot}
      tabIndex={spot === undefined ? undefined : isActive ? 0 : -1}
    >
      {children}
    </div>
  );
}
