import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { brand } from '../../../electron/services/store/brand.ts';
import type { ReadableDb, WritableDb } from '../../../electron/services/store/database.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import { migrations } from '../../../electron/services/store/migrations/all.ts';
import { databaseFile } from '../../../electron/services/store/openDatabase.ts';

const columns = {
  sops: 'seq, id, revision, saved_at, archived, body, head, sha256, title, number, unit, status',
  journal: 'sop, revision, entry, instant, previous, sha256',
  settings: 'name, value',
} as const;

/** Makes a workspace as an earlier version left it, with the SOPs of a present one. `version` is that of a migration. */
export function makeOldWorkspace(source: string, folder: string, version: number): void {
  mkdirSync(folder, { recursive: true });
  const connection = new Database(path.join(folder, databaseFile));
  const db = brand(connection);
  upTo(db, folder, migrations[0]?.version ?? 0);
  connection.prepare('ATTACH ? AS present').run(path.join(source, databaseFile));
  for (const [table, list] of Object.entries(columns)) {
    connection.exec(`INSERT INTO main.${table} (${list}) SELECT ${list} FROM present.${table}`);
  }
  connection.exec('DETACH present');
  upTo(db, folder, version);
  connection.close();
}

function upTo(db: WritableDb, folder: string, version: number): void {
  const steps = migrations.filter((migration) => migration.version <= version);
  // No copies of what the test itself makes.
  const options = { backupFolder: path.join(folder, '..', 'buangan'), now: () => new Date(0) };
  const migrated = migrate(db, options, steps);
  if (!migrated.ok) throw new Error(migrated.error.code);
}

/** Version and tables of a database: those of one version or of another, never something between. */
export function schemaOf(db: ReadableDb): string {
  const version: unknown = db.prepare('PRAGMA user_version').pluck().get();
  const objects = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
  return JSON.stringify([version, objects]);
}

/** The same of a closed workspace folder, with whatever else is asked of it. */
export function lookInto<Value>(folder: string, look: (db: ReadableDb) => Value): Value {
  const connection = new Database(path.join(folder, databaseFile));
  try {
    return look(brand(connection));
  } finally {
    connection.close();
  }
}
