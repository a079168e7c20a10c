import path from 'node:path';
import type { Copies } from '../mending/copies.ts';
import { codeOf } from '../store/errorCode.ts';
import { openCopy } from '../store/openCopy.ts';
import { isOwn, listBackups } from './backupFolder.ts';

/**
 * The backups of this workspace, to look something up in; those that were brought here from elsewhere are left out. Each is opened
 * and its structure checked only when it is looked into. A folder that cannot be read has none.
 */
export function heldCopies(folder: string): Copies {
  return (look) => {
    for (const { name, instant } of namesIn(folder)) {
      const opened = openCopy(path.join(folder, name));
      if (!opened.ok) continue;
      try {
        const found = look({ db: opened.value.db, instant });
        if (found !== null) return found;
      } finally {
        opened.value.close();
      }
    }
    return null;
  };
}

function namesIn(folder: string): readonly { readonly name: string; readonly instant: string }[] {
  try {
    return listBackups(folder).filter(isOwn);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return [];
  }
}
