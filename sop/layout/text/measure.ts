import type { FontName } from '../../model/style.ts';
import { drawnText } from '../drawnText.ts';
import type { FontStyle } from '../pages.ts';
import type { Emu } from '../../model/units.ts';
import { advance, ascent, descent, unitsPerEm } from './fontMetrics.ts';

/** A font as the layout speaks of it: family, style and size in EMU. */
export interface Face {
  readonly font: FontName;
  readonly style: FontStyle;
  readonly size: Emu;
}

/** Width of one line of text in EMU: the sum of the advances, rounded once. Characters without a glyph are as wide as the □ drawn for them. */
export function textWidth(face: Face, text: string): Emu {
  return toLength(face, textUnits(face, text));
}

/** Width of a text in font units. */
export function textUnits(face: Face, text: string): number {
  let units = 0;
  for (const character of drawnText(face.font, face.style, text)) {
    units += advance(face.font, face.style, character.codePointAt(0) ?? 0) ?? 0;
  }
  return units;
}

/** Font units as a length: the one place where a width is rounded. */
export function toLength(face: Face, units: number): Emu {
  return Math.round((units * face.size) / unitsPerEm(face.font, face.style));
}

/** From the top of a line of height `lineHeight` down to its baseline, in EMU. */
export function baselineIn(face: Face, lineHeight: Emu): Emu {
  const em = unitsPerEm(face.font, face.style);
  const up = (ascent(face.font, face.style) * face.size) / em;
  const down = (-descent(face.font, face.style) * face.size) / em;
  return Math.round((lineHeight - up - down) / 2 + up);
}
