import type { ReadableDb } from '../store/database.ts';

/** A copy of the workspace from an earlier moment. */
export interface Copy {
  readonly db: ReadableDb;
  /** ISO instant at which it was made. */
  readonly instant: string;
}

/** Looks into the copies that there are, newest first, until one answers with something; null when none does. */
export type Copies = <Value>(look: (copy: Copy) => Value | null) => Value | null;
