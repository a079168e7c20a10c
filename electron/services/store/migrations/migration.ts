import type { WritableDb } from '../database.ts';

/** One step of the tables' history. Additive only; a shipped one is never edited. */
export interface Migration {
  /** The number in the file's name, and `user_version` afterwards. */
  readonly version: number;
  readonly up: (db: WritableDb) => unknown;
}
