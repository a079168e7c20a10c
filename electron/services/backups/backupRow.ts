import type { Output } from '../../contract/commands.ts';
import type { Backup } from './backup.ts';
import { readFacts } from './backupFolder.ts';

/** A backup as the screen lists it. */
export type BackupRow = Output<'backup.make'>;

export function rowOf(folder: string, backup: Backup): BackupRow {
  const { name, instant, reason } = backup;
  const facts = readFacts(folder, backup);
  return {
    name,
    instant,
    reason,
    sops: facts?.sops ?? null,
    bytes: facts?.bytes ?? null,
    savedAt: facts?.savedAt ?? null,
  };
}
