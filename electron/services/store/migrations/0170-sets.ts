import type { Migration } from './migration.ts';

/**
 * Document sets ("Dokumen SOP"). `body` is the set as versioned text, `title` and `year` what it is called, for the list. A removed set
 * stays, so that removing can be undone.
 */
export const sets: Migration = {
  version: 170,
  up: (db) => {
    db.exec(`
      CREATE TABLE document_sets (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        year TEXT NOT NULL,
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
