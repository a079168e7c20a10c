import type { Migration } from './migration.ts';

/** Certificates that the user made roots of trust: chains of signatures may end at them. Named by the SHA-256 of the certificate. */
export const trustedRoots: Migration = {
  version: 165,
  up: (db) => {
    db.exec(`
      CREATE TABLE trusted_roots (
        fingerprint TEXT PRIMARY KEY,
        der BLOB NOT NULL,
        added_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
