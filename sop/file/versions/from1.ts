import { styleLimits } from '../../model/styleLimits.ts';
import type { Upgrade } from './upgrade.ts';

/**
 * Version 2 lets a Kelengkapan cell cover several rows, prints boxes in two columns, and ends the footer band at 40 mm. Data
 * of another shape passes as it is: the schema of the newest version names its faults.
 */
export const from1: Upgrade = {
  from: 1,
  upgrade: (sop) => {
    if (!isRecord(sop)) return sop;
    return { ...sop, ...stepsOf(sop['steps']), ...styleOf(sop['style']) };
  },
};

function stepsOf(steps: unknown): object {
  if (!Array.isArray(steps)) return {};
  return { steps: steps.map((step: unknown) => (isRecord(step) ? { ...step, inputsSpan: 1 } : step)) };
}

function styleOf(style: unknown): object {
  if (!isRecord(style)) return {};
  const { most } = styleLimits.footerBandMm;
  const band = style['footerBandMm'];
  return typeof band === 'number' && band > most ? { style: { ...style, footerBandMm: most } } : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
