import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { removeFile } from '../removeFile.ts';
import { writeSafely } from '../safeWrite.ts';
import { codeOf } from './errorCode.ts';

/** What the file of a database was when it was last closed. */
export type Seal = 'intact' | 'broken' | 'none';

/** Writes down what a closed database file is. What fails costs a check at the next start. */
export function sealFile(file: string): void {
  try {
    writeSafely(sealOf(file), Buffer.from(hashOf(file)));
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

/**
 * Compares a file with its seal: `'intact'` = byte for byte as it was closed, `'none'` = it was not closed, `'broken'` = something
 * happened to it while nobody had it open.
 */
export function readSeal(file: string): Seal {
  try {
    return readFileSync(sealOf(file), 'utf8') === hashOf(file) ? 'intact' : 'broken';
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return 'none';
  }
}

/** Takes the seal away: from now on the file is in use. */
export function breakSeal(file: string): void {
  removeFile(sealOf(file));
}

function sealOf(file: string): string {
  return `${file}.segel`;
}

/** SHA-256 of a file of any size, read in pieces. */
function hashOf(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1024 * 1024);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
