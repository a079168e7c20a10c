import { z } from 'zod';
import { readProfileFile, writeProfileFile } from '../../../sop/file/profileFile.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashRow } from './rowHashes.ts';

/** A profile of the workspace. `own` is always there. */
export type OwnProfile = StyleProfile & { readonly own: NonNullable<StyleProfile['own']> };

interface ProfileRow {
  readonly name: string;
  readonly former_names: string;
  readonly removed: number;
  readonly body: string;
}

/** The profiles saved in the workspace, the newest first, removed ones too. One that this version cannot read is passed over. */
export function readOwnProfiles(db: ReadableDb): OwnProfile[] {
  const select = db.prepare('SELECT name, former_names, removed, body FROM profiles ORDER BY seq DESC');
  // The column list above is this row's shape.
  const rows = select.all() as ProfileRow[];
  return rows.flatMap((row) => {
    const read = readProfileFile(row.body);
    if (!read.ok) return [];
    return [{ ...read.value, name: row.name, own: { formerNames: namesOf(row), isRemoved: row.removed === 1 } }];
  });
}

/** Former names; a text that was damaged leads to none. */
function namesOf({ former_names: text }: ProfileRow): readonly string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Whether a profile of that name is kept that this version cannot read: a newer one wrote it, and it must not be lost. */
export function isUnreadable(db: ReadableDb, name: string): boolean {
  const body = db.prepare('SELECT body FROM profiles WHERE name = ?').pluck().get(name);
  return typeof body === 'string' && !readProfileFile(body).ok;
}

/** Saves a profile under its name; one of that name is replaced, a removed one comes back. Call within a transaction. */
export function putProfile(db: WritableDb, profile: StyleProfile): void {
  db.prepare(`
    INSERT INTO profiles (name, former_names, removed, body) VALUES (?, '[]', 0, ?)
    ON CONFLICT (name) DO UPDATE SET removed = 0, body = excluded.body`).run(profile.name, writeProfileFile(profile));
  hashRow(db, 'profiles', profile.name);
}

/** Gives a profile another name; the old ones go on leading to it. Call within a transaction. */
export function renameProfile(db: WritableDb, profile: OwnProfile, name: string): void {
  const formerNames = [profile.name, ...profile.own.formerNames].filter((former) => former !== name);
  db.prepare('UPDATE profiles SET name = ?, former_names = ?, body = ? WHERE name = ?').run(
    name,
    JSON.stringify(formerNames),
    writeProfileFile({ ...profile, name }),
    profile.name,
  );
  hashRow(db, 'profiles', profile.name);
  hashRow(db, 'profiles', name);
}

/** Offers a profile no more. It stays for what is undone or was printed with it. */
export function hideProfile(db: WritableDb, name: string): void {
  db.prepare('UPDATE profiles SET removed = 1 WHERE name = ?').run(name);
  hashRow(db, 'profiles', name);
}

/** The SOPs that name a profile by one of these names, archived ones too, with their status. */
export function sopsNaming(
  db: ReadableDb,
  names: readonly string[],
): { readonly id: string; readonly status: string }[] {
  const select = db.prepare(`
    SELECT id, status FROM sops
    WHERE (CASE WHEN json_valid(body) THEN json_extract(body, '$.sop.profile') END) = ?`);
  // The column list above is this row's shape.
  return names.flatMap((name) => select.all(name) as { id: string; status: string }[]);
}
