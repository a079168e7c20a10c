import type { LabelSizes } from '../../flow/grid.ts';
import type { Style } from '../../model/style.ts';
import { textWidth } from '../text/measure.ts';
import type { Face } from '../text/measure.ts';
import { ceilToTwip, mm, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';

/** Text beside and inside symbols, in points. */
export const branchLabelPt = 6.5;
export const symbolLabelPt = 6.5;

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
    height: ceilToTwip(pt(branchLabelPt) * 0.95),
  };
}

/** Largest symbol for lanes this wide; the router narrows it where arrows need the room. */
export function symbolSize(lane: Emu): { readonly width: Emu; readonly height: Emu } {
  const width = even(Math.max(mm(4), Math.min(mm(12), lane - mm(7))));
  const height = even(Math.max(mm(4), Math.min(mm(6), width * 0.5)));
  return { width, height };
}

function even(value: Emu): Emu {
  return Math.floor(value / 1270) * 1270;
}
