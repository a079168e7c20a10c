import { call } from '../desk/call.ts';
import type { Failure, ImportResult } from '../desk/contract.ts';
import { fileLimit, inBatches, readFileBytes } from '../desk/readFiles.ts';
import { importWords } from '../words/register.ts';

/** What came of an import: what was taken and refused, and the failure that stopped it, if any. */
export interface ImportOutcome extends ImportResult {
  readonly failure: Failure | null;
}

/** Imports files, as many calls as their size needs. Files that are too large are refused without being sent. */
export async function importFiles(files: readonly File[]): Promise<ImportOutcome> {
  const imported: ImportResult['imported'][number][] = [];
  const refused: ImportResult['refused'][number][] = files
    .filter((file) => file.size > fileLimit)
    .map((file) => ({ file: file.name, reasons: [{ path: '', message: importWords.tooLarge }] }));
  for (const batch of inBatches(files.filter((file) => file.size <= fileLimit))) {
    const reply = await call('sop.import', { files: await Promise.all(batch.map(readFileBytes)) });
    if (!reply.ok) return { imported, refused, failure: reply.error };
    imported.push(...reply.value.imported);
    refused.push(...reply.value.refused);
  }
  return { imported, refused, failure: null };
}
