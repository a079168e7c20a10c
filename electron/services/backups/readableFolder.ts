import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { removeFile } from '../removeFile.ts';
import { flushFolder, writeSafely } from '../safeWrite.ts';
import { codeOf } from '../store/errorCode.ts';
import { hashBytes } from '../store/hash.ts';

/** A folder that is being filled. Until it is finished its name says that it is not. Everything throws what the system reports. */
export interface UnfinishedFolder {
  /** Writes a file, reads it back under its name, and answers with the name: one that is taken gets a number. */
  add(name: string, bytes: Uint8Array): string;
  /** Gives the folder its own name, and answers with it. */
  finish(): string;
  /** Takes away what was written; what somebody else put there stays. */
  remove(): void;
}

/** Behind the name of a folder that is not finished, so that one a power cut left behind passes for nothing else. */
const unfinishedMark = ' (belum selesai)';

/** Begins a folder of that name within another; where there is one already, it gets a number. */
export function beginFolder(parent: string, wanted: string): UnfinishedFolder {
  const name = freeFolderName(parent, wanted, ['', unfinishedMark]);
  const folder = path.join(parent, `${name}${unfinishedMark}`);
  mkdirSync(folder);
  const taken = new Set<string>();
  return {
    add: (file, bytes) => {
      const free = freeFileName(file, taken);
      const target = path.join(folder, free);
      writeSafely(target, bytes);
      // Under its own name once more: the folder may lie on a flash disk.
      if (hashBytes(readFileSync(target)) !== hashBytes(bytes))
        throw Object.assign(new Error(`${free} reads back differently`), { code: 'EIO' });
      return free;
    },
    finish: () => {
      const final = freeFolderName(parent, name, ['']);
      renameSync(folder, path.join(parent, final));
      flushFolder(parent);
      return final;
    },
    remove: () => {
      for (const file of taken) removeFile(path.join(folder, file));
      removeEmpty(folder);
    },
  };
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error))) throw error;
  }
}

/** "Semua SOP", or "Semua SOP (2)" where there is a folder of that name with one of these endings. */
function freeFolderName(parent: string, name: string, endings: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} (${count})`;
    if (!endings.some((ending) => existsSync(path.join(parent, `${free}${ending}`)))) return free;
  }
}

/** "nama (2).pdf" where the name is taken. Windows knows no capitals. */
function freeFileName(name: string, taken: Set<string>): string {
  const { name: stem, ext } = path.parse(name);
  const known = new Set([...taken].map((file) => file.toLowerCase()));
  let free = name;
  for (let count = 2; known.has(free.toLowerCase()); count += 1) free = `${stem} (${count})${ext}`;
  taken.add(free);
  return free;
}
