import { existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { makeFolder } from '../folders.ts';
import type { OpenRefused, WritableDb } from './database.ts';
import { brand } from './brand.ts';
import type { SlowListener } from './brand.ts';
import { hasKnownTables } from './knownTables.ts';
import { migrate } from './migrate.ts';
import { damaged, reasonOf } from './openRefusal.ts';
import { breakSeal, readSeal, sealFile } from './seal.ts';

export { codeOf } from './errorCode.ts';

export const databaseFile = 'lajur.db';

/** Waiting for another process to let go: long enough for one that is just closing. */
const lockWaitMs = 500;
const busyTimeoutMs = 3000;

/**
 * How the database was found: `new`, as it was closed, left open by a stop in the middle of things, or altered while nobody had
 * it open. Its structure was checked in the last two cases.
 */
export type Found = 'new' | 'closed' | 'unclean' | 'altered';

export interface OpenOptions {
  /** Holds the backup that is made before tables change. Within the workspace when left out. */
  readonly backupFolder: string;
  readonly now: () => Date;
  readonly onSlow: SlowListener;
  /** Hears why tables could not be brought to this version. */
  readonly onFailedMigration: (error: unknown) => void;
}

export interface OpenedDatabase {
  readonly db: WritableDb;
  readonly found: Found;
  /** Empties the write-ahead log into the database file. Nothing is lost without it: the log is read at the next start. */
  checkpoint(): void;
  /** Empties the write-ahead log into the database file and closes it; a second call does nothing. */
  close(): void;
  /** Closes it as it is: the next one to open it checks it. */
  abandon(): void;
}

/**
 * Opens the database of a workspace folder, creating and migrating it as needed. The connection is the only one
 * anywhere: another process is told `heldByAnother`.
 */
export function openDatabase(
  folder: string,
  { backupFolder = path.join(folder, 'cadangan'), now = () => new Date(), onSlow, ...rest }: Partial<OpenOptions> = {},
): Result<OpenedDatabase, OpenRefused> {
  if (/^(\\\\|\/\/)/.test(folder)) {
    return refuse({ code: 'networkFolder', detail: 'Ruang kerja tidak boleh berada di folder jaringan.' });
  }
  let connection: Database.Database | null = null;
  try {
    makeFolder(path.resolve(folder));
    const file = path.join(folder, databaseFile);
    const found = foundAs(file);
    connection = new Database(file, { timeout: lockWaitMs });
    claim(connection);
    setPragmas(connection);
    const needsCheck = found === 'unclean' || found === 'altered';
    if (needsCheck && !isStructureSound(connection)) {
      connection.close();
      return refuse(damaged);
    }
    const db = brand(connection, onSlow);
    const migrated = migrate(db, { backupFolder, now, ...rest });
    if (!migrated.ok) {
      connection.close();
      return migrated;
    }
    if (needsCheck && !hasKnownTables(db)) {
      connection.close();
      return refuse(damaged);
    }
    breakSeal(file);
    const opened = connection;
    return ok({
      db,
      found,
      checkpoint: () => emptyLog(opened),
      close: closing(opened, file),
      abandon: () => opened.close(),
    });
  } catch (error) {
    connection?.close();
    return refuse(reasonOf(error));
  }
}

/** Most complaints that are looked at: one about anything but an index over words is enough. */
const mostComplaints = 1000;

/** Whether every table can be read. A damaged index over words is none of that: it is made anew from the rows beside it. */
function isStructureSound(connection: Database.Database): boolean {
  const complaints = connection.prepare(`PRAGMA quick_check(${mostComplaints})`).pluck().all().map(String);
  return complaints.every((complaint) => complaint === 'ok' || /\bfts5\b/i.test(complaint));
}

/** Closing empties the log, removes it and seals the file: what is found otherwise tells of another end. */
function foundAs(file: string): Found {
  if (!existsSync(file)) return 'new';
  if (existsSync(`${file}-wal`)) return 'unclean';
  const seal = readSeal(file);
  return seal === 'intact' ? 'closed' : seal === 'none' ? 'unclean' : 'altered';
}

/** Takes the database for this process alone, before the write-ahead log is first touched. */
function claim(connection: Database.Database): void {
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('journal_mode = WAL');
  connection.exec('BEGIN IMMEDIATE; COMMIT');
}

/** The settings that promise 3 rests on (safety, section 1.3), each with the value it must read back as. */
const pragmas: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['busy_timeout', String(busyTimeoutMs), busyTimeoutMs],
];

/** First release without the race that could lose a write-ahead log. */
const oldestSqlite = [3, 51, 3] as const;

function setPragmas(connection: Database.Database): void {
  for (const [name, set] of pragmas) connection.pragma(`${name} = ${set}`);
  for (const [name, , expected] of pragmas) {
    const actual: unknown = connection.pragma(name, { simple: true }) ?? 0;
    if (actual !== expected) throw new Error(`PRAGMA ${name} reads back as ${JSON.stringify(actual)}, not ${expected}`);
  }
  const version = String(connection.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  const firstDifference = oldestSqlite.findIndex((part, index) => parts[index] !== part);
  if (firstDifference >= 0 && (parts[firstDifference] ?? 0) < (oldestSqlite[firstDifference] ?? 0)) {
    throw new Error(`SQLite ${version} is older than ${oldestSqlite.join('.')}`);
  }
}

function closing(connection: Database.Database, file: string): () => void {
  return () => {
    if (!connection.open) return;
    emptyLog(connection);
    connection.close();
    sealFile(file);
  };
}

function emptyLog(connection: Database.Database): void {
  if (connection.open) connection.pragma('wal_checkpoint(TRUNCATE)');
}
