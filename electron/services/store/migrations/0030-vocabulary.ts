import type { Migration } from './migration.ts';

/**
 * What the workspace has written, to be offered again.
 * - `phrases`: each text once per kind of cell; `uses` counts the SOPs that hold it, `last_used` is when one last took it.
 * - `sop_phrases`: which SOP holds which.
 * - `phrase_text`: the words of the phrases, found by their beginnings; its `rowid` is the phrase.
 * - `sop_officials`: the signature blocks of every SOP. A SOP without an `approval` row is not read yet.
 * - `people`: the address book; `people_forgotten` names who of the signature blocks is not to be offered.
 * - `number_templates`: how a unit writes its numbers.
 */
export const vocabularyTables: Migration = {
  version: 30,
  up: (db) => {
    db.exec(`
      CREATE TABLE phrases (
        id INTEGER PRIMARY KEY,
        field TEXT NOT NULL,
        folded TEXT NOT NULL,
        text TEXT NOT NULL,
        uses INTEGER NOT NULL,
        last_used TEXT NOT NULL,
        UNIQUE (field, folded)
      ) STRICT;
      CREATE INDEX phrases_by_use ON phrases (field, uses DESC, last_used DESC);

      CREATE TABLE sop_phrases (
        sop INTEGER NOT NULL REFERENCES sops (seq),
        phrase INTEGER NOT NULL,
        PRIMARY KEY (sop, phrase)
      ) STRICT, WITHOUT ROWID;

      CREATE VIRTUAL TABLE phrase_text USING fts5 (
        field, words,
        tokenize = 'unicode61 remove_diacritics 2',
        prefix = '2 3'
      );

      CREATE TABLE sop_officials (
        sop INTEGER NOT NULL REFERENCES sops (seq),
        role TEXT NOT NULL CHECK (role IN ('approval', 'proposer')),
        prefix TEXT NOT NULL,
        position TEXT NOT NULL,
        name TEXT NOT NULL,
        rank TEXT NOT NULL,
        nip TEXT NOT NULL,
        unit TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        PRIMARY KEY (sop, role)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE people (
        id TEXT PRIMARY KEY,
        prefix TEXT NOT NULL,
        position TEXT NOT NULL,
        name TEXT NOT NULL,
        rank TEXT NOT NULL,
        nip TEXT NOT NULL,
        unit TEXT NOT NULL,
        changed_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE people_forgotten (
        key TEXT PRIMARY KEY,
        forgotten_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE number_templates (
        unit TEXT PRIMARY KEY,
        template TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
