import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readAtMost } from '../readAtMost.ts';
import { writeSafely } from '../safeWrite.ts';
import { hashFields } from '../store/hash.ts';
import { codeOf } from '../store/openDatabase.ts';
import type { Carrier } from './carrier.ts';
import { zipLimits } from './zipForm.ts';

/** Ending of every parcel file. */
export const parcelEnding = '.lajur';

/**
 * A folder as carrier: on this disk, on a share, or kept the same on several machines by another program. Each parcel is a file that
 * is written once and never changed, so that whatever copies files cannot make two of it disagree. Files of other endings and
 * folders are not looked at. What is found names the state of a file, so that one that was still being copied is found
 * again when it is whole.
 */
export function folderCarrier(folder: string): Carrier {
  return {
    put: async ({ id, label, bytes }) => {
      // The label tells parcels apart in all likelihood, the whole name for certain.
      for (const name of [label, `${label} ${id}`]) {
        const target = path.join(folder, `${name}${parcelEnding}`);
        if (!existsSync(target)) return writeSafely(target, bytes);
        if ((await readWhole(target))?.equals(bytes) === true) return;
      }
    },
    list: async (after) => {
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile() && isParcelName(entry.name)).map(({ name }) => name);
      const found = (await Promise.all(names.map((name) => stateOf(folder, name)))).filter((state) => state !== null);
      // A folder keeps no order of arrival that could be trusted: either nothing has changed, or everything is told again.
      const now = hashFields(found.toSorted());
      return { found: now === after ? [] : found, after: now };
    },
    get: (found) => readWhole(path.join(folder, nameOf(found))),
  };
}

function isParcelName(name: string): boolean {
  return name.toLowerCase().endsWith(parcelEnding) && !name.startsWith('.');
}

/** `<size>.<time of change>/<name>`; null when the file went in the meantime. */
async function stateOf(folder: string, name: string): Promise<string | null> {
  return unlessGone(async () => {
    const { size, mtimeMs } = await stat(path.join(folder, name));
    return `${size}.${mtimeMs}/${name}`;
  });
}

function nameOf(found: string): string {
  return path.basename(found.slice(found.indexOf('/') + 1));
}

/** The bytes of a parcel; null when the file went in the meantime. */
function readWhole(file: string): Promise<Buffer | null> {
  return unlessGone(() => readAtMost(file, zipLimits.fileBytes + 1));
}

async function unlessGone<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
