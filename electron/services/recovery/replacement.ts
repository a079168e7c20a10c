import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../folders.ts';
import { removeFile } from '../removeFile.ts';
import { flushFile, flushFolder, writeSafely } from '../safeWrite.ts';
import { databaseFile } from '../store/openDatabase.ts';

const folderWithin = z.string().regex(/^[\w-]+\/[\w-]+$/);

/**
 * The plan of putting another database in the place of the present one. It is written down before anything is touched, so that a
 * power cut in the middle is finished at the next start.
 */
const planSchema = z.strictObject({
  reason: z.enum(['damaged', 'restore']),
  /** Folder within the workspace that takes the present files. */
  aside: folderWithin,
  /** File of the backup, within the folder of backups; null = an empty workspace. */
  backup: z.string().nullable(),
  /** ISO instant at which this was decided. */
  decidedAt: z.string(),
  /** True once the new file lies ready: only then is the old one moved. */
  isReady: z.boolean(),
  /** What took the place before and did not open either, the first one first. */
  earlier: z.array(z.strictObject({ aside: folderWithin, backup: z.string().nullable() })).default([]),
});
export type Replacement = z.output<typeof planSchema>;

const planFile = 'penggantian.json';
const readyFile = `${databaseFile}.baru`;
/** The log first: a database without its log would look like an older, whole one. */
const suffixes = ['-wal', '-shm', '.segel', ''] as const;

/** A folder of the workspace for what is replaced at that instant; two replacements within a second do not share one. */
export function freeFolder(folder: string, kind: 'rusak' | 'digantikan', instant: string): string {
  const name = `${kind}/${instant.slice(0, 19).replaceAll(/[-:]/g, '')}`;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(path.join(folder, free))) return free;
  }
}

/** What was decided and not finished yet; null mostly. What cannot be read was never decided: it is written whole or not at all. */
export function pendingReplacement(folder: string): Replacement | null {
  const file = path.join(folder, planFile);
  if (!existsSync(file)) return null;
  const plan = planSchema.safeParse(parsed(readFileSync(file, 'utf8')));
  return plan.success ? plan.data : null;
}

/** A stored text as data; what is no JSON is no plan either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a plan cannot be carried out any more: its backup is gone, and nothing was touched for it yet. */
export function isHollow(backupFolder: string, { backup, isReady }: Replacement): boolean {
  return !isReady && backup !== null && !existsSync(path.join(backupFolder, backup));
}

/** Writes the decision down. Nothing is replaced yet. `isReady`: the new file was laid ready before. */
export function decideReplacement(
  folder: string,
  plan: Omit<Replacement, 'isReady' | 'earlier'> & Partial<Pick<Replacement, 'earlier'>>,
  isReady = false,
): void {
  writePlan(folder, { earlier: [], ...plan, isReady });
}

/** Copies the file that is to take the place of the present one beside it (null = an empty one). Throws what the system reports. */
export function layReady(folder: string, backupFolder: string, backup: string | null): void {
  const ready = path.join(folder, readyFile);
  if (backup === null) writeFileSync(ready, '');
  else copyFileSync(path.join(backupFolder, backup), ready);
  flushFile(ready);
  flushFolder(folder);
}

/** Takes away what was laid ready for a replacement that does not happen. */
export function clearReady(folder: string): void {
  removeFile(path.join(folder, readyFile));
}

/**
 * Carries out what was decided; can be cut off anywhere and begun again. Afterwards the new file lies in its place and the plan is still
 * there, until `forgetReplacement`. Nothing may have the database open.
 */
export function replace(folder: string, backupFolder: string, plan: Replacement): void {
  const ready = path.join(folder, readyFile);
  if (!plan.isReady) {
    layReady(folder, backupFolder, plan.backup);
    writePlan(folder, { ...plan, isReady: true });
  }
  // Gone already: the cut came after the last step.
  if (!existsSync(ready)) return;
  const aside = path.join(folder, plan.aside);
  makeFolder(aside);
  for (const suffix of suffixes) {
    const file = path.join(folder, databaseFile + suffix);
    // What was set aside already is never written over.
    const target = path.join(aside, databaseFile + suffix);
    if (existsSync(file)) renameSync(file, existsSync(target) ? `${target}-2` : target);
  }
  flushFolder(aside);
  renameSync(ready, path.join(folder, databaseFile));
  flushFolder(folder);
}

export function forgetReplacement(folder: string): void {
  removeFile(path.join(folder, planFile));
}

function writePlan(folder: string, plan: Replacement): void {
  writeSafely(path.join(folder, planFile), Buffer.from(JSON.stringify(plan)));
}
