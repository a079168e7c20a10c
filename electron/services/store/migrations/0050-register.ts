import type { Migration } from './migration.ts';

/**
 * What the register lists, sorts and searches, apart from the documents: listing ten thousand SOPs must not read their
 * bodies. All of it is derived and can be made again (`text_version` says by which rules).
 *
 * - `cards`: one narrow row per SOP. `*_key` sort (lower case, numbers by their value), `names` holds the words of title
 *   and number, `checked_*` the problem counts of one revision as one app version saw them.
 * - `sop_lines`: the texts of a SOP with their places, to say where something was found.
 * - `sop_words`: the index over the same words. It keeps no text of its own. Takes the place of `sop_text`.
 * - `thumbnails`: the small drawing of one revision.
 */
export const register: Migration = {
  version: 50,
  up: (db) => {
    db.exec(`
      CREATE TABLE cards (
        seq INTEGER PRIMARY KEY REFERENCES sops (seq),
        id TEXT NOT NULL UNIQUE,
        revision INTEGER NOT NULL,
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        changed_at TEXT NOT NULL,
        title TEXT NOT NULL,
        number TEXT NOT NULL,
        unit TEXT NOT NULL,
        status TEXT NOT NULL,
        title_key TEXT NOT NULL,
        number_key TEXT NOT NULL,
        unit_key TEXT NOT NULL,
        names TEXT NOT NULL,
        text_version INTEGER NOT NULL,
        checked_version TEXT NOT NULL DEFAULT '',
        checked_revision INTEGER NOT NULL DEFAULT 0,
        checked_errors INTEGER NOT NULL DEFAULT 0,
        checked_warnings INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX cards_by_time ON cards (archived, changed_at, seq);
      CREATE INDEX cards_by_unit ON cards (archived, unit_key, unit, status);
      INSERT INTO cards (seq, id, revision, archived, changed_at, title, number, unit, status,
        title_key, number_key, unit_key, names, text_version)
      SELECT seq, id, revision, archived, saved_at, title, number, unit, status, title, number, unit, '', 0 FROM sops;

      CREATE TABLE sop_lines (
        seq INTEGER PRIMARY KEY REFERENCES cards (seq),
        lines TEXT NOT NULL
      ) STRICT;

      CREATE VIRTUAL TABLE sop_words USING fts5 (
        words,
        content = '', contentless_delete = 1, detail = none,
        tokenize = 'ascii', prefix = '1 2 3'
      );
      DROP TABLE sop_text;

      CREATE TABLE thumbnails (
        seq INTEGER PRIMARY KEY REFERENCES cards (seq),
        version TEXT NOT NULL,
        revision INTEGER NOT NULL,
        drawing TEXT NOT NULL
      ) STRICT;
    `);
  },
};
