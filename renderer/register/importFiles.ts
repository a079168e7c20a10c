import { call } from '../desk/call.ts';
import type { Failure, ImportResult } from '../desk/contract.ts';
import { fileLimit, inBatches, readFiles } from '../desk/readFiles.ts';
import { newId } from '../state/ids.ts';
import { importWords } from '../words/register.ts';
import { report } from './work.ts';

/** What came of an import: what was taken and refused, and the failure that stopped it, if any. */
export interface ImportOutcome extends ImportResult {
  readonly failure: Failure | null;
  /** Files that were left out because somebody stopped the import. */
  readonly left: number;
}

/**
 * Imports files, a few a call, so that it can be watched and stopped. What was imported before a stop stays. Files that are
 * too large are refused without being sent.
 */
export async function importFiles(files: readonly File[]): Promise<ImportOutcome> {
  const imported: ImportResult['imported'][number][] = [];
  const refused: ImportResult['refused'][number][] = files
    .filter((file) => file.size > fileLimit)
    .map((file) => ({ file: file.name, reasons: [{ path: '', message: importWords.tooLarge }] }));
  // The host backs up before the first of them; the others belong to the same act.
  const act = newId();
  let isStopped = false;
  let failure: Failure | null = null;
  let done = refused.length;
  for (const batch of inBatches(files.filter((file) => file.size <= fileLimit))) {
    if (isStopped || failure !== null) break;
    const stop = (): void => {
      isStopped = true;
    };
    report({ text: importWords.busy(done, files.length), done, all: files.length, stop });
    const read = await readFiles(batch);
    const reply = read.ok ? await call('sop.import', { files: read.value, act }) : read;
    if (reply.ok) {
      imported.push(...reply.value.imported);
      refused.push(...reply.value.refused);
      done += batch.length;
    } else failure = reply.error;
  }
  report(null);
  return { imported, refused, failure, left: files.length - done };
}
