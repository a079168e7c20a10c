import { numberParts } from '../../model/numberGaps.ts';
import type { Emu } from '../../model/units.ts';
import { mm } from '../../model/units.ts';
import { textWidth } from '../text/measure.ts';
import type { Face } from '../text/measure.ts';

/** Least width of a place left for the pen. */
export const penGap: Emu = mm(10);

/** Takes room in every face and is never a place to break a line. */
const noBreakSpace = '\u00a0';

/**
 * A SOP number as it is printed: what waits for a number becomes a gap of at least 10 mm for the pen, whatever stood there
 * (Bontang sheets: "068.2/      /SOP.PMKS").
 */
export function printedNumber(face: Face, number: string): string {
  const gap = noBreakSpace.repeat(Math.ceil(penGap / textWidth(face, noBreakSpace)));
  return numberParts(number)
    .map((part) => (part.kind === 'gap' ? gap : part.text))
    .join('');
}
