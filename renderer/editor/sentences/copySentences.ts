import { numberedSentences } from '../../../sop/sentences/flowSentences.ts';
import { copyToClipboard } from '../../desk/copying.ts';
import { useSentences } from '../../state/sentences.ts';
import { sentenceWords as words } from '../../words/times.ts';

/** Puts the sentences on the clipboard, a numbered line each; a sentence on what came of it. */
export function copySentences(): string {
  const text = numberedSentences(useSentences.getState().sentences);
  return copyToClipboard({ text }) ? words.copied : words.copyRefused;
}
