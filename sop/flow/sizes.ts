import { ceilToTwip, mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';

/** Lengths the router keeps, found in the feasibility trial. All on the twip grid. */
export const sizes = {
  /** Least distance of a line to a table rule. */
  ruleClearance: mm(0.8),
  /** Least distance of a passing line to a symbol. */
  symbolClearance: mm(0.9),
  /** Least distance between two verticals of one gutter. */
  gutterPitch: mm(1),
  /** Distance between two verticals where the gutter is wide. */
  gutterPitchWide: mm(2.2),
  /** Tracks of one gutter: more are never needed on an ordinary page, dense is the second attempt. */
  gutterTracks: 5,
  gutterTracksDense: 12,
  /** Distance between two horizontals of one band. */
  bandPitch: mm(1.2),
  /** First horizontal of a band, counted from the symbol, where no arrow head stands in the band. */
  bandFirst: mm(1.2),
  /** Height of a band without tracks. */
  bandEmpty: mm(1.6),
  /** Height of a table row as the router expects it when it compares ways; the real one comes with the text. */
  usualRow: mm(15),
  /** How far the tracks of a band move away from the symbol when the row is taller than needed. */
  bandDrift: mm(1.8),
  /** Last stretch into a symbol: arrow head and a piece of its line. */
  headRoom: mm(2),
  /** Distance of a branch label to its line, to a symbol and to anything else. */
  labelGap: mm(0.4),
  /** Distance of a label to a passing vertical: half a line jump more. */
  labelBeside: mm(0.7),
  /** Distance of a label to the line of the other branch of its decision. */
  labelFromSibling: mm(1.3),
  /** How far a label above its line may stand out past the corner. */
  labelOverhang: mm(1.2),
  connector: { width: mm(6), least: mm(4), height: mm(5) },
  /** Symbols are not narrowed below this while a lane has room for it. */
  symbolLeast: { width: mm(6), height: mm(4) },
  /** Symbols this wide are narrowed for roomier gutters. */
  symbolGood: mm(9),
} as const;

export type Sizes = {
  readonly [Name in keyof typeof sizes]: (typeof sizes)[Name] extends number ? number : (typeof sizes)[Name];
};

/** Narrower lanes than this (mm) are drawn with smaller distances: the arrows stay clean, if small. */
const fullSizeLane = mm(10);

/** The distances for the narrowest lane of a page. Below 10 mm they shrink with it, as far as lines can be told apart. */
export function sizesFor(lane: Emu): Sizes {
  const scale = Math.max(0, lane / fullSizeLane);
  if (scale >= 1) return sizes;
  const shrunk = (full: Emu, least: Emu) => ceilToTwip(Math.max(least, full * scale));
  return {
    ...sizes,
    ruleClearance: shrunk(sizes.ruleClearance, mm(0.45)),
    symbolClearance: shrunk(sizes.symbolClearance, mm(0.4)),
    gutterPitch: shrunk(sizes.gutterPitch, mm(0.5)),
    labelGap: shrunk(sizes.labelGap, mm(0.2)),
    labelBeside: shrunk(sizes.labelBeside, mm(0.35)),
    labelFromSibling: shrunk(sizes.labelFromSibling, mm(0.6)),
    symbolLeast: { ...sizes.symbolLeast, width: shrunk(sizes.symbolLeast.width, mm(1)) },
  };
}
