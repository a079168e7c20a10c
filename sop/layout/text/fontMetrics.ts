/**
 * Widths and heights of characters, from the table generated out of the shipped fonts.
 *
 * Every face (screen, PDF, DOCX) takes its numbers from here, in font units; turning them into lengths is the caller's
 * one rounding.
 */
import type { FontName } from '../../model/style.ts';
import { fontTables } from './fontTable.generated.ts';

export type FontStyle = 'regular' | 'bold' | 'italic' | 'boldItalic';

const base = 36;
const absent = -1;

/** Asked for every character of every text, so a look-up must not build a key. */
const decoded: Readonly<Record<FontName, Partial<Record<FontStyle, Int16Array>>>> = {
  Arial: {},
  'Bookman Old Style': {},
};

/** Advance width of a character in font units, or null when the font has no glyph for it. */
export function advance(font: FontName, style: FontStyle, codePoint: number): number | null {
  const width = advancesOf(font, style)[codePoint];
  return width === undefined || width === absent ? null : width;
}

/** Height above the baseline in font units. */
export function ascent(font: FontName, style: FontStyle): number {
  return fontTables[font][style].ascent;
}

/** Depth below the baseline in font units; negative, as in the font. */
export function descent(font: FontName, style: FontStyle): number {
  return fontTables[font][style].descent;
}

/** Font units in one em, that is in the font size. */
export function unitsPerEm(font: FontName, style: FontStyle): number {
  return fontTables[font][style].unitsPerEm;
}

function advancesOf(font: FontName, style: FontStyle): Int16Array {
  const known = decoded[font][style];
  if (known !== undefined) return known;
  const fresh = decodeAdvances(fontTables[font][style].advances);
  decoded[font][style] = fresh;
  return fresh;
}

function decodeAdvances(text: string): Int16Array {
  const runs = text.split(';').map((run) => {
    const [start = '', widths = ''] = run.split(':');
    return { start: parseInt(start, base), widths: widths.split(',') };
  });
  const end = Math.max(...runs.map((run) => run.start + run.widths.length));
  const advances = new Int16Array(end).fill(absent);
  for (const { start, widths } of runs) {
    widths.forEach((width, index) => {
      advances[start + index] = parseInt(width, base);
    });
  }
  return advances;
}
