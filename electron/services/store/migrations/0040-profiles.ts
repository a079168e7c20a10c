import type { Migration } from './migration.ts';

/**
 * - `profiles`: how the offices of this workspace print. `body` is the versioned text of a profile file; `former_names` are the
 *   names that SOPs may still call it by, as JSON; a removed one stays for what was printed with it.
 * - `sops_by_profile`: which SOPs name a profile, read out of the documents themselves.
 */
export const profiles: Migration = {
  version: 40,
  up: (db) => {
    db.exec(`
      CREATE TABLE profiles (
        seq INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        former_names TEXT NOT NULL,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX sops_by_profile ON sops (CASE WHEN json_valid(body) THEN json_extract(body, '$.sop.profile') END);
    `);
  },
};
