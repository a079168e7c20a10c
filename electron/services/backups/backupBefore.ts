import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Failure } from '../../contract/commands.ts';
import type { Workspace } from '../ports.ts';
import { makeBackup } from './makeBackup.ts';

/**
 * Backs the workspace up right before something that changes much of it at once. Refused when that fails: then the act does not begin.
 * A workspace without a SOP has nothing to lose. Not within a transaction.
 */
export function backupBefore(
  { db, ports }: Workspace,
  reason: 'import' | 'restore',
): Result<null, Failure<'backupFailed'>> {
  if (db.prepare('SELECT 1 FROM sops LIMIT 1').get() === undefined) return ok(null);
  const made = makeBackup(db, { folder: ports.backupFolder, reason, now: ports.now() });
  if (made.ok) return ok(null);
  const { code, detail } = made.error;
  ports.log({ level: 'error', event: 'backup.refused', detail: `${reason}: ${code} ${detail}` });
  return refuse({ code: 'backupFailed', detail: code });
}
