import path from 'node:path';
import { readFile } from '../../../sop/file/sopFile.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { locksEditing } from '../../../sop/review/statusMoves.ts';
import type { Failure } from '../../contract/commands.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import type { Workspace } from '../ports.ts';
import { bringBack } from '../mending/bringBack.ts';
import { relations } from '../mending/relation.ts';
import type { State } from '../mending/relation.ts';
import { clearReady, decideReplacement, freeFolder, layReady } from './replacement.ts';
import type { ReadableDb } from '../store/database.ts';
import { codeOf } from '../store/errorCode.ts';
import { openCopy } from '../store/openCopy.ts';
import { write } from '../writing.ts';
import { listBackups } from '../backups/backupFolder.ts';
import { backupBefore } from '../backups/backupBefore.ts';
import { rowOf } from '../backups/backupRow.ts';
import type { BackupRow } from '../backups/backupRow.ts';

type NoBackup = Failure<'notFound' | 'notABackup' | 'newerBackup'>;

/** Looking into a backup and bringing back what it has. */
export function restoreService(workspace: Workspace): Pick<Handlers, 'backup.preview' | 'backup.restore'> {
  return {
    'backup.preview': ({ name }) =>
      withCopy(workspace, name, (copy, backup) => ok({ backup, sops: previewOf(workspace.db, copy) })),
    'backup.restore': ({ name, sops }) =>
      withCopy(workspace, name, (copy): Outcome<'backup.restore'> => {
        if (sops === null) return restoreAll(workspace, name);
        const backedUp = backupBefore(workspace, 'restore');
        return backedUp.ok ? restoreSops(workspace, copy, sops) : backedUp;
      }),
  };
}

/** Decides that the whole workspace becomes what it was; the next opening carries it out. */
function restoreAll(workspace: Workspace, name: string): Outcome<'backup.restore'> {
  const { backupFolder, workspaceFolder: folder, now, reopen } = workspace.ports;
  try {
    // First, because the backup of what is here now may rotate the chosen one away.
    layReady(folder, backupFolder, name);
    const backedUp = backupBefore(workspace, 'restore');
    if (!backedUp.ok) {
      clearReady(folder);
      return backedUp;
    }
    const decidedAt = now().toISOString();
    const aside = freeFolder(folder, 'digantikan', decidedAt);
    decideReplacement(folder, { reason: 'restore', aside, backup: name, decidedAt }, true);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    clearReady(folder);
    workspace.ports.log({ level: 'error', event: 'backup.restore', detail: code });
    return refuse(code === 'ENOSPC' ? { code: 'diskFull', detail: code } : { code: 'backupFailed', detail: code });
  }
  reopen?.();
  return ok({ added: 0, changed: 0, reopens: true });
}

/** All of them, or none: one that cannot be brought back refuses the rest. */
function restoreSops(workspace: Workspace, copy: ReadableDb, ids: readonly string[]): Outcome<'backup.restore'> {
  const savedAt = workspace.ports.now().toISOString();
  return write(workspace, (): Outcome<'backup.restore'> => {
    let added = 0;
    let changed = 0;
    for (const id of new Set(ids)) {
      const brought = bringBack(workspace.db, copy, id, savedAt);
      if (!brought.ok) {
        const { code, detail } = brought.error;
        const known = code === 'damaged' ? 'notABackup' : code === 'newerVersion' ? 'newerBackup' : code;
        return refuse({ code: known, detail });
      }
      if (brought.value === 'added') added += 1;
      if (brought.value === 'changed') changed += 1;
    }
    return ok({ added, changed, reopens: false });
  });
}

function previewOf(db: ReadableDb, copy: ReadableDb) {
  return relations(db, copy).map(({ id, relation, here, there }) => {
    const now = stateOf(here);
    const isLocked = now !== null && now.status !== null && locksEditing(now.status);
    return { id, relation, here: now, there: stateOf(there), isLocked };
  });
}

function stateOf(state: State | null) {
  if (state === null) return null;
  const { revision, savedAt, body } = state;
  const read = readFile(body);
  if (!read.ok) return { revision, savedAt, title: '', number: '', status: null };
  const { identity, status } = read.value;
  return { revision, savedAt, title: identity.title, number: identity.number, status };
}

/** Opens a backup of that name, hands it to `work` and closes it. Its structure is checked each time. */
function withCopy<Value, Refusal>(
  { ports }: Workspace,
  name: string,
  work: (copy: ReadableDb, backup: BackupRow) => Result<Value, Refusal>,
): Result<Value, Refusal | NoBackup> {
  // A name is looked up in the list, and never becomes a path by itself.
  const backup = listBackups(ports.backupFolder).find((known) => known.name === name);
  if (backup === undefined) return refuse({ code: 'notFound', detail: name });
  const opened = openCopy(path.join(ports.backupFolder, backup.name));
  if (!opened.ok)
    return refuse({ code: opened.error.code === 'newerVersion' ? 'newerBackup' : 'notABackup', detail: name });
  try {
    return work(opened.value.db, rowOf(ports.backupFolder, backup));
  } finally {
    opened.value.close();
  }
}
