import type { Migration } from './migration.ts';

/**
 * The forms around SOPs: need identification, worksheet, monitoring, evaluation, distribution. `body` is the form as versioned text,
 * `subject` what it is about, for the list. A removed form stays, so that removing can be undone.
 */
export const forms: Migration = {
  version: 140,
  up: (db) => {
    db.exec(`
      CREATE TABLE forms (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
