import { z } from 'zod';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashedPlaces } from './rowHashes.ts';

/** What the user has to be told once. Instants are ISO. */
export const noticeSchema = z.discriminatedUnion('kind', [
  /** The app ended in the middle of things; everything up to `savedAt` is here. */
  z.strictObject({ kind: z.literal('crashed'), savedAt: z.string().nullable() }),
  /** The database could not be read and was set aside; the backup of `backupAt` took its place (null = there was none). */
  z.strictObject({
    kind: z.literal('setAside'),
    backupAt: z.string().nullable(),
    /** SOPs that were still whole in what was set aside, and newer than in the backup: they were brought back too. */
    saved: z.array(z.string()),
  }),
  /** A whole workspace was put back as a backup had it. */
  z.strictObject({ kind: z.literal('restored'), backupAt: z.string() }),
  /** A document was damaged; it is again as it was at `savedAt`. Null: nothing of it was whole. */
  z.strictObject({ kind: z.literal('mended'), title: z.string(), savedAt: z.string().nullable(), lost: z.int() }),
  /** A document was damaged; it is again as the backup of `backupAt` has it, saved at `savedAt`. `lost`: saves since then. */
  z.strictObject({
    kind: z.literal('broughtBack'),
    title: z.string(),
    savedAt: z.string(),
    backupAt: z.string(),
    lost: z.int(),
  }),
  /** Nothing of a document was whole anywhere: it was set aside as it was found. `savedAt`: its last save, where that is known. */
  z.strictObject({ kind: z.literal('sopSetAside'), title: z.string(), savedAt: z.string().nullable() }),
  /**
   * Rows of settings, people and the like were damaged: `whole` = they are right again; `restored` = they are as the backup of `backupAt` has
   * them; `doubtful` = they are as they were read, and somebody should look; `givenUp` = they are not used any more.
   */
  z.strictObject({
    kind: z.literal('rows'),
    place: z.enum(hashedPlaces),
    outcome: z.enum(['whole', 'restored', 'doubtful', 'givenUp']),
    names: z.array(z.string()),
    backupAt: z.string().nullable(),
  }),
  /**
   * Histories do not reach what was written down outside the database at `at`: an older database lies here, or their ends were taken
   * away. `more`: SOPs beside those that are named.
   */
  z.strictObject({ kind: z.literal('behindAnchor'), at: z.string(), titles: z.array(z.string()), more: z.int() }),
  /** The history of a SOP is not whole from this revision on; its document is. */
  z.strictObject({ kind: z.literal('brokenHistory'), title: z.string(), revision: z.int() }),
  /** An automatic backup could not be made. */
  z.strictObject({ kind: z.literal('noBackup'), code: z.string() }),
]);
export type Notice = z.output<typeof noticeSchema>;

export interface KeptNotice {
  readonly seq: number;
  readonly happenedAt: string;
  readonly notice: Notice;
}

/** Keeps something to tell. The same about the same instant is kept once. */
export function addNotice(db: WritableDb, notice: Notice, happenedAt: string): void {
  const text = JSON.stringify(notice);
  db.prepare(
    `INSERT INTO notices (notice, happened_at) SELECT ?, ?
     WHERE NOT EXISTS (SELECT 1 FROM notices WHERE notice = ? AND happened_at = ?)`,
  ).run(text, happenedAt, text, happenedAt);
}

/** Whether the same was ever kept, read or not. */
export function wasNoticed(db: ReadableDb, notice: Notice): boolean {
  return db.prepare('SELECT 1 FROM notices WHERE notice = ?').get(JSON.stringify(notice)) !== undefined;
}

/** What nobody has acknowledged yet, oldest first. What a newer version wrote and this one cannot read is left to that version. */
export function untold(db: ReadableDb): KeptNotice[] {
  const select = db.prepare('SELECT seq, notice, happened_at FROM notices WHERE told = 0 ORDER BY seq');
  // The column list above is this row's shape.
  const rows = select.all() as { readonly seq: number; readonly notice: string; readonly happened_at: string }[];
  return rows.flatMap(({ seq, notice, happened_at: happenedAt }) => {
    const read = noticeSchema.safeParse(JSON.parse(notice));
    return read.success ? [{ seq, happenedAt, notice: read.data }] : [];
  });
}

/** The user has read these. */
export function markTold(db: WritableDb, seqs: readonly number[]): void {
  const update = db.prepare('UPDATE notices SET told = 1 WHERE seq = ?');
  for (const seq of seqs) update.run(seq);
}

/** A single fact about the workspace; null when it was never written, or is not what `schema` says. */
export function readFact<Value>(db: ReadableDb, name: string, schema: z.ZodType<Value>): Value | null {
  const text = db.prepare('SELECT value FROM condition WHERE name = ?').pluck().get(name);
  if (typeof text !== 'string') return null;
  const read = schema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

export function writeFact(db: WritableDb, name: string, value: unknown): void {
  db.prepare('INSERT INTO condition VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(
    name,
    JSON.stringify(value),
  );
}
