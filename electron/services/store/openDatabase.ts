import { existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { makeFolder } from '../folders.ts';
import type { OpenRefused, WritableDb } from './database.ts';
import { migrate } from './migrate.ts';

export const databaseFile = 'lajur.db';

/** Waiting for another process to let go: long enough for one that is just closing. */
const lockWaitMs = 500;
const busyTimeoutMs = 3000;

export interface OpenedDatabase {
  readonly db: WritableDb;
  /** Empties the write-ahead log into the database file. Nothing is lost without it: the log is read at the next start. */
  checkpoint(): void;
  /** Empties the write-ahead log into the database file and closes it; a second call does nothing. */
  close(): void;
}

/**
 * Opens the database of a workspace folder, creating and migrating it as needed. The connection is the only one
 * anywhere: another process is told `heldByAnother`.
 */
export function openDatabase(folder: string): Result<OpenedDatabase, OpenRefused> {
  if (/^(\\\\|\/\/)/.test(folder)) {
    return refuse({ code: 'networkFolder', detail: 'Ruang kerja tidak boleh berada di folder jaringan.' });
  }
  let connection: Database.Database | null = null;
  try {
    makeFolder(path.resolve(folder));
    const file = path.join(folder, databaseFile);
    // Closing removes the log: one that is still there tells of a stop in the middle of things.
    const uncleanStop = existsSync(`${file}-wal`);
    connection = new Database(file, { timeout: lockWaitMs });
    claim(connection);
    setPragmas(connection);
    if (uncleanStop && connection.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      connection.close();
      return refuse(damaged);
    }
    const db = brand(connection);
    const migrated = migrate(db, folder);
    if (!migrated.ok) {
      connection.close();
      return migrated;
    }
    const opened = connection;
    return ok({ db, checkpoint: () => emptyLog(opened), close: closing(opened) });
  } catch (error) {
    connection?.close();
    return refuse(reasonOf(error));
  }
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

function brand(connection: Database.Database): WritableDb {
  const db: Pick<WritableDb, 'prepare' | 'exec' | 'transaction'> = {
    prepare: (sql) => connection.prepare(sql),
    exec: (sql) => connection.exec(sql),
    transaction: (work) => connection.transaction(work).immediate(),
  };
  // The brands exist in types only: this function is the one place that may give them.
  return db as WritableDb;
}

function closing(connection: Database.Database): () => void {
  return () => {
    if (!connection.open) return;
    emptyLog(connection);
    connection.close();
  };
}

function emptyLog(connection: Database.Database): void {
  if (connection.open) connection.pragma('wal_checkpoint(TRUNCATE)');
}

const damaged: OpenRefused = { code: 'damaged', detail: 'Basis data ruang kerja rusak.' };

function reasonOf(error: unknown): OpenRefused {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') {
    return { code: 'heldByAnother', detail: 'Ruang kerja sedang dipakai oleh Lajur yang lain.' };
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return damaged;
  }
  if (code.startsWith('SQLITE_') || /^E[A-Z]+$/.test(code)) {
    return { code: 'cannotOpen', detail: `Ruang kerja tidak dapat dibuka (${code}).` };
  }
  throw error;
}

/** The code that SQLite or the operating system gave an error, or nothing. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
