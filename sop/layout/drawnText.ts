import type { FontName } from '../model/style.ts';
import type { FontStyle } from './pages.ts';
import { advance } from './text/fontMetrics.ts';

/** Stands for a character the font has no glyph for, on screen and in the PDF (architecture, section 5). */
export const missingGlyph = '□';

/** The text as it is drawn: every character without a glyph becomes □. DOCX keeps the real characters. */
export function drawnText(font: FontName, style: FontStyle, text: string): string {
  let drawn = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0);
    drawn += codePoint !== undefined && advance(font, style, codePoint) !== null ? character : missingGlyph;
  }
  return drawn;
}
