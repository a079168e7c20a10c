import { ok, refuse } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';

/** Turns the SOP of one version of the file format into that of the next. Pure; the data was never checked. */
export interface Upgrade {
  readonly from: number;
  readonly upgrade: (sop: unknown) => unknown;
}

/** Why a SOP cannot be brought to the version of this program. */
export type VersionRefused = { readonly code: 'newer' | 'unknown'; readonly version: number };

/** Runs the upgrades from a file's version to the newest, one after the other. Upgrades are in order, the first from 1. */
export function upgraded(sop: unknown, version: number, upgrades: readonly Upgrade[]): Result<unknown, VersionRefused> {
  const newest = upgrades.length + 1;
  if (version > newest) return refuse({ code: 'newer', version });
  if (!Number.isInteger(version) || version < 1) return refuse({ code: 'unknown', version });
  return ok(upgrades.slice(version - 1).reduce((current, step) => step.upgrade(current), sop));
}
