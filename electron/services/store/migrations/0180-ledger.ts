import type { Migration } from './migration.ts';

/**
 * - `reserved_numbers`: numbers kept for SOPs that are still to be written, with what for and by whom. One that was given back stays as a row
 *   with `released_at`, so that what happened to a number can be told.
 * - `put_off`: reminders that were put off for a SOP until a day.
 */
export const ledger: Migration = {
  version: 180,
  up: (db) => {
    db.exec(`
      CREATE TABLE reserved_numbers (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL,
        number_key TEXT NOT NULL,
        unit TEXT NOT NULL,
        purpose TEXT NOT NULL,
        name TEXT NOT NULL,
        reserved_at TEXT NOT NULL,
        released_at TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX reserved_numbers_by_key ON reserved_numbers (number_key) WHERE released_at IS NULL;
      CREATE TABLE put_off (
        kind TEXT NOT NULL,
        sop TEXT NOT NULL,
        until TEXT NOT NULL,
        PRIMARY KEY (kind, sop)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
