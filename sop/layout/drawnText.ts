import type { FontName } from '../model/style.ts';
import type { FontStyle } from './pages.ts';
import { advance } from './text/fontMetrics.ts';

/**
 * Stand for a character the font has no glyph for, on screen and in the PDF (architecture, section 5): the first that the font
 * itself has. TeX Gyre Bonum has no □, and drawing none at all would break the promises of PDF/A.
 */
const placeholders = ['□', '◊', '?'];

/** What is drawn in place of a character without a glyph in this face. */
export function missingGlyph(font: FontName, style: FontStyle): string {
  return placeholders.find((sign) => isDrawable(font, style, sign)) ?? '';
}

const loneAccent = /[\u0300-\u036f]/;

/**
 * The text as it is drawn: every character without a glyph becomes the sign for it, and a letter followed by its accent becomes
 * one character, as browsers draw it (í is wider than i in some faces). DOCX keeps the real characters.
 */
export function drawnText(font: FontName, style: FontStyle, typed: string): string {
  const text = loneAccent.test(typed) ? typed.normalize('NFC') : typed;
  let drawn = '';
  let kept = 0;
  let at = 0;
  for (const character of text) {
    if (!isDrawable(font, style, character)) {
      drawn += text.slice(kept, at) + missingGlyph(font, style);
      kept = at + character.length;
    }
    at += character.length;
  }
  return kept === 0 ? text : drawn + text.slice(kept);
}

function isDrawable(font: FontName, style: FontStyle, character: string): boolean {
  return advance(font, style, character.codePointAt(0) ?? 0) !== null;
}
