import type { Page } from '../../../sop/layout/pages.ts';
import type { StepId } from '../../../sop/model/sop.ts';

export interface RowRangeMarksProps {
  readonly page: Page;
  readonly rows: readonly StepId[];
  /** `range` = selected together; `cut` = waiting for their new place. */
  readonly look: 'range' | 'cut';
  readonly scale: number;
}

/** One frame around the rows of a page that belong together; nothing where the page has none of them. */
export function RowRangeMarks({ page, rows, look, scale }: RowRangeMarksProps) {
  const { table } = page;
  const found = table?.rows.filter(({ step }) => rows.includes(step)) ?? [];
  if (table === null || found.length === 0) return null;
  const top = Math.min(...found.map(({ y }) => y));
  const bottom = Math.max(...found.map(({ y, height }) => y + height));
  return (
    <div
      className={`row-range row-range-${look}`}
      style={{ left: table.x * scale, top: top * scale, width: table.width * scale, height: (bottom - top) * scale }}
    />
  );
}
