import type { Style } from '../model/style.ts';
import { mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';

/** How tightly a SOP is set: text sizes in points, least height of a row, largest height of a symbol. */
export interface Density {
  readonly fontSize: number;
  readonly identityPt: number;
  readonly leastRow: Emu;
  readonly symbolHeight: Emu;
}

/** Text is never made smaller than this to fit a page (spec 8). */
export const leastTextPt = 7;
/** A symbol of 6 mm stands in a row of 11 mm with air around it; 4 mm is the legible minimum (architecture, section 5). */
const roomy = { leastRow: mm(11), symbolHeight: mm(6) };
const closer = { leastRow: mm(9), symbolHeight: mm(5) };
const tight = { leastRow: mm(7.5), symbolHeight: mm(4) };
const stepPt = 0.5;

/** How an office's style is set when nothing has to fit. Text of the identity part is one point larger than the table (spec 8). */
export function usualDensity({ fontSize }: Style): Density {
  return { fontSize, identityPt: fontSize + 1, ...roomy };
}

/** What "muat satu halaman" tries in turn: rows closer together, then smaller text too, last the identity part as small as the table. */
export function tighterDensities(style: Style): Density[] {
  const found: Density[] = [
    { ...usualDensity(style), ...closer },
    { ...usualDensity(style), ...tight },
  ];
  let { fontSize } = style;
  while (fontSize > leastTextPt) {
    fontSize = Math.max(leastTextPt, fontSize - stepPt);
    found.push({ fontSize, identityPt: fontSize + 1, ...tight });
  }
  return [...found, { fontSize, identityPt: fontSize, ...tight }];
}
