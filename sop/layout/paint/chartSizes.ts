import type { LabelSizes } from '../../flow/grid.ts';
import type { Style } from '../../model/style.ts';
import { textWidth } from '../text/measure.ts';
import type { Face } from '../text/measure.ts';
import { ceilToTwip, mm, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';

/** Text beside and inside symbols, in points. */
export const branchLabelPt = 6.5;
export const symbolLabelPt = 6.5;

/** Ink of letters above and below the baseline, in em. */
const inkUp = 0.75;
const inkDown = 0.22;

export function branchFace(style: Style): Face {
  return { font: style.font, style: 'regular', size: pt(branchLabelPt) };
}

/** What the router has to find room for beside the branches; `short` is the first letter, for very narrow lanes. */
export function labelSizes(style: Style): LabelSizes {
  const face = branchFace(style);
  const sized = (text: string) => ({
    text,
    width: ceilToTwip(textWidth(face, text)),
    short: ceilToTwip(textWidth(face, [...text][0] ?? '')),
  });
  return {
    yes: sized(style.branchLabels[0]),
    no: sized(style.branchLabels[1]),
    height: ceilToTwip(face.size * (inkUp + inkDown)),
  };
}

/** From the top of a branch label's box down to its baseline: the box holds the ink of one line in any font, no more. */
export function branchBaseline(style: Style): Emu {
  return Math.round(branchFace(style).size * inkUp);
}

/** Largest symbol for lanes this wide; the router narrows it where arrows need the room. */
export function symbolSize(lane: Emu): { readonly width: Emu; readonly height: Emu } {
  // In a lane of 10 mm a symbol is still 6 mm wide (architecture, section 5): a word fits in it, and an arrow on each side.
  const width = even(Math.max(mm(4), Math.min(mm(6), lane * 0.6), Math.min(mm(12), lane - mm(7))));
  const height = even(Math.max(mm(4), Math.min(mm(6), width * 0.5)));
  return { width, height };
}

function even(value: Emu): Emu {
  return Math.floor(value / 1270) * 1270;
}
