import type { SopId } from '../../../sop/model/sop.ts';
import type { TakenNumber } from '../../../sop/vocabulary/nextNumber.ts';
import { foldPhrase } from '../../../sop/vocabulary/fold.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashRow } from './rowHashes.ts';
import { reservedNumbers } from './ledger.ts';
import { chainOf } from './reviews.ts';

/**
 * The numbers of all SOPs of the workspace but one and its other versions, the archive included, newest first. A new version often
 * keeps the number of the one it revises.
 */
export function takenNumbers(db: ReadableDb, except: SopId): readonly TakenNumber[] {
  // Of the cards, because a row of `sops` holds its whole document before the number. The column list is this row's shape.
  const rows = db
    .prepare("SELECT id, number, unit FROM cards WHERE id <> ? AND number <> '' ORDER BY seq DESC")
    .all(except) as ({ readonly id: SopId } & TakenNumber)[];
  const versions = chainOf(db, except);
  const borne = rows.filter(({ id }) => !versions.has(id)).map(({ number, unit }) => ({ number, unit }));
  return [...borne, ...heldNumbers(db)];
}

/** Numbers that are reserved for SOPs to come. One that a SOP bears already is a number of that SOP and of its versions. */
function heldNumbers(db: ReadableDb): readonly TakenNumber[] {
  const held = reservedNumbers(db).filter(({ usedBy }) => usedBy === null);
  return held.map(({ number, unit }) => ({ number, unit }));
}

/** How a unit writes its numbers, or null when nobody said. */
export function numberTemplate(db: ReadableDb, unit: string): string | null {
  const found = db.prepare('SELECT template FROM number_templates WHERE unit = ?').pluck().get(foldPhrase(unit));
  return typeof found === 'string' ? found : null;
}

/** How units write their numbers, where somebody said: `unit` as `foldPhrase` gives it. */
export function numberTemplates(db: ReadableDb): { readonly unit: string; readonly template: string }[] {
  const select = db.prepare('SELECT unit, template FROM number_templates ORDER BY unit');
  // The column list is this row's shape.
  return select.all() as { readonly unit: string; readonly template: string }[];
}

/** Says how a unit writes its numbers; null = it is read out of them again. */
export function setNumberTemplate(db: WritableDb, unit: string, template: string | null): void {
  const key = foldPhrase(unit);
  if (template === null) {
    db.prepare('DELETE FROM number_templates WHERE unit = ?').run(key);
    hashRow(db, 'number_templates', key);
  } else {
    db.prepare('INSERT OR REPLACE INTO number_templates (unit, template) VALUES (?, ?)').run(key, template);
    hashRow(db, 'number_templates', key);
  }
}

/** The SOPs outside the archive that are valid or under way and have this number (`foldNumber`). */
export function sopsWithNumber(db: ReadableDb, key: string): readonly { readonly id: SopId; readonly title: string }[] {
  const select = db.prepare(`
    SELECT c.id, c.title FROM kin k JOIN cards c ON c.seq = k.seq
    WHERE k.number_key = ? AND c.archived = 0 AND c.status NOT IN ('superseded', 'revoked') ORDER BY c.seq`);
  // The column list is this row's shape.
  return select.all(key) as { readonly id: SopId; readonly title: string }[];
}
