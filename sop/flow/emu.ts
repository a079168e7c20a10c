import type { Emu } from './grid.ts';

/** Lengths of the router are integers in EMU on the twip grid, as in the layout, which stands above it and may not be asked. */
export const emuPerTwip = 635;
const emuPerMm = 36_000;

/** Millimetres to EMU, on the twip grid. */
export function mm(value: number): Emu {
  return Math.round((value * emuPerMm) / emuPerTwip) * emuPerTwip;
}

/** The next twip at or above. */
export function ceilToTwip(value: Emu): Emu {
  return Math.ceil(value / emuPerTwip) * emuPerTwip;
}
