import type { VocabularyField } from '../../../sop/vocabulary/fields.ts';
import { foldedWords } from '../../../sop/vocabulary/fold.ts';
import type { Phrase, SopVocabulary } from '../../../sop/vocabulary/phrases.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** A text of the workspace as it is offered. */
export interface StoredPhrase {
  readonly text: string;
  readonly uses: number;
  /** ISO instant. */
  readonly lastUsed: string;
}

/** Which texts are asked for: the kinds of cell, and what was typed so far ('' = the most used ones). */
export interface PhraseQuery {
  readonly fields: readonly VocabularyField[];
  readonly typed: string;
  readonly limit: number;
}

/**
 * Keeps what one SOP holds, within the transaction that stores its revision. What it held before and holds no longer
 * loses a use, and goes with its last one. `seq` is the row of the SOP.
 */
export function keepVocabulary(
  db: WritableDb,
  seq: number | bigint,
  unit: string,
  { phrases, officials }: SopVocabulary,
  savedAt: string,
): void {
  keepPhrases(db, seq, phrases, savedAt);
  keepOfficials(db, seq, unit, officials, savedAt);
}

interface HeldRow {
  readonly id: number;
  readonly field: string;
  readonly folded: string;
}

function keepPhrases(db: WritableDb, seq: number | bigint, phrases: readonly Phrase[], savedAt: string): void {
  const select = db.prepare(
    'SELECT p.id, p.field, p.folded FROM sop_phrases s JOIN phrases p ON p.id = s.phrase WHERE s.sop = ?',
  );
  // The column list above is this row's shape.
  const held = new Map((select.all(seq) as HeldRow[]).map((row) => [`${row.field}:${row.folded}`, row.id]));
  const add = db.prepare(`
    INSERT INTO phrases (field, folded, text, uses, last_used) VALUES (?, ?, ?, 1, ?)
    ON CONFLICT (field, folded) DO UPDATE
      SET uses = uses + 1, text = excluded.text, last_used = max(last_used, excluded.last_used)
    RETURNING id, uses`);
  const hold = db.prepare('INSERT INTO sop_phrases (sop, phrase) VALUES (?, ?)');
  const index = db.prepare('INSERT INTO phrase_text (rowid, field, words) VALUES (?, ?, ?)');
  for (const { field, folded, text } of phrases) {
    if (held.delete(`${field}:${folded}`)) continue;
    // The columns after RETURNING are this row's shape.
    const { id, uses } = add.get(field, folded, text, savedAt) as { id: number; uses: number };
    hold.run(seq, id);
    if (uses === 1) index.run(id, field, folded);
  }
  const release = db.prepare('DELETE FROM sop_phrases WHERE sop = ? AND phrase = ?');
  const lose = db.prepare('UPDATE phrases SET uses = uses - 1 WHERE id = ? RETURNING uses').pluck();
  const drop = db.prepare('DELETE FROM phrases WHERE id = ?');
  const unindex = db.prepare('DELETE FROM phrase_text WHERE rowid = ?');
  for (const id of held.values()) {
    release.run(seq, id);
    if (lose.get(id) !== 0) continue;
    drop.run(id);
    unindex.run(id);
  }
}

function keepOfficials(
  db: WritableDb,
  seq: number | bigint,
  unit: string,
  officials: SopVocabulary['officials'],
  savedAt: string,
): void {
  // An unchanged block keeps its day, so that the newest word on an official wins, not the newest save.
  const keep = db.prepare(`
    INSERT INTO sop_officials (sop, role, prefix, position, name, rank, nip, unit, seen_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sop, role) DO UPDATE SET
      prefix = excluded.prefix, position = excluded.position, name = excluded.name, rank = excluded.rank,
      nip = excluded.nip, unit = excluded.unit, seen_at = excluded.seen_at
    WHERE (prefix, position, name, rank, nip, unit) IS NOT
      (excluded.prefix, excluded.position, excluded.name, excluded.rank, excluded.nip, excluded.unit)`);
  for (const { role, prefix, position, name, rank, nip } of officials)
    keep.run(seq, role, prefix, position, name, rank, nip, unit, savedAt);
  if (officials.every(({ role }) => role !== 'proposer'))
    db.prepare("DELETE FROM sop_officials WHERE sop = ? AND role = 'proposer'").run(seq);
}

/** From how many found phrases on it is quicker to walk the most used ones than to sort all. */
const manyFound = 1500;

/** The texts of these kinds in which the typed words stand, the last one as a beginning; most used and newest first. */
export function findPhrases(db: ReadableDb, { fields, typed, limit }: PhraseQuery): readonly StoredPhrase[] {
  const words = foldedWords(typed);
  const kinds = fields.map(() => '?').join(', ');
  const order = 'ORDER BY uses DESC, last_used DESC, folded LIMIT ?';
  const columns = 'text, uses, last_used AS lastUsed';
  if (words.length === 0) {
    const select = db.prepare(`SELECT ${columns} FROM phrases WHERE field IN (${kinds}) ${order}`);
    return select.all(...fields, limit) as StoredPhrase[];
  }
  const match = `field : (${fields.map((field) => `"${field}"`).join(' OR ')}) AND words : ("${words.join(' ')}" *)`;
  const found = Number(
    db
      .prepare('SELECT count(*) FROM (SELECT 1 FROM phrase_text WHERE phrase_text MATCH ? LIMIT ?)')
      .pluck()
      .get(match, manyFound),
  );
  if (found < manyFound) {
    const select = db.prepare(
      `SELECT ${columns} FROM phrases WHERE id IN (SELECT rowid FROM phrase_text WHERE phrase_text MATCH ?) ${order}`,
    );
    return select.all(match, limit) as StoredPhrase[];
  }
  return mostUsed(db, fields, words, limit);
}

/** Walks the phrases of each kind from the most used one until enough are found. */
function mostUsed(
  db: ReadableDb,
  fields: readonly VocabularyField[],
  words: readonly string[],
  limit: number,
): readonly StoredPhrase[] {
  const select = db.prepare(`
    SELECT text, uses, last_used AS lastUsed FROM phrases INDEXED BY phrases_by_use
    WHERE field = ? AND (folded LIKE ? OR folded LIKE ?) ORDER BY uses DESC, last_used DESC LIMIT ?`);
  // Words hold letters and digits only, so that they mean nothing else to LIKE.
  const typed = words.join('%');
  const rows = fields.flatMap((field) => select.all(field, `${typed}%`, `%_${typed}%`, limit) as StoredPhrase[]);
  return rows
    .toSorted((one, other) => other.uses - one.uses || (one.lastUsed < other.lastUsed ? 1 : -1))
    .slice(0, limit);
}

/** Rows of SOPs whose vocabulary was never kept: they were written before there was one. */
export function unreadSops(db: ReadableDb, limit: number): readonly { readonly seq: number; readonly id: string }[] {
  const select = db.prepare(`
    SELECT seq, id FROM sops
    WHERE NOT EXISTS (SELECT 1 FROM sop_officials o WHERE o.sop = sops.seq AND o.role = 'approval') LIMIT ?`);
  return select.all(limit) as { seq: number; id: string }[];
}
