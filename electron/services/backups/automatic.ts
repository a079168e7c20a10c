import type { Workspace } from '../ports.ts';
import { addNotice, untold } from '../store/condition.ts';
import { markOf } from '../store/soundness.ts';
import { write } from '../writing.ts';
import { ok } from '../../../sop/model/result.ts';
import { codeOf } from '../store/errorCode.ts';
import type { Backup, BackupReason } from './backup.ts';
import { isOwn, listBackups, readFacts } from './backupFolder.ts';
import { soundBackup } from './soundBackup.ts';

/** A backup older than this is not enough any more, in ms. */
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Whether a backup is due at the start. One that claims to be from tomorrow says that a clock was set, and nothing of how old it is.
 */
export function isBackupDue(newest: string | null, now: Date): boolean {
  if (newest === null) return true;
  const age = now.getTime() - new Date(newest).getTime();
  return age < 0 || age >= dayMs;
}

/** Backs up at the start, when the newest backup is older than a day. */
export function backUpAtStart(workspace: Workspace): void {
  if (isBackupDue(newestOwn(workspace)?.instant ?? null, workspace.ports.now())) backUp(workspace, 'daily');
}

/** Backs up when the workspace is closed, if anything was saved, said or received since the newest backup. */
export function backUpAtClose(workspace: Workspace): void {
  const { db, ports } = workspace;
  const newest = newestOwn(workspace);
  const facts = newest === null ? null : readFacts(ports.backupFolder, newest);
  if (facts?.mark === markOf(db)) return;
  backUp(workspace, 'closing');
}

/** The newest backup of this workspace; null when there is none, or the folder cannot be read: making the next one then says why. */
function newestOwn({ ports }: Workspace): Backup | null {
  try {
    return listBackups(ports.backupFolder).find(isOwn) ?? null;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}

/** A workspace without a SOP has nothing to lose. What cannot be backed up is told, once until it is read. */
function backUp(workspace: Workspace, reason: BackupReason): void {
  const { db, ports } = workspace;
  if (db.prepare('SELECT 1 FROM sops LIMIT 1').get() === undefined) return;
  const made = soundBackup(workspace, reason);
  if (made.ok) return;
  const { code, detail } = made.error;
  ports.log({ level: 'error', event: 'backup.refused', detail: `${reason}: ${code} ${detail}` });
  if (untold(db).some(({ notice }) => notice.kind === 'noBackup')) return;
  write(workspace, () => {
    addNotice(db, { kind: 'noBackup', code }, ports.now().toISOString());
    return ok(null);
  });
}
