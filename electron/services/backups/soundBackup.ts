import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Workspace } from '../ports.ts';
import { mendSop } from '../mending/mend.ts';
import { examine } from '../store/soundness.ts';
import { write } from '../writing.ts';
import type { BackupReason } from './backup.ts';
import { makeBackup } from './makeBackup.ts';
import type { BackupRefused, MadeBackup } from './makeBackup.ts';

/**
 * Backs the workspace up. Where documents are found damaged they are mended from their own journals first, which the user is told: a
 * workspace that is never backed up again because of one document would be the worse damage.
 */
export function soundBackup(workspace: Workspace, reason: BackupReason): Result<MadeBackup, BackupRefused> {
  const { db, ports } = workspace;
  const options = { folder: ports.backupFolder, reason, now: ports.now() };
  const made = makeBackup(db, options);
  if (made.ok || made.error.code !== 'sourceDamaged') return made;
  ports.log({ level: 'error', event: 'backup.sourceDamaged', detail: made.error.detail });
  const { damaged } = examine(db);
  const mended = write<readonly string[], never>(workspace, () =>
    ok(damaged.filter((id) => mendSop(db, id, ports.now().toISOString()) !== null)),
  );
  // Where not even mending can be stored, the disk is full or broken.
  if (!mended.ok) return refuse({ code: mended.error.code === 'diskFull' ? 'diskFull' : 'backupFailed', detail: '' });
  return mended.value.length === 0 ? made : makeBackup(db, options);
}
