import type { Sop } from '../../../sop/model/sop.ts';
import type { FontName, StyleProfile } from '../../../sop/model/style.ts';
import { copyMissing } from '../store/copyRows.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { readOwnProfiles } from '../store/profiles.ts';
import { takeMissingRow } from '../store/takeRows.ts';

/**
 * Brings along what a SOP of a copy is printed with, where that is not here any more: the profile of the office that it names, and the
 * fonts of both. What is here under these names stays: other SOPs are printed with it. Within a transaction.
 */
export function bringLook(db: WritableDb, copy: ReadableDb, { profile, style }: Sop): void {
  const wanted = readOwnProfiles(copy).find((one) => answersTo(one, profile));
  if (wanted !== undefined) {
    const isHere = readOwnProfiles(db).some((one) => answersTo(one, profile));
    if (!isHere) takeMissingRow(db, copy, 'profiles', wanted.name);
    bringFont(db, copy, wanted.style.font);
  }
  bringFont(db, copy, style.font);
}

function answersTo({ name, own }: StyleProfile, wanted: string): boolean {
  return name === wanted || own?.formerNames.includes(wanted) === true;
}

function bringFont(db: WritableDb, copy: ReadableDb, font: FontName | undefined): void {
  if (font === undefined || typeof font === 'string') return;
  takeMissingRow(db, copy, 'fonts', font.hash);
  if (db.prepare('SELECT 1 FROM fonts WHERE hash = ?').get(font.hash) !== undefined)
    copyMissing(db, copy, 'font_faces', { column: 'font', value: font.hash });
}
