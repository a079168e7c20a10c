import { create } from 'zustand';
import { call, saveFiles } from '../desk/call.ts';
import type { BackupPreview, BackupRow, Failure } from '../desk/contract.ts';
import { chooseFiles, readBytes, readFile } from '../desk/readFiles.ts';
import { refreshCondition } from './condition.ts';
import { goHome, goTo } from './desk.ts';

/** What is under way: one thing at a time. */
export type BackupWork = 'copy' | 'make' | 'take' | 'restore' | 'check';

/** The copy that was handed out or written last. */
export interface CopyMade {
  /** Null = the host wrote and read it itself. */
  readonly name: string | null;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether what was read back is the same; null = nobody looked yet. */
  readonly isSame: boolean | null;
}

interface Backups {
  /** Newest first; null until the first answer. */
  readonly rows: readonly BackupRow[] | null;
  /** Name of the backup that is looked at. */
  readonly chosen: string | null;
  readonly preview: BackupPreview | null;
  readonly work: BackupWork | null;
  readonly failure: Failure | null;
  readonly copy: CopyMade | null;
  /** What was done last, in a sentence. */
  readonly said: Said | null;
}

export type Said =
  | { readonly kind: 'made'; readonly instant: string }
  | { readonly kind: 'taken' }
  | { readonly kind: 'restored'; readonly added: number; readonly changed: number };

export const useBackups = create<Backups>(() => ({
  rows: null,
  chosen: null,
  preview: null,
  work: null,
  failure: null,
  copy: null,
  said: null,
}));

/** Asks for the list anew; the status bar follows. */
export async function refreshBackups(): Promise<void> {
  const reply = await call('backup.list', {});
  if (reply.ok) useBackups.setState({ rows: reply.value.backups });
  else useBackups.setState({ failure: reply.error });
  await refreshCondition();
}

/** Shows what differs from a backup. */
export async function chooseBackup(name: string): Promise<void> {
  useBackups.setState({ chosen: name, preview: null, failure: null });
  const reply = await call('backup.preview', { name });
  if (useBackups.getState().chosen !== name) return;
  if (reply.ok) useBackups.setState({ preview: reply.value });
  else useBackups.setState({ failure: reply.error });
}

/** Does one thing after the other has ended, and asks for the list anew. What is refused is shown. */
async function during(work: BackupWork, act: () => Promise<Failure | null>): Promise<void> {
  if (useBackups.getState().work !== null) return;
  useBackups.setState({ work, failure: null, said: null });
  const failure = await act();
  useBackups.setState({ work: null, failure });
  await refreshBackups();
}

export function makeBackup(): Promise<void> {
  return during('make', async () => {
    const reply = await call('backup.make', {});
    if (!reply.ok) return reply.error;
    useBackups.setState({ said: { kind: 'made', instant: reply.value.instant }, chosen: reply.value.name });
    return null;
  });
}

/** Makes a backup for a second place: written and read back by the host where it can, handed out elsewhere. */
export function copyBackup(): Promise<void> {
  return during('copy', async () => {
    useBackups.setState({ copy: null });
    const reply = await call('backup.copy', {});
    if (!reply.ok) return reply.error;
    const { file, isWritten, sha256, bytes } = reply.value;
    if (file !== null) saveFiles([file]);
    if (file !== null || isWritten)
      useBackups.setState({ copy: { name: file?.name ?? null, bytes, sha256, isSame: isWritten ? true : null } });
    return null;
  });
}

/** Goes to the screen that tells what became of a copy, and makes one. */
export function showCopying(): void {
  goHome();
  goTo('backups');
  void copyBackup();
}

/** Reads the copy back from where the user put it, and compares. */
export function checkCopy(): Promise<void> {
  return during('check', async () => {
    const { copy } = useBackups.getState();
    const [file] = await chooseFiles('.db', false);
    if (copy === null || file === undefined) return null;
    const read = await readBytes(file);
    if (!read.ok) return read.error;
    const digest = await crypto.subtle.digest('SHA-256', read.value);
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    useBackups.setState({ copy: { ...copy, isSame: sha256 === copy.sha256 } });
    return null;
  });
}

/** Takes a backup from another place into the list, and shows what differs. */
export async function takeBackup(): Promise<void> {
  const [file] = await chooseFiles('.db', false);
  if (file === undefined) return;
  await during('take', async () => {
    const read = await readFile(file);
    if (!read.ok) return read.error;
    const reply = await call('backup.take', { file: read.value });
    if (!reply.ok) return reply.error;
    useBackups.setState({ said: { kind: 'taken' } });
    await chooseBackup(reply.value.name);
    return null;
  });
}

/** Brings chosen SOPs back, or the whole workspace (null): then everything is loaded anew. */
export function restoreBackup(name: string, sops: readonly string[] | null): Promise<void> {
  return during('restore', async () => {
    const reply = await call('backup.restore', { name, sops });
    if (!reply.ok) return reply.error;
    if (reply.value.reopens) {
      window.location.reload();
      return null;
    }
    const { added, changed } = reply.value;
    await chooseBackup(name);
    useBackups.setState({ said: { kind: 'restored', added, changed } });
    return null;
  });
}
