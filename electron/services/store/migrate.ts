import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { makeFolder } from '../folders.ts';
import type { OpenRefused, ReadableDb, WritableDb } from './database.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Brings the tables to the newest version: every missing migration in one transaction, `user_version` last, so that a
 * cut leaves the old tables or the new ones. A database with rows is copied first. A newer one is refused untouched.
 */
export function migrate(
  db: WritableDb,
  folder: string,
  steps: readonly Migration[] = migrations,
): Result<null, OpenRefused> {
  const current = userVersion(db);
  const newest = steps.at(-1)?.version ?? 0;
  if (current > newest) {
    return refuse({ code: 'newerVersion', detail: 'Ruang kerja ini dibuat oleh Lajur versi yang lebih baru.' });
  }
  if (current === newest) return ok(null);
  if (current > 0) copyDatabase(db, path.join(folder, 'cadangan'), current);
  db.transaction(() => {
    for (const migration of steps) {
      if (migration.version > current) migration.up(db);
    }
    // A pragma takes no parameters; the number comes from our own list.
    db.exec(`PRAGMA user_version = ${newest}`);
  });
  return ok(null);
}

function userVersion(db: ReadableDb): number {
  return Number(db.prepare('PRAGMA user_version').pluck().get());
}

/** Writes `cadangan/sebelum-versi-<n>.db`, complete or not at all. */
function copyDatabase(db: WritableDb, folder: string, version: number): void {
  makeFolder(folder);
  const target = path.join(folder, `sebelum-versi-${version}.db`);
  const unfinished = `${target}.tmp`;
  if (existsSync(unfinished)) rmSync(unfinished);
  db.prepare('VACUUM INTO ?').run(unfinished);
  const file = openSync(unfinished, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, target);
}
