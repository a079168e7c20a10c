import type { TextItem } from '../../../sop/layout/pages.ts';
import { textWidth } from '../../../sop/layout/text/measure.ts';
import type { Emu } from '../../../sop/model/units.ts';

/** One printed line of a cell and where its first character stands in the text that is typed there. */
interface PrintedLine {
  readonly item: TextItem;
  /** Offset in the typed text; what is printed before the typed text ("NIP. ") makes it smaller than its line's start. */
  readonly start: number;
}

/** A stretch of one printed line: left edge, baseline and width in EMU. */
export interface PrintedStretch {
  readonly x: Emu;
  readonly baseline: Emu;
  readonly width: Emu;
  readonly size: Emu;
}

/** Where some characters of a typed text stand on paper, line by line; none where they are not printed. `items` are the printed lines of the cell, without markers. */
export function stretchesOf(
  items: readonly TextItem[],
  text: string,
  { from, length }: { readonly from: number; readonly length: number },
): readonly PrintedStretch[] {
  return printedLines(items, text).flatMap(({ item, start }) => {
    const first = Math.max(0, from - start);
    const end = Math.min(item.text.length, from + length - start);
    if (first >= end) return [];
    const face = faceOf(item);
    const before = textWidth(face, item.text.slice(0, first));
    const width = textWidth(face, item.text.slice(first, end));
    return [{ x: item.x + before, baseline: item.y, width, size: item.size }];
  });
}

/** The offset in a typed text that lies nearest to a point of the page; its end where nothing is printed. */
export function offsetAt(items: readonly TextItem[], text: string, x: Emu, y: Emu): number {
  const lines = printedLines(items, text);
  const [first, ...rest] = lines;
  if (first === undefined) return text.length;
  const far = ({ item }: PrintedLine): number => Math.abs(item.y - item.size * 0.35 - y);
  const { item, start } = rest.reduce((best, line) => (far(line) < far(best) ? line : best), first);
  const face = faceOf(item);
  let nearest = 0;
  for (let length = 0; length <= item.text.length; length += 1) {
    const edge = (count: number): Emu => Math.abs(item.x + textWidth(face, item.text.slice(0, count)) - x);
    if (edge(length) < edge(nearest)) nearest = length;
  }
  return Math.min(text.length, Math.max(0, start + nearest));
}

function faceOf({ font, style, size }: TextItem) {
  return { font, style, size };
}

/** Brings printed lines and typed lines together: each typed line that is not blank begins a paragraph of the print. */
function printedLines(items: readonly TextItem[], text: string): readonly PrintedLine[] {
  const paragraphs: TextItem[][] = [];
  for (const item of items) {
    const last = paragraphs.at(-1);
    if (last === undefined || item.from === 0) paragraphs.push([item]);
    else last.push(item);
  }
  const found: PrintedLine[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const printed = line.trim() === '' ? undefined : paragraphs.shift();
    const end = printed?.at(-1);
    if (printed !== undefined && end !== undefined) {
      // Signs before a line are printed as markers and not part of its paragraph; a title before it is part of it.
      const lead = line.trimEnd().length - ((end.from ?? 0) + end.text.length);
      found.push(...printed.map((item) => ({ item, start: from + lead + (item.from ?? 0) })));
    }
    from += line.length + 1;
  }
  return found;
}
