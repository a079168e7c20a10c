import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { profileFor, styleOf } from '../../../sop/model/profileFor.ts';
import { mergedOverrides, resolveStyle, styleDifference } from '../../../sop/model/resolveStyle.ts';
import { sameData } from '../../../sop/model/sameData.ts';
import type { DateField, Sop } from '../../../sop/model/sop.ts';
import type { StyleOverrides, StyleProfile } from '../../../sop/model/style.ts';
import type { HandoverWay } from '../../../sop/handover/signers.ts';
import type { Failure } from '../../contract/commands.ts';

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

/** The SOP after these changes. */
export function changedSop(sop: Sop, changes: readonly Change[]): Result<Sop, Failure<'changeRefused'>> {
  const applied = apply(sop, { kind: 'batch', changes });
  if (applied.ok) return ok(applied.value.sop);
  return refuse({ code: 'changeRefused', detail: `${applied.error.code} ${applied.error.detail}` });
}
