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

/** Reads the profiles of the workspace once, and anew when the rows they are kept in have changed, whoever wrote them. */
export function openProfileLibrary(db: ReadableDb, shipped: readonly StyleProfile[]): ProfileLibrary {
  const select = db
    .prepare(`SELECT group_concat(sha256 ORDER BY key) FROM row_hashes WHERE place = 'profiles'`)
    .pluck();
  let own = readOwnProfiles(db);
  let all: readonly StyleProfile[] = [...own, ...shipped];
  let state = select.get();
  const refresh = (): void => {
    state = select.get();
    own = readOwnProfiles(db);
    all = [...own, ...shipped];
  };
  const look = (): void => {
    if (select.get() !== state) refresh();
  };
  return {
    all: () => {
      look();
      return all;
    },
    own: () => {
      look();
      return own;
    },
    refresh,
  };
}
