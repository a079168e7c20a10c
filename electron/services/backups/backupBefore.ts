import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Failure } from '../../contract/commands.ts';
import type { Workspace } from '../ports.ts';
import { makeBackup } from './makeBackup.ts';
import { soundBackup } from './soundBackup.ts';

/**
 * Backs the workspace up right before something that changes much of it at once. Refused when that fails: then the act does not begin.
 * A workspace without a SOP has nothing to lose. Before restoring, what is damaged is kept as it is: restoring is the remedy. Not within a
 * transaction.
 */
export function backupBefore(
  workspace: Workspace,
  reason: 'import' | 'restore',
): Result<null, Failure<'backupFailed'>> {
  const { db, ports } = workspace;
  if (db.prepare('SELECT 1 FROM sops LIMIT 1').get() === undefined) return ok(null);
  const made =
    reason === 'import'
      ? soundBackup(workspace, reason)
      : makeBackup(db, { folder: ports.backupFolder, reason, now: ports.now(), evenDamaged: true });
  if (made.ok) return ok(null);
  const { code, detail } = made.error;
  ports.log({ level: 'error', event: 'backup.refused', detail: `${reason}: ${code} ${detail}` });
  return refuse({ code: 'backupFailed', detail: code });
}
