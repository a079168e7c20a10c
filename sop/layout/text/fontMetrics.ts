/**
 * Widths and heights of characters: of the shipped fonts from the table generated out of them, of a font that an office brought
 * from the metrics it carries (`ownFont.ts`).
 *
 * Every face (screen, PDF, DOCX) takes its numbers from here, in font units; turning them into lengths is the caller's
 * one rounding.
 */
import type { FontName, ShippedFont } from '../../model/style.ts';
import type { FontStyle } from '../pages.ts';
import { absent, faceMetrics } from './faceTable.ts';
import type { FaceMetrics } from './faceTable.ts';
import { fontTables } from './fontTable.generated.ts';
import { isAtHand, standIn } from './ownFont.ts';

/** Asked for every character of every text, so a look-up must not build a key. */
const decoded: Readonly<Record<ShippedFont, Partial<Record<FontStyle, FaceMetrics>>>> = {
  Arial: {},
  'Bookman Old Style': {},
};

/** Advance width of a character in font units, or null when the font has no glyph for it. */
export function advance(font: FontName, style: FontStyle, codePoint: number): number | null {
  const width = metricsOf(font, style).advances[codePoint];
  return width === undefined || width === absent ? null : width;
}

/** Height above the baseline in font units. */
export function ascent(font: FontName, style: FontStyle): number {
  return metricsOf(font, style).ascent;
}

/** Depth below the baseline in font units; negative, as in the font. */
export function descent(font: FontName, style: FontStyle): number {
  return metricsOf(font, style).descent;
}

/** Font units in one em, that is in the font size. */
export function unitsPerEm(font: FontName, style: FontStyle): number {
  return metricsOf(font, style).unitsPerEm;
}

/** A font that is only named, because nobody here has its files, measures as the font that stands in for it. */
function metricsOf(font: FontName, style: FontStyle): FaceMetrics {
  if (typeof font === 'string') return shipped(font, style);
  return isAtHand(font) ? font.metrics(style) : shipped(standIn, style);
}

function shipped(font: ShippedFont, style: FontStyle): FaceMetrics {
  const known = decoded[font][style];
  if (known !== undefined) return known;
  const fresh = faceMetrics(fontTables[font][style]);
  decoded[font][style] = fresh;
  return fresh;
}
