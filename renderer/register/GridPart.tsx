import type { HTMLAttributes } from 'react';

export interface GridPartProps extends HTMLAttributes<HTMLDivElement> {
  readonly part: 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'gridcell';
}

/** A part of a grid. Not the elements of a table: their rows lie where the design wants them, and only some are there. */
export function GridPart({ part, ...rest }: GridPartProps) {
  return <div role={part} {...rest} />;
}
