import type { Migration } from './migration.ts';

/**
 * - `undo_steps`: what can be undone and done again of each SOP, oldest first by `seq`; the undone ones are the newest.
 *   `run` names the edits that are one step together.
 * - `undo_heads`: the revision that the steps of a SOP lead to. A revision made in another way leaves them without a hold.
 */
export const undoSteps: Migration = {
  version: 20,
  up: (db) => {
    db.exec(`
      CREATE TABLE undo_steps (
        sop TEXT NOT NULL REFERENCES sops (id),
        seq INTEGER NOT NULL,
        undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
        run TEXT,
        change TEXT NOT NULL,
        inverse TEXT NOT NULL,
        PRIMARY KEY (sop, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE undo_heads (
        sop TEXT PRIMARY KEY REFERENCES sops (id),
        revision INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
