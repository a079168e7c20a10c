import { apply } from '../model/apply.ts';
import type { Change } from '../model/change.ts';
import { profileFor, styleOf } from '../model/profileFor.ts';
import { mergedOverrides, resolveStyle, styleDifference } from '../model/resolveStyle.ts';
import { sameData } from '../model/sameData.ts';
import type { DateField, Sop } from '../model/sop.ts';
import type { StyleOverrides, StyleProfile } from '../model/style.ts';
import type { HandoverWay } from './signers.ts';

/** The band at the foot of a page that portals stamp, in mm (spec 16.4). */
export const stampBandMm = 17;

/** How a SOP is printed for its signatures. */
export interface PrintedFor {
  readonly way: HandoverWay;
  readonly effective: DateField;
  readonly footerBand: boolean;
}

/**
 * What an export for signing changes in a SOP: the room for the signatures, the band at the foot, Tanggal efektif. They are changes like any
 * other, so that screen and paper stay one; none when the SOP is printed so already.
 */
export function printingChanges(sop: Sop, profiles: readonly StyleProfile[], wanted: PrintedFor): readonly Change[] {
  const base = profileFor(profiles, sop).style;
  const printed = styleOf(profiles, sop);
  const { footerBandMm: band } = printed;
  const footerBandMm = wanted.footerBand ? Math.max(band, stampBandMm) : band >= stampBandMm ? 0 : band;
  const asked: StyleOverrides = { signature: wanted.way, footerBandMm };
  const style = styleDifference(base, mergedOverrides(sop.style, asked));
  const prints = (overrides: StyleOverrides): unknown => resolveStyle(base, overrides);
  const { effective } = sop.identity;
  return [
    ...(sameData(prints(style), prints(sop.style)) ? [] : [{ kind: 'setStyle', style } as const]),
    ...(sameData(effective, wanted.effective)
      ? []
      : [{ kind: 'setDate', field: 'effective', value: wanted.effective } as const]),
  ];
}

/** The SOP as it is printed for its signatures; null when the changes do not fit it, which no SOP that was read does. */
export function printedFor(sop: Sop, profiles: readonly StyleProfile[], wanted: PrintedFor): Sop | null {
  const applied = apply(sop, { kind: 'batch', changes: printingChanges(sop, profiles, wanted) });
  return applied.ok ? applied.value.sop : null;
}
