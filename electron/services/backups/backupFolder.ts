import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { removeFile } from '../removeFile.ts';
import { writeSafely } from '../safeWrite.ts';
import { codeOf } from '../store/errorCode.ts';
import { backupOf } from './backup.ts';
import type { Backup } from './backup.ts';

/** What was found when a backup was checked; lies beside it, so that a list need not open every one. */
export interface BackupFacts {
  readonly sha256: string;
  readonly bytes: number;
  readonly sops: number;
  /** ISO instant of the newest save in it; null = no SOP. */
  readonly savedAt: string | null;
  /** What it holds, see `markOf`; '' = made before that was kept. */
  readonly mark: string;
}

const factsSchema = z.object({
  sha256: z.string(),
  bytes: z.number(),
  sops: z.number(),
  savedAt: z.string().nullable(),
  mark: z.string().default(''),
});

/** The backups of a folder, newest first. A folder that is not there has none. */
export function listBackups(folder: string): Backup[] {
  return namesIn(folder)
    .flatMap((name) => backupOf(name) ?? [])
    .toSorted((one, other) => other.seq - one.seq);
}

/** Whether a backup was made of this workspace. A file that was brought here may be old, or of another office. */
export function isOwn({ reason }: Backup): boolean {
  return reason !== 'file';
}

/** What was found when a backup was made; null when that was never finished. */
export function readFacts(folder: string, { name }: Backup): BackupFacts | null {
  try {
    return factsSchema.parse(JSON.parse(readFileSync(factsFile(folder, name), 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || codeOf(error) !== '') return null;
    throw error;
  }
}

export function writeFacts(folder: string, { name }: Backup, facts: BackupFacts): void {
  writeSafely(factsFile(folder, name), Buffer.from(JSON.stringify(facts)));
}

export function removeBackup(folder: string, { name }: Backup): void {
  removeFile(path.join(folder, name));
  removeFile(factsFile(folder, name));
}

/** Takes away what a backup that was cut off left behind. Only one process makes backups here: the one that holds the workspace. */
export function clearUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    if (/^\.cadangan-.*\.tmp(-journal)?$/.test(name)) removeFile(path.join(folder, name));
  }
}

function factsFile(folder: string, name: string): string {
  return path.join(folder, `${name}.json`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
    return [];
  }
}
