import type { Font } from 'fontkit';
import type { FaceTable } from '../../../sop/layout/text/faceTable.ts';

/**
 * The table that the layout measures with, read out of a font: for the fonts that are shipped (when the app is built) and for
 * those that an office brings.
 */
export function faceTable(font: Font, isWanted: (codePoint: number) => boolean = () => true): FaceTable {
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    advances: encodeAdvances(advancesOf(font, isWanted)),
  };
}

/** Code point and advance of every character the font can draw, ascending. */
export function advancesOf(
  font: Font,
  isWanted: (codePoint: number) => boolean = () => true,
): [codePoint: number, advance: number][] {
  return font.characterSet
    .filter(
      (codePoint) =>
        isWanted(codePoint) && font.hasGlyphForCodePoint(codePoint) && font.glyphForCodePoint(codePoint).id !== 0,
    )
    .toSorted((a, b) => a - b)
    .map((codePoint) => [codePoint, font.glyphForCodePoint(codePoint).advanceWidth]);
}

function encodeAdvances(advances: readonly [codePoint: number, advance: number][]): string {
  let text = '';
  let previous = -2;
  for (const [codePoint, advance] of advances) {
    const continues = codePoint === previous + 1;
    if (continues) text += ',';
    else text += `${previous < 0 ? '' : ';'}${codePoint.toString(36)}:`;
    text += advance.toString(36);
    previous = codePoint;
  }
  return text;
}
