import { cellHeight } from '../compose/cells.ts';
import { paragraphHeight } from '../compose/paragraphs.ts';
import type { Paragraph, TableCell } from '../composition.ts';
import type { Emu } from '../../model/units.ts';

/** A row cut by lines: what fits, and what is left (null = nothing). */
export interface RowParts {
  readonly head: readonly TableCell[];
  readonly rest: readonly TableCell[] | null;
}

/**
 * Splits the cells of one row after the lines that fit into `room` EMU. Each cell gives at least one line to the head when it
 * gives any, so that splitting always advances. No line is lost and none stands twice.
 */
export function splitRow(cells: readonly TableCell[], room: Emu): RowParts {
  const parts = cells.map((content) => splitCell(content, room));
  const left = parts.some((part) => part.rest.length > 0);
  return {
    head: cells.map((content, index) => ({
      ...content,
      vAlign: left ? 'top' : content.vAlign,
      paragraphs: parts[index]?.head ?? [],
    })),
    rest: left
      ? cells.map((content, index) => ({ ...content, vAlign: 'top', paragraphs: parts[index]?.rest ?? [] }))
      : null,
  };
}

/** Height of the tallest cell, on the twip grid. */
export function rowHeightOf(cells: readonly TableCell[]): Emu {
  return Math.max(0, ...cells.map(cellHeight));
}

/** The paragraphs of one cell cut after the lines that fit. The room for a signature stays under the last line before it. */
export function splitCell(content: TableCell, room: Emu): { head: Paragraph[]; rest: Paragraph[] } {
  let left = room - content.padding.top - content.padding.bottom;
  const head: Paragraph[] = [];
  const rest: Paragraph[] = [];
  for (const paragraph of content.paragraphs) {
    if (rest.length > 0) {
      rest.push(paragraph);
      continue;
    }
    if (paragraphHeight(paragraph) <= left || paragraph.image !== undefined) {
      head.push(paragraph);
      left -= paragraphHeight(paragraph);
      continue;
    }
    const signed = paragraph.signature !== undefined;
    const atOnce = head.length === 0 && !signed && paragraph.spaceBefore === 0;
    const count = Math.min(
      Math.max(atOnce ? 1 : 0, Math.floor((left - paragraph.spaceBefore) / paragraph.lineHeight)),
      paragraph.lines.length - (signed ? 1 : 0),
    );
    if (count > 0) head.push(firstLines(paragraph, count));
    rest.push(count > 0 ? furtherLines(paragraph, count) : { ...paragraph, spaceBefore: 0 });
    left = 0;
  }
  return { head, rest: rest.filter((paragraph) => paragraph.lines.length > 0 || paragraph.text === '') };
}

function firstLines(paragraph: Paragraph, count: number): Paragraph {
  const { signature: _signature, ...unsigned } = paragraph;
  const lines = paragraph.lines.slice(0, count);
  return { ...unsigned, lines, text: lines.map(({ text }) => text).join(''), spaceAfter: 0 };
}

function furtherLines(paragraph: Paragraph, count: number): Paragraph {
  const { marker: _marker, ...unmarked } = paragraph;
  const start = paragraph.lines[count]?.from ?? 0;
  const lines = paragraph.lines.slice(count).map((line) => ({ ...line, from: line.from - start }));
  return { ...unmarked, lines, text: lines.map(({ text }) => text).join(''), spaceBefore: 0 };
}
