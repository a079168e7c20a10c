import type { Sop } from '../../../sop/model/sop.ts';
import type { ReviewState } from '../../../sop/review/fold.ts';
import { sopOfVersion } from '../exchange/workingCopy.ts';
import type { ReadableDb } from '../store/database.ts';

/** The version that the newest round is about; null when it never came here. */
export function reviewedVersion({ rounds }: ReviewState): string | null {
  return rounds.at(-1)?.submitted?.version ?? null;
}

/** The version on which a verdict was last given; null before the first. */
export function baselineVersion({ rounds }: ReviewState): string | null {
  return rounds.findLast(({ verdict }) => verdict !== null)?.submitted?.version ?? null;
}

/** The SOP of a version; null when there is none, or it is not kept here as it was. */
export function sopOf(db: ReadableDb, version: string | null): Sop | null {
  return version === null ? null : sopOfVersion(db, version);
}
