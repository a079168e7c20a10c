import type { Migration } from './migration.ts';

/**
 * - `row_hashes`: what each row of the tables without a hash of their own was when it was written (`store/rowHashes.ts`). A row that lost
 *   its place is known by it too. Those that are there already are hashed by `migrate`.
 * - `set_aside_rows`: such rows that were found damaged, as they were found. Nothing is ever deleted for being damaged.
 */
export const rowHashes: Migration = {
  version: 150,
  up: (db) => {
    db.exec(`
      CREATE TABLE row_hashes (
        place TEXT NOT NULL,
        key TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (place, key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE set_aside_rows (
        seq INTEGER PRIMARY KEY,
        place TEXT NOT NULL,
        key TEXT NOT NULL,
        content TEXT NOT NULL,
        found_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
