import { randomUUID } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './store/openDatabase.ts';

/** How long a virus scanner or indexer may hold a file on Windows before we give up. */
const renameLimitMs = 60_000;

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed, read back and compared, then renamed.
 * Whatever happens, the target is the old file or the complete new one. Throws what the system reports, or an `EIO` error when what was
 * read back differs.
 */
export function writeSafely(target: string, bytes: Uint8Array): void {
  const temporary = path.join(path.dirname(target), `.${path.basename(target).slice(0, 40)}.${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!readFileSync(temporary).equals(bytes))
      throw Object.assign(new Error(`${target} reads back differently`), { code: 'EIO' });
    renamePatiently(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(path.dirname(target));
}

function renamePatiently(from: string, to: string): void {
  const giveUpAt = Date.now() + renameLimitMs;
  for (let wait = 10; ; wait = Math.min(100, wait + 10)) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error));
      if (!held || Date.now() > giveUpAt) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
}

/** Makes the new name itself durable; Windows has no such call. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
