/** Lengths of the page are integers in EMU: 1 mm = 36 000, 1 pt = 12 700, 1 twip = 635 (architecture, section 5). */
export type Emu = number;

export const emuPerMm = 36_000;
export const emuPerPt = 12_700;
export const emuPerTwip = 635;

/** Millimetres to EMU, on the twip grid that Word shares with us. */
export function mm(value: number): Emu {
  return Math.round((value * emuPerMm) / emuPerTwip) * emuPerTwip;
}

/** Points to EMU, on the twip grid. */
export function pt(value: number): Emu {
  return Math.round((value * emuPerPt) / emuPerTwip) * emuPerTwip;
}

/** The next twip at or above. */
export function ceilToTwip(value: Emu): Emu {
  return Math.ceil(value / emuPerTwip) * emuPerTwip;
}

/** The next twip at or below. */
export function floorToTwip(value: Emu): Emu {
  return Math.floor(value / emuPerTwip) * emuPerTwip;
}

/** The nearest twip. */
export function roundToTwip(value: Emu): Emu {
  return Math.round(value / emuPerTwip) * emuPerTwip;
}

/** The next even number of twips at or below, so that half of it is on the grid too. */
export function evenTwips(value: Emu): Emu {
  return Math.floor(value / (2 * emuPerTwip)) * 2 * emuPerTwip;
}

/** EMU to points, for the painters. */
export function toPt(value: Emu): number {
  return value / emuPerPt;
}
