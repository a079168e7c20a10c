import path from 'node:path';
import { refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { makeFolder } from '../folders.ts';
import { removeFile } from '../removeFile.ts';
import { temporaryBeside, writeSafely } from '../safeWrite.ts';
import { codeOf } from '../store/errorCode.ts';
import { backupName } from './backup.ts';
import { listBackups } from './backupFolder.ts';
import { examineFile, keepBackup } from './makeBackup.ts';
import type { MadeBackup } from './makeBackup.ts';

export interface NotTaken {
  readonly code: 'notABackup' | 'newerBackup' | 'backupFailed' | 'diskFull';
  readonly detail: string;
}

/** Puts a backup that comes from another place among the others, after checking all of it. */
export function takeBackup(folder: string, bytes: Uint8Array, now: Date): Result<MadeBackup, NotTaken> {
  let temporary: string | null = null;
  try {
    makeFolder(path.resolve(folder));
    const name = backupName((listBackups(folder)[0]?.seq ?? 0) + 1, now, 'file');
    temporary = temporaryBeside(path.join(folder, name));
    writeSafely(temporary, bytes);
    const examined = examineFile(temporary);
    if (examined.ok) return { ok: true, value: keepBackup(folder, temporary, name, examined.value) };
    removeFile(temporary);
    return refuse({ code: examined.error === 'newerVersion' ? 'newerBackup' : 'notABackup', detail: '' });
  } catch (error) {
    if (temporary !== null) removeFile(temporary);
    const code = codeOf(error);
    if (code === '') throw error;
    return refuse({ code: ['ENOSPC', 'EDQUOT'].includes(code) ? 'diskFull' : 'backupFailed', detail: code });
  }
}
