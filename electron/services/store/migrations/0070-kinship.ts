import type { Migration } from './migration.ts';

/**
 * What the rules compare between SOPs, kept beside the documents so that checking one SOP reads no other. Derived; made anew with the
 * cards of the register.
 *
 * - `kin`: one row per SOP. `*_key` are texts as they are compared, '' = nothing to compare.
 * - `kin_named`: the titles that the Keterkaitan of a SOP names.
 */
export const kinship: Migration = {
  version: 70,
  up: (db) => {
    db.exec(`
      CREATE TABLE kin (
        seq INTEGER PRIMARY KEY REFERENCES cards (seq),
        number_key TEXT NOT NULL,
        title_key TEXT NOT NULL,
        unit_key TEXT NOT NULL,
        boxes_key TEXT NOT NULL,
        profile TEXT NOT NULL
      ) STRICT;
      CREATE INDEX kin_by_number ON kin (number_key);
      CREATE INDEX kin_by_title ON kin (title_key);
      CREATE INDEX kin_by_unit ON kin (unit_key, profile);
      CREATE INDEX kin_by_boxes ON kin (boxes_key);

      CREATE TABLE kin_named (
        title_key TEXT NOT NULL,
        seq INTEGER NOT NULL REFERENCES cards (seq),
        PRIMARY KEY (title_key, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX kin_named_by_sop ON kin_named (seq);
    `);
  },
};
