import type { Migration } from './migration.ts';

/**
 * - `frozen_exports`: a PDF that was exported to be signed, byte for byte, with the version it was made of. `signers` is JSON, in order.
 *   Never changed and never removed: what was signed must be told for as long as there is the workspace.
 * - `filed_files`: what came of it: signed here, come back from elsewhere, or a scan; `facts` is JSON, see `FiledFacts` in `store/handovers.ts`.
 *   Append-only, too.
 */
export const handover: Migration = {
  version: 160,
  up: (db) => {
    db.exec(`
      CREATE TABLE frozen_exports (
        id TEXT PRIMARY KEY,
        sop TEXT NOT NULL,
        revision INTEGER NOT NULL,
        version TEXT NOT NULL,
        way TEXT NOT NULL,
        signers TEXT NOT NULL,
        name TEXT NOT NULL,
        pages INTEGER NOT NULL,
        file_sha256 TEXT NOT NULL,
        bytes BLOB NOT NULL,
        frozen_at TEXT NOT NULL,
        author TEXT NOT NULL,
        sha256 TEXT NOT NULL
      ) STRICT;
      CREATE INDEX frozen_exports_by_sop ON frozen_exports (sop, frozen_at);
      CREATE TABLE filed_files (
        id TEXT PRIMARY KEY,
        sop TEXT NOT NULL,
        export TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        bytes BLOB NOT NULL,
        facts TEXT NOT NULL,
        filed_at TEXT NOT NULL,
        author TEXT NOT NULL,
        sha256 TEXT NOT NULL
      ) STRICT;
      CREATE INDEX filed_files_by_sop ON filed_files (sop, filed_at);
    `);
  },
};
