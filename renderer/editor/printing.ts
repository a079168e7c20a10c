import { call, saveFiles } from '../desk/call.ts';
import { printPdf } from '../desk/printFile.ts';
import { flushDocument, useDocument } from '../state/document.ts';
import { failureText } from '../words/failures.ts';
import { gridWords } from '../words/grid.ts';
import { announce } from './announce.ts';

/** Prints the PDF that an export would give, byte for byte: the saved revision, drafts as well. */
export async function printSop(): Promise<void> {
  const id = useDocument.getState().sop?.id;
  if (id === undefined) return;
  announce(gridWords.print.preparing);
  if (!(await flushDocument())) {
    announce(gridWords.print.notSaved);
    return;
  }
  const reply = await call('sop.print', { id });
  if (!reply.ok) {
    announce(failureText(reply.error.code, reply.error.detail));
    return;
  }
  const { file } = reply.value;
  if (file === null) announce(gridWords.print.opened);
  else if (await printPdf(file.base64)) announce(gridWords.print.shown);
  else {
    saveFiles([file]);
    announce(gridWords.print.saved);
  }
}
