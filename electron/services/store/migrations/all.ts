import type { Migration } from './migration.ts';
import { firstTables } from './0010-first-tables.ts';

/** Every migration in order. */
export const migrations: readonly Migration[] = [firstTables];
