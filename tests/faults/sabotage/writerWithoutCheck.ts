/** A writer of files as packages have it: one write, whatever came of it, then the rename. */
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';

export * from '../../../electron/services/safeWrite.ts';

export function writeSafely(target: string, bytes: Uint8Array): void {
  const temporary = `${target}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    writeSync(file, bytes);
  } catch {
    // Packages that do not look at what was written do not look at this either.
  } finally {
    closeSync(file);
  }
  renameSync(temporary, target);
}
