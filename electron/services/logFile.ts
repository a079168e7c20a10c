import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../contract/dispatcher.ts';
import { makeFolder } from './folders.ts';
import { codeOf } from './store/openDatabase.ts';

/** Bytes after which the log starts anew; the one before is kept. */
const sizeLimit = 1024 * 1024;

/** A log of one JSON object a line in `<folder>/lajur.log`. Made when there is something to say. */
export function openLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'lajur.log');
  return (entry) => {
    try {
      makeFolder(folder);
      if (sizeOf(file) > sizeLimit) renameSync(file, path.join(folder, 'lajur-lama.log'));
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`);
    } catch (error) {
      // A full or locked disk must not turn an answer into a crash; what failed is answered either way.
      if (codeOf(error) === '') throw error;
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
