import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { calendarDay } from '../calendarDay.ts';
import { makeFolder } from '../folders.ts';
import { removeFile } from '../removeFile.ts';
import { flushFile, putInPlace } from '../safeWrite.ts';
import type { ReadableDb } from '../store/database.ts';
import { hashBytes } from '../store/hash.ts';
import { openCopy } from '../store/openCopy.ts';
import { codeOf } from '../store/errorCode.ts';
import { examine, isWhole } from '../store/soundness.ts';
import type { Soundness } from '../store/soundness.ts';
import { backupName, backupOf } from './backup.ts';
import type { Backup, BackupReason } from './backup.ts';
import { clearUnfinished, listBackups, removeBackup, writeFacts } from './backupFolder.ts';
import type { BackupFacts } from './backupFolder.ts';
import { outdated } from './rotation.ts';

/** Why there is no new backup. Those made before are as they were. */
export interface BackupRefused {
  /** `sourceDamaged`: what would be backed up is not whole itself. */
  readonly code: 'diskFull' | 'backupFailed' | 'sourceDamaged';
  readonly detail: string;
}

export interface MadeBackup {
  readonly backup: Backup;
  readonly facts: BackupFacts;
}

export interface BackupOptions {
  readonly folder: string;
  readonly reason: BackupReason;
  readonly now: Date;
  /** Kept even if documents in it are damaged: the tables are about to change, and this is the last of them as they were. */
  readonly evenDamaged?: boolean;
}

/**
 * Backs up a workspace: copied into a temporary file, flushed, opened anew for reading, its structure and the hashes of every document
 * checked, and only then given its name. Older backups go only after that.
 */
export function makeBackup(db: ReadableDb, options: BackupOptions): Result<MadeBackup, BackupRefused> {
  const { folder, reason, now, evenDamaged = false } = options;
  let temporary: string | null = null;
  try {
    makeFolder(path.resolve(folder));
    clearUnfinished(folder);
    const name = backupName((listBackups(folder)[0]?.seq ?? 0) + 1, now, reason);
    temporary = path.join(folder, `.${name}.tmp`);
    db.prepare('VACUUM INTO ?').run(temporary);
    flushFile(temporary);
    const examined = examineFile(temporary);
    if (!examined.ok || (!evenDamaged && !isWhole(examined.value))) {
      removeFile(temporary);
      return refuse({ code: 'sourceDamaged', detail: examined.ok ? damageIn(examined.value) : '' });
    }
    return ok(keepBackup(folder, temporary, name, examined.value));
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    // Half a copy would keep a full disk full, and what is edited next could not be saved.
    if (temporary !== null) clearQuietly(temporary);
    if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) return refuse({ code: 'diskFull', detail: code });
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return refuse({ code: 'sourceDamaged', detail: code });
    return refuse({ code: 'backupFailed', detail: code });
  }
}

/** What is damaged, for the log. */
function damageIn({ damaged, brokenRows }: Soundness): string {
  return [...damaged, ...brokenRows.map(({ place, key }) => `${place}:${key}`)].join(' ');
}

function clearQuietly(temporary: string): void {
  try {
    for (const suffix of ['', '-journal']) removeFile(temporary + suffix);
  } catch (error) {
    // Why there is no backup is known; the next one clears what is left.
    if (codeOf(error) === '') throw error;
  }
}

/** Gives a checked file its name, and takes away those that are no longer kept. */
export function keepBackup(
  folder: string,
  temporary: string,
  name: string,
  { sops, savedAt, mark }: Soundness,
): MadeBackup {
  const backup = backupOf(name);
  if (backup === null) throw new Error(`${name} is no name of a backup`);
  const facts = { sha256: hashBytes(readFileSync(temporary)), bytes: statSync(temporary).size, sops, savedAt, mark };
  putInPlace(temporary, path.join(folder, name));
  writeFacts(folder, backup, facts);
  const dayOf = (instant: string): string => calendarDay(new Date(instant));
  for (const old of outdated(listBackups(folder), dayOf)) removeQuietly(folder, old);
  return { backup, facts };
}

/** The new backup is there, and stays one when another program holds an old one; the next backup tries again to remove it. */
function removeQuietly(folder: string, old: Backup): void {
  try {
    removeBackup(folder, old);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

/** Opens a database file for reading only and checks all of it; refused when it is no sound database of this version or an older one. */
export function examineFile(file: string): Result<Soundness, 'damaged' | 'newerVersion'> {
  const opened = openCopy(file);
  if (!opened.ok) return refuse(opened.error.code === 'newerVersion' ? 'newerVersion' : 'damaged');
  try {
    return ok(examine(opened.value.db));
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_')) throw error;
    return refuse('damaged');
  } finally {
    opened.value.close();
  }
}
