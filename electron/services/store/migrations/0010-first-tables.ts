import type { Migration } from './migration.ts';

/**
 * - `sops`: the newest state of each SOP. `body` is the versioned document text, `sha256` covers the whole row.
 *   `title` to `unit` repeat what the register filters by; they are rewritten from the body at every change.
 *   `checked_*` cache the problem counts of one revision as one app version saw them.
 * - `journal`: every change ever made; `sha256` covers the entry and the previous entry's hash.
 * - `sop_text`: what the register searches; `activities` holds one step per line.
 */
export const firstTables: Migration = {
  version: 10,
  up: (db) => {
    db.exec(`
      CREATE TABLE sops (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        revision INTEGER NOT NULL,
        saved_at TEXT NOT NULL,
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        body TEXT NOT NULL,
        head TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        title TEXT NOT NULL,
        number TEXT NOT NULL,
        unit TEXT NOT NULL,
        status TEXT NOT NULL,
        checked_key TEXT NOT NULL DEFAULT '',
        checked_errors INTEGER NOT NULL DEFAULT 0,
        checked_warnings INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX sops_by_time ON sops (archived, saved_at DESC);

      CREATE TABLE journal (
        sop TEXT NOT NULL REFERENCES sops (id),
        revision INTEGER NOT NULL,
        entry TEXT NOT NULL,
        instant TEXT NOT NULL,
        previous TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (sop, revision)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE assets (
        sha256 TEXT PRIMARY KEY,
        media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE settings (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE VIRTUAL TABLE sop_text USING fts5 (
        title, number, unit, activities,
        tokenize = 'unicode61 remove_diacritics 2',
        prefix = '1 2 3'
      );
    `);
  },
};
