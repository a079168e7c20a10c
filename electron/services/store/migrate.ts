import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { makeBackup } from '../backups/makeBackup.ts';
import type { OpenRefused, ReadableDb, WritableDb } from './database.ts';
import { codeOf } from './errorCode.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { brokenRows, hashAllRows, isHashed } from './rowHashes.ts';

export interface MigrateOptions {
  readonly backupFolder: string;
  readonly now: () => Date;
  /** Hears why a migration failed: the refusal says it for a user, this is for the log. */
  readonly onFailedMigration?: (error: unknown) => void;
}

/**
 * Brings the tables to the newest version: every missing migration in one transaction, `user_version` last, so that a
 * cut leaves the old tables or the new ones. A database with rows is backed up first, and stays as it is when that fails. A migration that
 * fails is refused: the old tables and that backup stay. A newer database is refused untouched. Throws when the database is damaged or held.
 */
export function migrate(
  db: WritableDb,
  { backupFolder, now, onFailedMigration = () => undefined }: MigrateOptions,
  steps: readonly Migration[] = migrations,
): Result<null, OpenRefused> {
  const current = userVersion(db);
  const newest = steps.at(-1)?.version ?? 0;
  if (current > newest) {
    return refuse({ code: 'newerVersion', detail: 'Ruang kerja ini dibuat oleh Lajur versi yang lebih baru.' });
  }
  if (current === newest) return ok(null);
  let backup: string | null = null;
  if (current > 0) {
    const made = makeBackup(db, { folder: backupFolder, reason: 'migration', now: now(), evenDamaged: true });
    if (!made.ok) return refuse(notBackedUp(made.error.code));
    backup = made.value.backup.name;
  }
  try {
    db.transaction(() => {
      // Columns that are added belong to what a row is; a row that was damaged before stays known as such.
      const broken = brokenRows(db);
      for (const migration of steps) {
        if (migration.version > current) migration.up(db);
      }
      if (isHashed(db)) hashAllRows(db, broken);
      // A pragma takes no parameters; the number comes from our own list.
      db.exec(`PRAGMA user_version = ${newest}`);
    });
  } catch (error) {
    // What is damaged or held by another is judged by whoever opens it, as everywhere.
    if (/^SQLITE_(CORRUPT|NOTADB|BUSY|LOCKED)/.test(codeOf(error))) throw error;
    onFailedMigration(error);
    return refuse(notMigrated(codeOf(error), backup));
  }
  return ok(null);
}

/** `backup` = the file that holds the data as it was; null when there was none yet. */
function notMigrated(code: string, backup: string | null): OpenRefused {
  const remedy = code === 'SQLITE_FULL' ? 'Kosongkan ruang simpan, lalu buka lagi' : 'Pakailah Lajur versi sebelumnya';
  const detail =
    backup === null
      ? `Ruang kerja baru tidak dapat disiapkan${code === '' ? '' : ` (${code})`}.`
      : `Data lama tidak dapat disesuaikan dengan versi ini. Data lama tidak diubah; salinannya ${backup}. ${remedy}.`;
  return { code: 'cannotOpen', detail };
}

function notBackedUp(code: string): OpenRefused {
  if (code === 'sourceDamaged') return { code: 'damaged', detail: 'Basis data ruang kerja rusak.' };
  const reason = code === 'diskFull' ? 'ruang simpan penuh' : 'folder cadangan tidak dapat ditulisi';
  return {
    code: 'cannotOpen',
    detail: `Data lama perlu disalin sebelum disesuaikan dengan versi ini, tetapi ${reason}. Data lama tidak diubah.`,
  };
}

function userVersion(db: ReadableDb): number {
  return Number(db.prepare('PRAGMA user_version').pluck().get());
}
