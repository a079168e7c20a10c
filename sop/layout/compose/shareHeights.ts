import type { TableCell } from '../composition.ts';
import { ceilToTwip } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';

interface SharingRow {
  readonly cells: readonly TableCell[];
  readonly textHeight: Emu;
}

/**
 * Raises rows under a cell that covers several, so that each row holds a whole number of its lines and all rows together hold
 * all of them: then a page may part the rows anywhere, and the text can go on there. The lowest rows grow first.
 */
export function shareHeights<Row extends SharingRow>(rows: readonly Row[]): Row[] {
  const heights = rows.map(({ textHeight }) => textHeight);
  rows.forEach(({ cells }, first) => {
    for (const content of cells) if (content.rowSpan > 1) raise(heights, first, content);
  });
  return rows.map((row, index) => {
    const height = heights[index] ?? row.textHeight;
    return height === row.textHeight ? row : { ...row, textHeight: height };
  });
}

function raise(heights: Emu[], first: number, content: TableCell): void {
  const line = Math.max(1, ...content.paragraphs.map(({ lineHeight }) => lineHeight));
  const padding = content.padding.top + content.padding.bottom;
  const linesIn = (height: Emu): number => Math.max(0, Math.floor((height - padding) / line));
  const under = heights.slice(first, first + content.rowSpan).map(linesIn);
  let missing = content.paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);
  missing -= under.reduce((sum, lines) => sum + lines, 0);
  for (; missing > 0; missing -= 1) {
    const lowest = under.indexOf(Math.min(...under));
    const lines = (under[lowest] ?? 0) + 1;
    under[lowest] = lines;
    heights[first + lowest] = Math.max(heights[first + lowest] ?? 0, ceilToTwip(lines * line + padding));
  }
}
