/** Migrations that store each of their statements by itself. */
import { migrate as migrateReally } from '../../../electron/services/store/migrate.ts';

export * from '../../../electron/services/store/migrate.ts';

export function migrate(...[db, ...rest]: Parameters<typeof migrateReally>): ReturnType<typeof migrateReally> {
  const inPieces = Object.assign(Object.create(db), { transaction: <Value>(work: () => Value) => work() });
  return migrateReally(inPieces, ...rest);
}
