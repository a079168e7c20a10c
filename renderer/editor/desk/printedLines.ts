import type { TextItem } from '../../../sop/layout/pages.ts';
import { textWidth } from '../../../sop/layout/text/measure.ts';
import type { Emu } from '../../../sop/model/units.ts';

/** One printed line of a cell and where its first character stands in the text that is typed there. */
interface PrintedLine {
  readonly item: TextItem;
  /** Offset in the typed text; what is printed before the typed text ("NIP. ") makes it smaller than its line's start. */
  readonly start: number;
}

/** Where the caret stands: left edge and baseline of its character, in EMU. */
export interface CaretPoint {
  readonly x: Emu;
  readonly baseline: Emu;
}

/**
 * The point of a caret behind `offset` characters of a typed text; null where the text is printed nowhere yet.
 * `items` are the printed lines of the cell, without markers; `lineHeight` in EMU.
 */
export function caretPoint(
  items: readonly TextItem[],
  text: string,
  offset: number,
  lineHeight: Emu,
): CaretPoint | null {
  const lines = printedLines(items, text);
  const line = lines.findLast(({ start }) => start <= offset) ?? lines[0];
  if (line === undefined) return null;
  const { item, start } = line;
  const between = text.slice(Math.min(offset, start + item.text.length), offset);
  // Line breaks behind the last printed character: the caret stands on lines that hold nothing yet.
  const breaks = between.split('\n').length - 1;
  if (breaks > 0) return { x: item.x, baseline: item.y + breaks * lineHeight };
  const before = item.text.slice(0, Math.max(0, offset - start));
  return { x: item.x + textWidth(faceOf(item), before), baseline: item.y };
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
