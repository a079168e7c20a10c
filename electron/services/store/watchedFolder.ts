import type { ReadableDb, WritableDb } from './database.ts';
import { hashRow } from './rowHashes.ts';

/** Not a setting of the contract: the screen never learns a path. */
const name = 'host.watchedFolder';

/** Path of the folder that parcels come and go through; null = none. */
export function watchedFolder(db: ReadableDb): string | null {
  const value: unknown = db.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(name);
  const path: unknown = typeof value === 'string' ? JSON.parse(value) : null;
  return typeof path === 'string' ? path : null;
}

/** Chooses another folder; null = none any more. Call within a transaction. */
export function setWatchedFolder(db: WritableDb, path: string | null): void {
  db.prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(
    name,
    JSON.stringify(path),
  );
  hashRow(db, 'settings', name);
}
