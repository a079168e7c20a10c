import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { mendAll } from '../mending/mendAll.ts';
import type { Workspace } from '../ports.ts';
import { write } from '../writing.ts';
import type { BackupReason } from './backup.ts';
import { heldCopies } from './heldCopies.ts';
import { makeBackup } from './makeBackup.ts';
import type { BackupRefused, MadeBackup } from './makeBackup.ts';

/**
 * Backs the workspace up. What is found damaged is mended first, out of its own journal or an earlier backup, or else set aside, which the
 * user is told: a workspace that is never backed up again because of one document would be the worse damage.
 */
export function soundBackup(workspace: Workspace, reason: BackupReason): Result<MadeBackup, BackupRefused> {
  const { db, ports } = workspace;
  const options = { folder: ports.backupFolder, reason, now: ports.now() };
  const made = makeBackup(db, options);
  if (made.ok || made.error.code !== 'sourceDamaged') return made;
  ports.log({ level: 'error', event: 'backup.sourceDamaged', detail: made.error.detail });
  const mended = write<boolean, never>(workspace, () =>
    ok(mendAll(db, heldCopies(ports.backupFolder), ports.now().toISOString())),
  );
  // Where not even mending can be stored, the disk is full or broken.
  if (!mended.ok) return refuse({ code: mended.error.code === 'diskFull' ? 'diskFull' : 'backupFailed', detail: '' });
  return mended.value ? makeBackup(db, options) : made;
}
