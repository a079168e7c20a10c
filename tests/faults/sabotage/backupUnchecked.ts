/** Backups that copy whatever there is, and keep only the newest. */
import path from 'node:path';
import { backupName, backupOf } from '../../../electron/services/backups/backup.ts';
import { listBackups, removeBackup, writeFacts } from '../../../electron/services/backups/backupFolder.ts';
import type { makeBackup as makeReally } from '../../../electron/services/backups/makeBackup.ts';
import { makeFolder } from '../../../electron/services/folders.ts';

export * from '../../../electron/services/backups/makeBackup.ts';

export function makeBackup(...[db, options]: Parameters<typeof makeReally>): ReturnType<typeof makeReally> {
  const { folder, now, reason } = options;
  makeFolder(folder);
  const older = listBackups(folder);
  const name = backupName((older[0]?.seq ?? 0) + 1, now, reason);
  db.prepare('VACUUM INTO ?').run(path.join(folder, name));
  const backup = backupOf(name);
  if (backup === null) throw new Error(name);
  const facts = { sha256: '', bytes: 0, sops: 0, savedAt: null, mark: '' };
  writeFacts(folder, backup, facts);
  for (const old of older) removeBackup(folder, old);
  return { ok: true, value: { backup, facts } };
}
