import { ok } from '../../../sop/model/result.ts';
import type { Workspace } from '../ports.ts';
import { renewCards } from '../registerIndex.ts';
import { renewAllCards } from '../store/cards.ts';
import { brokenIndexes, emptyIndex, fillPhraseIndex } from '../store/wordIndexes.ts';
import { write } from '../writing.ts';

/** Makes the indexes over words anew that are not what they should be; documents are only read. True when one was. */
export function healIndexes(workspace: Workspace): boolean {
  const { db, ports } = workspace;
  const broken = brokenIndexes(db);
  if (broken.length === 0) return false;
  ports.log({ level: 'warning', event: 'store.index', detail: broken.join(' ') });
  const emptied = write(workspace, () => {
    for (const index of broken) emptyIndex(db, index);
    if (broken.includes('phrase_text')) fillPhraseIndex(db);
    if (broken.includes('sop_words')) renewAllCards(db);
    return ok(null);
  });
  if (emptied.ok) renewCards(workspace);
  return emptied.ok;
}
