import type { Relation } from '../../../sop/file/parcelSchema.ts';
import { lineOf } from './lineage.ts';
import type { NamedVersion } from './lineage.ts';

/** Our side of a SOP. */
export interface Ours {
  /** The version our document stands on; null before any was kept. */
  readonly base: string | null;
  /** Whether our document says something else than that version. Without a version it always counts as edited. */
  readonly edited: boolean;
  /** Whether the version that came in says exactly what our document says. */
  readonly sameAsTheirs: boolean;
  /** Whether it says exactly what the version says that we stand on: it brings nothing but its place in the line, and a status. */
  readonly baseSameAsTheirs: boolean;
}

/**
 * How a version stands to our document. Told by what each was made from, never by a clock. `versions` holds everything that
 * is on record on either side. Where our document was edited since its version, what comes in newer is a fork: it would
 * overwrite those edits.
 */
export function relationOf(ours: Ours | null, theirs: string, versions: readonly NamedVersion[]): Relation {
  if (ours === null) return 'new';
  if (ours.base === null) return ours.sameAsTheirs ? 'same' : 'forked';
  if (ours.base === theirs) return ours.edited ? 'older' : 'same';
  if (lineOf(versions, ours.base).has(theirs)) return 'older';
  if (!lineOf(versions, theirs).has(ours.base)) return 'forked';
  return !ours.edited || ours.sameAsTheirs || ours.baseSameAsTheirs ? 'newer' : 'forked';
}
