import { lineHeightOf } from '../layout/compose/paragraphs.ts';
import type { Line, Paragraph, StyledRun } from '../layout/composition.ts';
import type { FontStyle } from '../layout/pages.ts';
import { breakLines, breakRuns, firstWord, runsWidth, safeWidth } from '../layout/text/breakLines.ts';
import { textWidth } from '../layout/text/measure.ts';
import type { Face } from '../layout/text/measure.ts';
import { printedStyle } from '../layout/text/ownFont.ts';
import type { FontName } from '../model/style.ts';
import { ceilToTwip, mm, pt } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import type { CheckBox, PaperAlign, PaperRun, PaperText } from './paper.ts';

/** How the words of a block are set. Size in points. */
export interface WordsLook {
  readonly font: FontName;
  readonly size: number;
  readonly bold: boolean;
  readonly align: PaperAlign;
}

/** What stands before the first line, and where. */
export interface Before {
  readonly indent?: Emu;
  readonly marker?: string;
  readonly checkBox?: CheckBox;
  /** From the sign to the words; as wide as the sign needs unless said otherwise. */
  readonly hang?: Emu;
}

/** Words as paragraphs, one for each line that was typed, broken into lines of at most `width`. */
export function composeText(look: WordsLook, text: PaperText, width: Emu, before: Before = {}): Paragraph[] {
  const indent = before.indent ?? 0;
  const hang = before.hang ?? hangOf(look, before);
  return linesOf(text).map((runs, index) => {
    const signed = index === 0 ? before : {};
    return paragraphOf(look, runs, width, { ...signed, markerIndent: indent, indent: indent + hang });
  });
}

/** Room for a sign and a gap behind it; nothing without a sign. */
export function hangOf({ font, size, bold }: WordsLook, { marker, checkBox }: Before): Emu {
  if (checkBox !== undefined) return ceilToTwip(checkBoxSize(size) + pt(size * 0.5));
  if (marker === undefined || marker === '') return 0;
  const face = { font, style: bold ? 'bold' : 'regular', size: pt(size) } as const;
  return Math.max(mm(5), ceilToTwip(textWidth(face, marker) + pt(size * 0.45)));
}

interface Set extends Omit<Before, 'indent'> {
  readonly markerIndent: Emu;
  readonly indent: Emu;
}

function paragraphOf(look: WordsLook, runs: readonly PaperRun[], width: Emu, set: Set): Paragraph {
  const size = pt(look.size);
  const text = runs.map((run) => run.text).join('');
  const [first] = runs;
  const style = styleOf(look, first);
  const face = { font: look.font, style, size };
  const room = safeWidth(width - set.indent);
  const styled = runs.length > 1 ? styledRuns(look, runs) : null;
  const lines = styled === null ? breakLines(face, text, room) : breakRuns(face, styled, text, room);
  const narrowed = lineRoom(face, styled ?? [{ from: 0, style }], text, lines, width - set.indent);
  const { marker, checkBox } = set;
  return {
    text,
    lines,
    size,
    style,
    ...(styled === null ? {} : { runs: styled }),
    underline: false,
    align: look.align,
    ...(narrowed === null ? {} : { lineRoom: narrowed }),
    lineHeight: lineHeightOf(look.size),
    spaceBefore: 0,
    spaceAfter: 0,
    ...(marker === undefined || marker === '' ? {} : { marker: { text: marker, width: textWidth(face, marker) } }),
    ...(checkBox === undefined ? {} : { checkBox: { ticked: checkBox === 'ticked', size: checkBoxSize(look.size) } }),
    markerIndent: set.markerIndent,
    indent: set.indent,
  };
}

/** Letters of other programs are narrower by a thousandth or so: a line is kept this far from taking another word. */
const clearance = pt(3);

/** Room that keeps clear of taking the first word of the next line too, and of parting the widest line; null for all there is. */
function lineRoom(
  face: Face,
  runs: readonly StyledRun[],
  text: string,
  lines: readonly Line[],
  width: Emu,
): Emu | null {
  const widest = Math.max(0, ...lines.map((line) => line.width));
  const taking = lines.slice(1).map((next, index) => {
    const from = lines[index]?.from ?? 0;
    return runsWidth(face, runs, text, from, next.from + firstWord(next.text).length);
  });
  const least = Math.min(Infinity, ...taking);
  const room = least - Math.min(clearance, (least - widest) / 2);
  return room < width ? room : null;
}

function checkBoxSize(size: number): Emu {
  return pt(size * 0.85);
}

function styledRuns(look: WordsLook, runs: readonly PaperRun[]): StyledRun[] {
  let from = 0;
  return runs.map((run) => {
    const styled = { from, style: styleOf(look, run) };
    from += run.text.length;
    return styled;
  });
}

function styleOf(look: WordsLook, run: PaperRun | undefined): FontStyle {
  const bold = look.bold || run?.bold === true;
  if (run?.italic !== true) return bold ? 'bold' : 'regular';
  return printedStyle(look.font, bold ? 'boldItalic' : 'italic');
}

/** The pieces of each typed line; pieces without words are left out, a line never is. */
function linesOf(text: PaperText): PaperRun[][] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  const lines: PaperRun[][] = [[]];
  for (const run of runs)
    run.text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ ...run, text: piece });
    });
  return lines;
}
