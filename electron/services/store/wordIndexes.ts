import { renewAllCards } from './cards.ts';
import { codeOf } from './errorCode.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** The indexes over words; each can be made anew from rows that are kept beside it. */
const indexes = ['sop_words', 'phrase_text'] as const;
type WordIndex = (typeof indexes)[number];

/** The indexes that are not what they should be. */
export function brokenIndexes(db: ReadableDb): WordIndex[] {
  return indexes.filter((index) => {
    try {
      db.prepare(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`).run();
      return false;
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_CORRUPT')) throw error;
      return true;
    }
  });
}

/**
 * Makes an index empty and sound again, by the very words that made it. What it held is written anew by whoever owns its rows.
 * Within a transaction.
 */
function emptyIndex(db: WritableDb, index: WordIndex): void {
  const sql = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = ?`).pluck().get(index);
  if (typeof sql !== 'string') throw new Error(`There is no index ${index}`);
  db.exec(`DROP TABLE ${index}`);
  db.exec(sql);
}

/**
 * Makes the indexes anew that are not what they should be; the register's own is left empty and its cards marked, to be filled from the
 * documents. Answers with what was broken. Within a transaction.
 */
export function renewBrokenIndexes(db: WritableDb): readonly WordIndex[] {
  const broken = brokenIndexes(db);
  for (const index of broken) emptyIndex(db, index);
  if (broken.includes('phrase_text')) fillPhraseIndex(db);
  if (broken.includes('sop_words')) renewAllCards(db);
  return broken;
}

/** Writes the words of all phrases into their index, which was emptied. */
function fillPhraseIndex(db: WritableDb): void {
  db.exec('INSERT INTO phrase_text (rowid, field, words) SELECT id, field, folded FROM phrases');
}
