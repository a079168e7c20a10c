import { unlinkSync } from 'node:fs';
import { codeOf } from './store/errorCode.ts';

/**
 * Takes a file away; one that is not there is as good. Throws what the system reports, with its code. Not Node's `rmSync`: an
 * error that it does not know (a failing disk) comes from it without a code, and would pass for a bug.
 */
export function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
