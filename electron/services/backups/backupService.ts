import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import type { Workspace } from '../ports.ts';
import { writeSafely } from '../safeWrite.ts';
import { codeOf } from '../store/errorCode.ts';
import { hashBytes } from '../store/hash.ts';
import { listBackups } from './backupFolder.ts';
import { rowOf } from './backupRow.ts';
import { soundBackup } from './soundBackup.ts';
import { takeBackup } from './takeBackup.ts';

/** Backups as the user makes, takes and carries them. */
export function backupService(
  workspace: Workspace,
): Pick<Handlers, 'backup.list' | 'backup.make' | 'backup.copy' | 'backup.take'> {
  const { ports } = workspace;
  const folder = ports.backupFolder;
  return {
    'backup.list': () => ok({ backups: listBackups(folder).map((backup) => rowOf(folder, backup)) }),
    'backup.make': () => {
      const made = soundBackup(workspace, 'manual');
      return made.ok ? ok(rowOf(folder, made.value.backup)) : made;
    },
    'backup.copy': async (): Promise<Outcome<'backup.copy'>> => {
      const made = soundBackup(workspace, 'manual');
      if (!made.ok) return made;
      const { backup, facts } = made.value;
      const bytes = readFileSync(path.join(folder, backup.name));
      const { sha256 } = facts;
      // Damage on the disk since a moment ago would be handed on as a good copy.
      if (hashBytes(bytes) !== sha256) return refuse({ code: 'backupFailed', detail: 'EIO' });
      const name = copyName(backup.instant);
      if (ports.chooseTarget === undefined) {
        const file = { name, mediaType: 'application/vnd.sqlite3', base64: bytes.toString('base64') };
        return ok({ file, isWritten: false, sha256, bytes: bytes.length });
      }
      const target = await ports.chooseTarget(name);
      if (target === null) return ok({ file: null, isWritten: false, sha256, bytes: bytes.length });
      const failed = writeCopy(target, bytes, sha256);
      return failed === null
        ? ok({ file: null, isWritten: true, sha256, bytes: bytes.length })
        : refuse({ code: failed, detail: name });
    },
    'backup.take': ({ file }) => {
      const taken = takeBackup(folder, Buffer.from(file.base64, 'base64'), ports.now());
      return taken.ok ? ok(rowOf(folder, taken.value.backup)) : taken;
    },
  };
}

/** Writes a copy to another place, and reads it back under its name; the code of the refusal when it is not there whole. */
function writeCopy(target: string, bytes: Uint8Array, sha256: string): 'diskFull' | 'copyFailed' | null {
  try {
    writeSafely(target, bytes);
    return hashBytes(readFileSync(target)) === sha256 ? null : 'copyFailed';
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'copyFailed';
  }
}

/** Under this name a copy is carried away: "Cadangan Lajur 2026-01-05 15.00.db", by the clock of this machine. */
function copyName(instant: string): string {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `Cadangan Lajur ${day} ${two(at.getHours())}.${two(at.getMinutes())}.db`;
}
