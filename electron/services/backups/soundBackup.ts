import type { Result } from '../../../sop/model/result.ts';
import type { Workspace } from '../ports.ts';
import { mendSop } from '../recovery/mend.ts';
import { examine } from '../store/soundness.ts';
import type { BackupReason } from './backup.ts';
import { makeBackup } from './makeBackup.ts';
import type { BackupRefused, MadeBackup } from './makeBackup.ts';

/**
 * Backs the workspace up. Where documents are found damaged they are mended from their own journals first, which the user is told: a
 * workspace that is never backed up again because of one document would be the worse damage.
 */
export function soundBackup({ db, ports }: Workspace, reason: BackupReason): Result<MadeBackup, BackupRefused> {
  const options = { folder: ports.backupFolder, reason, now: ports.now() };
  const made = makeBackup(db, options);
  if (made.ok || made.error.code !== 'sourceDamaged') return made;
  ports.log({ level: 'error', event: 'backup.sourceDamaged', detail: made.error.detail });
  const { damaged } = examine(db);
  const mended = db.transaction(() => damaged.filter((id) => mendSop(db, id, ports.now().toISOString()) !== null));
  return mended.length === 0 ? made : makeBackup(db, options);
}
