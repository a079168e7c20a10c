/** Migrations that take a database of any newer version for one of their own. */
import { migrate as migrateReally } from '../../../electron/services/store/migrate.ts';

export * from '../../../electron/services/store/migrate.ts';

export function migrate(...args: Parameters<typeof migrateReally>): ReturnType<typeof migrateReally> {
  const migrated = migrateReally(...args);
  return !migrated.ok && migrated.error.code === 'newerVersion' ? { ok: true, value: null } : migrated;
}
