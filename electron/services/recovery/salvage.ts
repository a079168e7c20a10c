import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { readFile } from '../../../sop/file/sopFile.ts';
import { brand } from '../store/brand.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { besideTables, copyBase, copyMissing } from '../store/copyRows.ts';
import { codeOf } from '../store/errorCode.ts';
import { isHashedPlace, takeRows } from '../store/takeRows.ts';
import { keepForm, readStoredForm, soundForms } from '../store/forms.ts';
import { keepSet, readStoredSet, soundSets } from '../store/sets.ts';
import { bringBack } from '../mending/bringBack.ts';
import { related } from '../mending/relation.ts';

/**
 * Brings over what is still whole in a database that was set aside and newer than what took its place: SOP by SOP, each checked
 * against its hashes, each in a transaction of its own; then what is no SOP: findings, versions, forms, the inbox, settings and people.
 * Answers with the titles of the SOPs. What cannot be read stays where it is.
 */
export function salvage(db: WritableDb, file: string, savedAt: string): string[] {
  if (!existsSync(file)) return [];
  const source = attempt(() => new Database(file, { readonly: true, fileMustExist: true }));
  if (source === null) return [];
  try {
    const copy = brand(source);
    const ids = attempt(() => copy.prepare('SELECT id FROM sops').pluck().all().map(String)) ?? [];
    const titles = ids.flatMap((id) => attempt(() => broughtOver(db, copy, id, savedAt)) ?? []);
    for (const table of besideTables)
      attempt(() =>
        db.transaction(() => (isHashedPlace(table) ? takeRows(db, copy, table) : copyMissing(db, copy, table))),
      );
    for (const id of ids) attempt(() => db.transaction(() => bringBase(db, copy, id)));
    attempt(() => db.transaction(() => bringForms(db, copy)));
    attempt(() => db.transaction(() => bringSets(db, copy)));
    return titles;
  } finally {
    attempt(() => source.close());
  }
}

/** A document can be handed on without being changed: then only the version it stands on is newer there. */
function bringBase(db: WritableDb, copy: ReadableDb, id: string): void {
  if (related(db, copy, id).relation === 'same') copyBase(db, copy, id);
}

/** Forms as they were there, where those are newer. */
function bringForms(db: WritableDb, copy: ReadableDb): void {
  for (const form of soundForms(copy)) {
    const here = readStoredForm(db, form.id);
    if (here === null || here === 'damaged' || here.revision < form.revision) keepForm(db, form);
  }
}

/** Document sets as they were there, where those are newer. */
function bringSets(db: WritableDb, copy: ReadableDb): void {
  for (const set of soundSets(copy)) {
    const here = readStoredSet(db, set.id);
    if (here === null || here === 'damaged' || here.revision < set.revision) keepSet(db, set);
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
