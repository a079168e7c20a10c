/** A database in memory where the one on the disk does not open: somebody types, and nothing is kept. */
import Database from 'better-sqlite3';
import { brand } from '../../../electron/services/store/brand.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import { openDatabase as openReally } from '../../../electron/services/store/openDatabase.ts';

export * from '../../../electron/services/store/openDatabase.ts';

export function openDatabase(...args: Parameters<typeof openReally>): ReturnType<typeof openReally> {
  const opened = openReally(...args);
  if (opened.ok) return opened;
  const connection = new Database(':memory:');
  const db = brand(connection);
  const migrated = migrate(db, { backupFolder: '', now: () => new Date(0) });
  if (!migrated.ok) return migrated;
  const close = (): void => void connection.close();
  return { ok: true, value: { db, found: 'new', checkpoint: () => undefined, close, abandon: close } };
}
