import { randomUUID } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFile } from './removeFile.ts';
import { codeOf } from './store/errorCode.ts';

/** How long a virus scanner or indexer may hold a file on Windows before we give up. */
export const renameLimitMs = 60_000;

/** What waits between the attempts to rename; replaced in tests that turn the clock. */
export interface Patience {
  readonly platform: string;
  /** Milliseconds by a clock that is never set. */
  readonly now: () => number;
  readonly sleep: (ms: number) => void;
  readonly rename: (from: string, to: string) => void;
}

const systemPatience: Patience = {
  platform: process.platform,
  now: () => performance.now(),
  sleep: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  rename: renameSync,
};

/** A file that another program holds for longer than we wait; what was to be written stays under `kept`. */
export class StillHeld extends Error {
  readonly code: string;
  readonly kept: string;
  constructor(code: string, kept: string, target: string) {
    super(`${target} is held by another program`);
    this.name = 'StillHeld';
    this.code = code;
    this.kept = kept;
  }
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed, read back and compared, then renamed.
 * Whatever happens, the target is the old file or the complete new one. Throws what the system reports, an `EIO` error when what was
 * read back differs, or `StillHeld`.
 */
export function writeSafely(target: string, bytes: Uint8Array, patience: Patience = systemPatience): void {
  const temporary = temporaryBeside(target);
  try {
    const file = openSync(temporary, 'wx');
    try {
      // Goes on after a short write, which a full disk answers with.
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!readFileSync(temporary).equals(bytes))
      throw Object.assign(new Error(`${target} reads back differently`), { code: 'EIO' });
  } catch (error) {
    removeFile(temporary);
    throw error;
  }
  putInPlace(temporary, target, patience);
}

/** Gives a finished, flushed file its name, and makes that name durable. What cannot be put in place is removed, or kept when held. */
export function putInPlace(temporary: string, target: string, patience: Patience = systemPatience): void {
  try {
    renamePatiently(temporary, target, patience);
  } catch (error) {
    if (!(error instanceof StillHeld)) removeFile(temporary);
    throw error;
  }
  flushFolder(path.dirname(target));
}

/** A name beside the target that no other writer takes. */
export function temporaryBeside(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target).slice(0, 40)}.${randomUUID()}.tmp`);
}

/** Flushes a file that another writer, as SQLite, has made. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * How long to wait before renaming is tried again, in ms; null = not again. Windows lets nobody rename over a file that a virus
 * scanner or an indexer has open for a moment: tries follow each other in 10 ms steps up to 100 ms, for a minute in all.
 */
export function nextRenameAfter(platform: string, code: string, elapsedMs: number, tries: number): number | null {
  const isHeld = platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(code);
  return isHeld && elapsedMs < renameLimitMs ? Math.min(100, tries * 10) : null;
}

function renamePatiently(from: string, to: string, { platform, now, sleep, rename }: Patience): void {
  const begin = now();
  for (let tries = 1; ; tries += 1) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      const code = codeOf(error);
      const wait = nextRenameAfter(platform, code, now() - begin, tries);
      if (wait === null) throw tries > 1 ? new StillHeld(code, from, to) : error;
      sleep(wait);
    }
  }
}

/** Makes names in a folder durable; Windows has no such call. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
