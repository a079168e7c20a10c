import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { readFile } from '../../../sop/file/sopFile.ts';
import { brand } from '../store/brand.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { codeOf } from '../store/errorCode.ts';
import { bringBack } from './bringBack.ts';
import { related } from './relation.ts';

/**
 * Brings over what is still whole in a database that was set aside and newer than what took its place: SOP by SOP, each checked
 * against its hashes, each in a transaction of its own. Answers with their titles. What cannot be read stays where it is.
 */
export function salvage(db: WritableDb, file: string, savedAt: string): string[] {
  if (!existsSync(file)) return [];
  const source = attempt(() => new Database(file, { readonly: true, fileMustExist: true }));
  if (source === null) return [];
  try {
    const copy = brand(source);
    const ids = attempt(() => copy.prepare('SELECT id FROM sops').pluck().all().map(String)) ?? [];
    return ids.flatMap((id) => attempt(() => broughtOver(db, copy, id, savedAt)) ?? []);
  } finally {
    attempt(() => source.close());
  }
}

/** The title of a SOP that was brought over; nothing when it was not newer, or not whole. */
function broughtOver(db: WritableDb, copy: ReadableDb, id: string, savedAt: string): string[] {
  const { relation, there } = related(db, copy, id);
  const document = there === null ? null : readFile(there.body);
  if (!['newer', 'missingHere'].includes(relation) || document === null || !document.ok) return [];
  const brought = db.transaction(() => {
    const outcome = bringBack(db, copy, id, savedAt);
    if (!outcome.ok) throw new NotBrought();
    return outcome.value;
  });
  return brought === 'same' ? [] : [document.value.identity.title];
}

class NotBrought extends Error {}

/** What a damaged file answers is an error of SQLite as often as not; anything else is a bug. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotBrought || codeOf(error).startsWith('SQLITE_')) return null;
    throw error;
  }
}
