import type { Line } from '../composition.ts';
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
  const lines: Line[] = [];
  let from = 0;
  let held = '';
  const close = (): void => {
    lines.push({ text: held, from, width: textWidth(face, held.trimEnd()) });
    from += held.length;
    held = '';
  };
  for (const word of wordsOf(text)) {
    if (held !== '' && textWidth(face, held + word.text) > width) close();
    if (textWidth(face, word.text) <= width || held !== '') {
      held += word.text + word.space;
      continue;
    }
    for (const cluster of clustersOf(word.text)) {
      if (held !== '' && textWidth(face, held + cluster) > width) close();
      held += cluster;
    }
    held += word.space;
  }
  if (held !== '' || lines.length === 0) close();
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
