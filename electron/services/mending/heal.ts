import { readFile } from '../../../sop/file/sopFile.ts';
import { addNotice } from '../store/condition.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { lastSoundRevision, setAsideSop } from '../store/setAside.ts';
import { readSop } from '../store/sops.ts';
import { bringBack } from './bringBack.ts';
import type { Copies } from './copies.ts';
import { mendSop } from './mend.ts';
import type { Mended } from './mend.ts';

/**
 * Makes a damaged SOP whole again: out of its own journal, or as the newest copy has it where that goes further. The user is told. Null when
 * nothing of it is whole anywhere: it is left as it is. Within a transaction.
 */
export function healSop(db: WritableDb, damaged: string, copies: Copies, now: string): Mended | null {
  const id = nameAgain(db, damaged);
  const sound = lastSoundRevision(db, id);
  const newest = newestRevision(db, id);
  if (sound !== null && sound.revision >= newest) return mendSop(db, id, now);
  const brought = copies((copy) => {
    const there = readSop(copy.db, id);
    if (there === null || there === 'damaged' || there.revision <= (sound?.revision ?? 0)) return null;
    const document = readFile(there.body);
    if (!document.ok || !bringBack(db, copy.db, id, now).ok) return null;
    const { revision, savedAt } = there;
    const lost = Math.max(0, newest - revision);
    const { title } = document.value.identity;
    addNotice(db, { kind: 'broughtBack', title, savedAt, backupAt: copy.instant, lost }, now);
    return { revision, savedAt, lost };
  });
  return brought ?? mendSop(db, id, now);
}

/**
 * The same; where nothing of the SOP is whole anywhere, all of it is set aside as it was found, so that backups can go on, and the user is
 * told which SOP it was. Within a transaction.
 */
export function healOrSetAside(db: WritableDb, damaged: string, copies: Copies, now: string): void {
  const healed = healSop(db, damaged, copies, now);
  if (healed !== null) return;
  const id = nameAgain(db, damaged);
  const card = cardOf(db, id);
  setAsideSop(db, id, now);
  addNotice(db, { kind: 'sopSetAside', title: card?.title ?? '', savedAt: card?.savedAt ?? null }, now);
}

/** Gives a SOP whose name was damaged the one back that the register knows its row by. Answers with the name it has. */
function nameAgain(db: WritableDb, id: string): string {
  const select = db.prepare('SELECT c.id FROM cards c JOIN sops s ON s.seq = c.seq WHERE s.id = ?').pluck();
  const known = select.get(id);
  if (typeof known !== 'string' || known === id) return id;
  const isTaken = db.prepare('SELECT 1 FROM sops WHERE id = ?').get(known) !== undefined;
  const hasHistory = db.prepare('SELECT 1 FROM journal WHERE sop = ?').get(known) !== undefined;
  if (isTaken || !hasHistory) return id;
  db.prepare('UPDATE sops SET id = ? WHERE id = ?').run(known, id);
  return known;
}

/** The highest revision that anything here tells of. */
function newestRevision(db: ReadableDb, id: string): number {
  const newest = db.prepare('SELECT max(revision) FROM (SELECT revision FROM journal WHERE sop = ?)').pluck().get(id);
  return typeof newest === 'number' ? newest : 0;
}

/** What the register knows of a SOP that cannot be read itself. */
function cardOf(db: ReadableDb, id: string): { readonly title: string; readonly savedAt: string | null } | null {
  const select = db.prepare(
    'SELECT c.title, c.changed_at AS savedAt FROM cards c JOIN sops s ON s.seq = c.seq WHERE s.id = ?',
  );
  // The column list is this row's shape.
  const card = select.get(id) as { readonly title: string; readonly savedAt: string } | undefined;
  if (card === undefined) return null;
  return { title: card.title, savedAt: Number.isNaN(Date.parse(card.savedAt)) ? null : card.savedAt };
}
