import type { Migration } from './migration.ts';

/**
 * - `fonts`: the fonts that this office brought, by the hash of their files; a removed one stays for what was printed with it.
 * - `font_faces`: `bytes` is the font as it is drawn, `sha256` its hash; `metrics` what it measures, as JSON, derived from it.
 * - `sops_by_font`: which SOPs are printed with one, read out of the documents themselves.
 */
export const fonts: Migration = {
  version: 90,
  up: (db) => {
    db.exec(`
      CREATE TABLE fonts (
        seq INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        lacking TEXT NOT NULL,
        in_word INTEGER NOT NULL CHECK (in_word IN (0, 1)),
        removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      ) STRICT;
      CREATE TABLE font_faces (
        font TEXT NOT NULL REFERENCES fonts (hash),
        style TEXT NOT NULL CHECK (style IN ('regular', 'bold', 'italic', 'boldItalic')),
        metrics TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (font, style)
      ) STRICT;
      CREATE INDEX sops_by_font ON sops (CASE WHEN json_valid(body) THEN json_extract(body, '$.sop.style.font.hash') END);
    `);
  },
};
