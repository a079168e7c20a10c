import type { StyleProfile } from '../../../sop/model/style.ts';
import type { ReadableDb } from '../store/database.ts';
import { readOwnProfiles } from '../store/profiles.ts';
import type { OwnProfile } from '../store/profiles.ts';

/** The profiles that SOPs may be printed with: those of the workspace before those that are shipped. */
export interface ProfileLibrary {
  /** The same list until a profile is saved, renamed or removed. */
  all(): readonly StyleProfile[];
  own(): readonly OwnProfile[];
  /** The workspace's profiles were changed. */
  refresh(): void;
}

/** Reads the profiles of the workspace once, and anew after each change. */
export function openProfileLibrary(db: ReadableDb, shipped: readonly StyleProfile[]): ProfileLibrary {
  let own = readOwnProfiles(db);
  let all: readonly StyleProfile[] = [...own, ...shipped];
  return {
    all: () => all,
    own: () => own,
    refresh: () => {
      own = readOwnProfiles(db);
      all = [...own, ...shipped];
    },
  };
}
