import type { Line, StyledRun } from '../composition.ts';
import type { FontStyle } from '../pages.ts';
import { emuPerTwip } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { textWidth } from './measure.ts';
import type { Face } from './measure.ts';

/** A piece of text that is never parted unless it alone is wider than the line; `space` hangs at the end of a line. */
interface Word {
  readonly text: string;
  readonly space: string;
}

/**
 * Breaks one paragraph (no line breaks inside) into lines of at most `width` EMU: at spaces, and after a hyphen between word
 * characters, never after `/`, `\` or `|`. A word wider than the line breaks by character. Nothing is ever cut off: the
 * lines joined give the text back. Office programs break the same way (rendering notes, P5).
 */
export function breakLines(face: Face, text: string, width: Emu): Line[] {
  return brokenBy((from, to) => textWidth(face, text.slice(from, to)), text, width);
}

/** The same for text whose pieces have looks of their own. */
export function breakRuns(face: Face, runs: readonly StyledRun[], text: string, width: Emu): Line[] {
  return brokenBy((from, to) => runsWidth(face, runs, text, from, to), text, width);
}

/** The piece that the next line takes first: what would have had to fit on the line before. */
export function firstWord(text: string): string {
  return wordsOf(text)[0]?.text ?? '';
}

/** Width of a stretch of such text. */
export function runsWidth(face: Face, runs: readonly StyledRun[], text: string, from: number, to: number): Emu {
  return piecesOf(runs, from, to).reduce(
    (sum, piece) => sum + textWidth({ ...face, style: piece.style }, text.slice(piece.from, piece.to)),
    0,
  );
}

/** The pieces of one look between two offsets. */
export function piecesOf(
  runs: readonly StyledRun[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number; readonly style: FontStyle }[] {
  return runs.flatMap((run, index) => {
    const start = Math.max(run.from, from);
    const end = Math.min(runs[index + 1]?.from ?? to, to);
    return start < end ? [{ from: start, to: end, style: run.style }] : [];
  });
}

/** Breaks by the widths of stretches of the text. */
function brokenBy(widthOf: (from: number, to: number) => Emu, text: string, width: Emu): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let end = 0;
  const close = (): void => {
    const held = text.slice(from, end);
    lines.push({ text: held, from, width: widthOf(from, from + held.trimEnd().length) });
    from = end;
  };
  for (const word of wordsOf(text)) {
    const length = word.text.length;
    if (end > from && widthOf(from, end + length) > width) close();
    if (end > from || widthOf(end, end + length) <= width) {
      end += length + word.space.length;
      continue;
    }
    for (const cluster of clustersOf(word.text)) {
      if (end > from && widthOf(from, end + cluster.length) > width) close();
      end += cluster.length;
    }
    end += word.space.length;
  }
  if (end > from || lines.length === 0) close();
  return lines;
}

/**
 * Width to break at so that no office program needs more lines than we reserve: Word counts the cell border into the text
 * width (rendering notes, D6), so every line is measured ten twips tighter than its cell.
 */
export function safeWidth(width: Emu): Emu {
  return Math.max(emuPerTwip, width - 10 * emuPerTwip);
}

/** Words with the spaces behind them. A hyphen between word characters ends a word; a no-break space does not. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/((?:[^ \t-]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}]))*-?)([ \t]*)/gu)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ text: match[1] ?? '', space: match[2] ?? '' }));
}

const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** User-perceived characters: surrogate pairs and combining marks stay whole. */
function clustersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
