/** A database that lets others in: it takes no lock for itself. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { brand } from '../../../electron/services/store/brand.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import { databaseFile } from '../../../electron/services/store/openDatabase.ts';
import type { openDatabase as openReally } from '../../../electron/services/store/openDatabase.ts';

export * from '../../../electron/services/store/openDatabase.ts';

export function openDatabase(folder: string): ReturnType<typeof openReally> {
  mkdirSync(folder, { recursive: true });
  const connection = new Database(path.join(folder, databaseFile), { timeout: 3000 });
  connection.pragma('journal_mode = WAL');
  const db = brand(connection);
  const migrated = migrate(db, { backupFolder: path.join(folder, 'cadangan'), now: () => new Date(0) });
  if (!migrated.ok) return migrated;
  const close = (): void => void connection.close();
  return { ok: true, value: { db, found: 'closed', checkpoint: () => undefined, close, abandon: close } };
}
