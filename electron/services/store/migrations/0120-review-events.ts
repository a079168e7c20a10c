import type { Migration } from './migration.ts';

/**
 * - `review_events`: what happened in the reviews of all SOPs, append-only. `body` is the canonical JSON of an event without its id,
 *   `id` its SHA-256. Events of a SOP may come before the SOP itself, so `sop` is no reference.
 *   `about` is the finding, or the SOP that a new version revises; '' for the rest.
 */
export const reviewEvents: Migration = {
  version: 120,
  up: (db) => {
    db.exec(`
      CREATE TABLE review_events (
        id TEXT PRIMARY KEY,
        sop TEXT NOT NULL,
        kind TEXT NOT NULL,
        about TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX review_events_by_sop ON review_events (sop);
      CREATE INDEX review_events_by_about ON review_events (kind, about);
    `);
  },
};
