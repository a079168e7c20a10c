import path from 'node:path';
import type { Dispatch, Log } from '../contract/dispatcher.ts';
import { zipLimits } from '../services/exchange/zipForm.ts';
import { readAtMost } from '../services/readAtMost.ts';

/** The exchange files among the words that the system started the program with. Everything else, options too, is left alone. */
export function parcelsAmong(argv: readonly string[], folder: string): readonly string[] {
  return argv
    .slice(1)
    .filter((word) => !word.startsWith('-') && path.extname(word).toLowerCase() === '.lajur')
    .map((word) => path.resolve(folder, word));
}

/**
 * Files that somebody opened by a double click: they go into the inbox to be looked at, and nothing of them is imported. One that
 * cannot be read or kept is written down in the log.
 */
export async function receiveOpened(files: readonly string[], dispatch: Dispatch, log: Log): Promise<void> {
  for (const file of files) {
    try {
      const base64 = (await readAtMost(file, zipLimits.fileBytes + 1)).toString('base64');
      const reply = await dispatch(
        'parcel.receive',
        { files: [{ name: path.basename(file).slice(0, 255), base64 }] },
        { trusted: true },
      );
      if (!reply.ok) log({ level: 'error', event: 'open.refused', detail: reply.error.code });
    } catch (error) {
      log({ level: 'warning', event: 'open.file', detail: String(error) });
    }
  }
}
