import type { FontLookup } from '../../../sop/layout/text/ownFont.ts';
import type { OwnFontName } from '../../../sop/model/style.ts';
import type { ReadableDb } from '../store/database.ts';
import { readFont } from '../store/fonts.ts';
import type { FontFamily } from './readFamily.ts';

/** The fonts that an office brought. */
export interface FontLibrary {
  /** The font of that content; null when it is not here. What it answers for a hash stays the same object. */
  readonly find: (wanted: OwnFontName) => FontFamily | null;
  /** The same as the layout asks for it. */
  readonly metrics: FontLookup;
}

/** Reads a font of the workspace when the first SOP asks for it. */
export function openFontLibrary(db: ReadableDb): FontLibrary {
  const known = new Map<string, FontFamily>();
  const find = ({ hash }: OwnFontName): FontFamily | null => {
    const kept = known.get(hash);
    if (kept !== undefined) return kept;
    // One that is not here may come with a SOP at any moment.
    const fresh = readFont(db, hash);
    if (fresh !== null) known.set(hash, fresh);
    return fresh;
  };
  return {
    find,
    metrics: (wanted) => find(wanted)?.font ?? null,
  };
}
