import type { Migration } from './migration.ts';

/**
 * What keeps documents safe beyond their journal.
 *
 * - `snapshots`: the document at some revisions, so that any moment is a few changes away. `head` is the hash of the journal
 *   entry of that revision, `sha256` covers the row.
 * - `set_aside`: rows that were found damaged, as they were found. Nothing is ever deleted for being damaged.
 * - `notices`: what the user has to be told once: what was recovered, what was set aside.
 * - `condition`: single facts about this workspace (where the user was, when it was last checked), each a JSON value.
 */
export const safekeeping: Migration = {
  version: 100,
  up: (db) => {
    db.exec(`
      CREATE TABLE snapshots (
        seq INTEGER PRIMARY KEY,
        sop TEXT NOT NULL REFERENCES sops (id),
        revision INTEGER NOT NULL,
        body TEXT NOT NULL,
        head TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        UNIQUE (sop, revision)
      ) STRICT;

      CREATE TABLE set_aside (
        seq INTEGER PRIMARY KEY,
        sop TEXT NOT NULL,
        revision INTEGER NOT NULL,
        what TEXT NOT NULL CHECK (what IN ('document', 'entry', 'snapshot')),
        content TEXT NOT NULL,
        found_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE notices (
        seq INTEGER PRIMARY KEY,
        notice TEXT NOT NULL,
        happened_at TEXT NOT NULL,
        told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1))
      ) STRICT;

      CREATE TABLE condition (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
