import { changesBetween } from '../../../sop/compare/changesBetween.ts';
import { readFile } from '../../../sop/file/sopFile.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Failure } from '../../contract/commands.ts';
import { editSop } from '../changing.ts';
import { openDocument, registerFields } from '../documents.ts';
import { writeCard } from '../store/cards.ts';
import { copyAssets, copySop } from '../store/copyRows.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { brokenRevision } from '../store/journal.ts';
import { keepVocabulary } from '../store/vocabulary.ts';
import { setAsideSop } from '../store/setAside.ts';
import { bringLook } from './bringLook.ts';
import { related } from './relation.ts';

export type NotBroughtBack = Failure<'notFound' | 'damaged' | 'newerVersion' | 'sopLocked' | 'changeRefused'>;

/**
 * Brings one SOP back from a copy of the workspace. One that is not here comes with its whole history; one that is here becomes what it was
 * there by edits on top of everything since, which can be undone; its status stays. One that is damaged here is set aside first.
 * The profile and the fonts that it is printed with come along where they are not here. Call within a transaction.
 */
export function bringBack(
  db: WritableDb,
  copy: ReadableDb,
  id: string,
  savedAt: string,
): Result<'added' | 'changed' | 'same', NotBroughtBack> {
  const { relation, here, there } = related(db, copy, id);
  if (there === null) return refuse({ code: relation === 'damagedThere' ? 'damaged' : 'notFound', detail: id });
  const after = readFile(there.body);
  copyAssets(db, copy);
  if (after.ok) bringLook(db, copy, after.value);
  if (relation === 'damagedHere') setAsideSop(db, id, savedAt);
  if (here === null) return added(db, copy, id);
  if (relation === 'newer' && brokenRevision(copy, id) === null) return extended(db, copy, id);
  const before = readFile(here.body);
  if (!before.ok || !after.ok) return refuse({ code: 'newerVersion', detail: id });
  const changes = changesBetween(before.value, { ...after.value, status: before.value.status });
  if (changes.length === 0) return ok('same');
  const edits = { id, revision: here.revision, changes: [{ kind: 'batch', changes } as const] };
  const edited = editSop(db, edits, savedAt);
  if (edited.ok) return ok('changed');
  const { code, detail } = edited.error;
  return refuse({ code: code === 'sopLocked' ? code : 'changeRefused', detail });
}

/** What is there goes on from what is here: its further entries follow as they are. */
function extended(db: WritableDb, copy: ReadableDb, id: string): Result<'changed', NotBroughtBack> {
  // Steps to undo belong to one revision, and those of the copy belong to its own.
  for (const table of ['undo_steps', 'undo_heads']) db.prepare(`DELETE FROM ${table} WHERE sop = ?`).run(id);
  copySop(db, copy, id);
  const rest = derived(db, id);
  return rest.ok ? ok('changed') : rest;
}

/** Copies the rows as they are. */
function added(db: WritableDb, copy: ReadableDb, id: string): Result<'added', NotBroughtBack> {
  copySop(db, copy, id);
  const rest = derived(db, id);
  return rest.ok ? ok('added') : rest;
}

/** Makes anew what the register and the vocabulary keep of a SOP. */
function derived(db: WritableDb, id: string): Result<null, NotBroughtBack> {
  const opened = openDocument(db, id);
  if (!opened.ok) return refuse({ code: opened.error.code, detail: id });
  const { stored, sop } = opened.value;
  const seq = db.prepare('SELECT seq FROM sops WHERE id = ?').pluck().get(id);
  if (typeof seq !== 'number') throw new Error(`SOP ${id} vanished within its own transaction`);
  const fields = registerFields(sop);
  const { revision, archived, savedAt } = stored;
  writeCard(db, { seq, id, revision, archived, savedAt, fields });
  keepVocabulary(db, seq, fields.unit, fields.vocabulary, savedAt);
  return ok(null);
}
