import { officeOf } from '../../../sop/model/officeOf.ts';
import { ok } from '../../../sop/model/result.ts';
import { vocabularyOf } from '../../../sop/vocabulary/phrases.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import type { DictionaryEntry } from './dictionaries.ts';
import { openDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import { findPhrases, keepVocabulary, unreadSops } from '../store/vocabulary.ts';
import { write } from '../writing.ts';

/** What is offered while typing: texts of the workspace, and the shipped dictionaries. */
export function vocabularyService(
  { db }: Workspace,
  dictionaries: readonly DictionaryEntry[],
): Pick<Handlers, 'vocabulary.suggest' | 'vocabulary.dictionaries'> {
  return {
    'vocabulary.suggest': (query) => {
      const phrases = findPhrases(db, query);
      return ok({ phrases: [...phrases], complete: phrases.length < query.limit });
    },
    'vocabulary.dictionaries': () => ok({ entries: dictionaries }),
  };
}

/** SOPs that are read in one transaction. */
const atOnce = 200;

/**
 * Reads the vocabulary of SOPs that were written before there was one; nothing is left to do at every later start. What
 * the disk refuses is read at the next start.
 */
export function readUnreadSops(workspace: Workspace): void {
  const { db } = workspace;
  const tried = new Set<number>();
  for (;;) {
    const unread = unreadSops(db, atOnce + tried.size).filter(({ seq }) => !tried.has(seq));
    if (unread.length === 0) return;
    const written = write(workspace, () => {
      for (const { seq, id } of unread) {
        tried.add(seq);
        const opened = openDocument(db, id);
        if (!opened.ok) continue;
        const { sop, stored } = opened.value;
        keepVocabulary(db, seq, officeOf(sop.identity.issuer.unitLines), vocabularyOf(sop), stored.savedAt);
      }
      return ok(null);
    });
    if (!written.ok) return;
  }
}
