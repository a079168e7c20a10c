import type { Migration } from './migration.ts';

/**
 * What goes from workspace to workspace, and comes in.
 *
 * - `versions`: which versions exist and what each was made from. `id` is the hash of the other columns; nothing is ever changed.
 * - `version_bodies`: the versions that are here with their documents. `parcel` = the parcel it came in, '' = kept here;
 *   `sha256` covers the row.
 * - `version_bases`: the version each stored SOP stands on, and the revision that was equal to it.
 * - `parcels`: what came in. `file_sha256` names the bytes, `id` the parcel (the bytes again when it could not be opened).
 *   `summary` says what is inside, so that the list opens no file; `content` holds the file until it is accepted or refused.
 * - `sent_parcels`: what went out, to understand the receipts that come back.
 * - `known_keys`: keys of others that somebody compared by fingerprint.
 * - `asset_names`: pictures that came under the hash of other bytes than those kept of them.
 */
export const exchange: Migration = {
  version: 110,
  up: (db) => {
    db.exec(`
      CREATE TABLE versions (
        id TEXT PRIMARY KEY,
        sop TEXT NOT NULL,
        number INTEGER NOT NULL,
        parents TEXT NOT NULL,
        body_sha256 TEXT NOT NULL,
        format_version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX versions_by_sop ON versions (sop, number);

      CREATE TABLE version_bodies (
        seq INTEGER PRIMARY KEY,
        version TEXT NOT NULL UNIQUE REFERENCES versions (id),
        body TEXT NOT NULL,
        kept_at TEXT NOT NULL,
        author TEXT NOT NULL,
        parcel TEXT NOT NULL,
        sha256 TEXT NOT NULL
      ) STRICT;

      CREATE TABLE version_bases (
        sop TEXT PRIMARY KEY,
        version TEXT NOT NULL REFERENCES versions (id),
        revision INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE parcels (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        file TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        from_folder INTEGER NOT NULL CHECK (from_folder IN (0, 1)),
        received_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'broken')),
        reason TEXT NOT NULL,
        detail TEXT NOT NULL,
        manifest TEXT,
        summary TEXT NOT NULL,
        content BLOB
      ) STRICT;
      CREATE INDEX parcels_by_state ON parcels (state);
      CREATE INDEX parcels_by_file ON parcels (file_sha256);

      CREATE TABLE sent_parcels (
        id TEXT PRIMARY KEY,
        made_at TEXT NOT NULL,
        manifest TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE known_keys (
        key TEXT PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        name TEXT NOT NULL,
        enrolled_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE asset_names (
        name TEXT PRIMARY KEY,
        asset TEXT NOT NULL REFERENCES assets (sha256)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
