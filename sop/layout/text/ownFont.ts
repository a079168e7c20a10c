import type { FontName, OwnFontName, ShippedFont } from '../../model/style.ts';
import type { FontStyle } from '../pages.ts';
import { faceMetrics } from './faceTable.ts';
import type { FaceMetrics, FaceTable } from './faceTable.ts';

/** The faces of a font that an office brought: upright and bold always, slanted ones where it brought them. */
export type FaceTables = Readonly<Record<'regular' | 'bold', FaceTable>> &
  Readonly<Partial<Record<'italic' | 'boldItalic', FaceTable>>>;

/** A font that an office brought, with what it measures. Written as JSON it is its name. */
export interface OwnFont extends OwnFontName {
  readonly metrics: (style: FontStyle) => FaceMetrics;
  /** The face that is printed where this one is wanted. */
  readonly printed: (wanted: FontStyle) => FontStyle;
}

/** The own font of that name and content; null when nobody here has its files. */
export type FontLookup = (wanted: OwnFontName) => OwnFont | null;

/** A font out of the tables of its faces. What is decoded is kept by the font itself. */
export function ownFont({ name, hash }: OwnFontName, tables: FaceTables): OwnFont {
  const decoded: Partial<Record<FontStyle, FaceMetrics>> = {};
  return {
    name,
    hash,
    printed: (wanted) => faceFor(tables, wanted),
    metrics: (wanted) => {
      const style = faceFor(tables, wanted);
      return (decoded[style] ??= faceMetrics(tables[style] ?? tables.regular));
    },
  };
}

/** The face that is printed for a wanted one: a slanted one that was not brought is never made up out of the upright one. */
export function faceFor(faces: Readonly<Partial<Record<FontStyle, unknown>>>, wanted: FontStyle): FontStyle {
  if (wanted === 'italic') return faces.italic === undefined ? 'regular' : 'italic';
  if (wanted === 'boldItalic') return faces.boldItalic === undefined ? 'bold' : 'boldItalic';
  return wanted;
}

/** Whether the files of a font are here, so that it can be measured and drawn. */
export function isAtHand(font: FontName): font is Exclude<FontName, OwnFontName> | OwnFont {
  return typeof font === 'string' || 'metrics' in font;
}

/** The font to print with: a shipped one as it is, one that the office brought with its metrics, else what stands in for it. */
export function fontAtHand(wanted: FontName, lookup: FontLookup | undefined): ShippedFont | OwnFont {
  return typeof wanted === 'string' ? wanted : (lookup?.(wanted) ?? standIn);
}

/** Printed in place of a font whose files are not here. */
export const standIn: ShippedFont = 'Arial';

/** The style that a text is set in where this one is wanted: upright where the font has no slanted face, for no program may slant it by itself. */
export function printedStyle(font: FontName, wanted: FontStyle): FontStyle {
  return typeof font !== 'string' && isAtHand(font) ? font.printed(wanted) : wanted;
}
