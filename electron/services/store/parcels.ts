import type { ReadableDb, WritableDb } from './database.ts';
import { hashRow } from './rowHashes.ts';

/** A SOP inside a parcel, as far as a list needs it. */
export interface SummarySop {
  readonly id: string;
  readonly title: string;
  /** Hash of what it says, whatever its status. */
  readonly content: string;
  /** Its review events by name; `finding` = the one they are about. */
  readonly events: readonly { readonly id: string; readonly kind: string; readonly finding: string }[];
}

export type ParcelState = 'waiting' | 'accepted' | 'refused' | 'broken';

/** A parcel that came in. */
export interface StoredParcel {
  /** Name of the parcel; of a broken one the hash of its bytes. */
  readonly id: string;
  /** Name of the file it came as. */
  readonly file: string;
  readonly fileHash: string;
  readonly fromFolder: boolean;
  /** ISO instant. */
  readonly receivedAt: string;
  readonly state: ParcelState;
  /** Of a broken one: why, as a code; of a refused one: why, in the words of who refused it. */
  readonly reason: string;
  readonly detail: string;
  /** The manifest's text; null for a broken one. */
  readonly manifest: string | null;
  readonly summary: readonly SummarySop[];
}

interface ParcelRow {
  readonly id: string;
  readonly file: string;
  readonly file_sha256: string;
  readonly from_folder: number;
  readonly received_at: string;
  readonly state: ParcelState;
  readonly reason: string;
  readonly detail: string;
  readonly manifest: string | null;
  readonly summary: string;
}

const columns = 'id, file, file_sha256, from_folder, received_at, state, reason, detail, manifest, summary';

/** Keeps a parcel with the bytes of its file (none for a broken one). One that is here already stays as it is. Call within a transaction. */
export function keepParcel(db: WritableDb, parcel: StoredParcel, content: Uint8Array | null): void {
  const { id, file, fileHash, fromFolder, receivedAt, state, reason, detail, manifest, summary } = parcel;
  db.prepare(`
    INSERT INTO parcels (${columns}, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING`).run(
    id,
    file,
    fileHash,
    fromFolder ? 1 : 0,
    receivedAt,
    state,
    reason,
    detail,
    manifest,
    JSON.stringify(summary),
    content,
  );
  hashRow(db, 'parcels', id);
}

/** A parcel by its name; null when none came in under it. */
export function readParcel(db: ReadableDb, id: string): StoredParcel | null {
  // The column list is this row's shape.
  const row = db.prepare(`SELECT ${columns} FROM parcels WHERE id = ?`).get(id) as ParcelRow | undefined;
  return row === undefined ? null : parcelOf(row);
}

/** Every parcel that came in, newest first. */
export function readParcels(db: ReadableDb): readonly StoredParcel[] {
  // The column list is this row's shape.
  return (db.prepare(`SELECT ${columns} FROM parcels ORDER BY seq DESC`).all() as ParcelRow[]).map(parcelOf);
}

function parcelOf(row: ParcelRow): StoredParcel {
  const { id, file, state, reason, detail, manifest } = row;
  const { file_sha256: fileHash, from_folder: fromFolder, received_at: receivedAt } = row;
  // Written by `keepParcel` from its own type.
  const summary = JSON.parse(row.summary) as readonly SummarySop[];
  return { id, file, fileHash, fromFolder: fromFolder === 1, receivedAt, state, reason, detail, manifest, summary };
}

/** The file of a parcel that waits; null when it was settled, or never could be opened. */
export function parcelContent(db: ReadableDb, id: string): Uint8Array | null {
  const content: unknown = db.prepare('SELECT content FROM parcels WHERE id = ?').pluck().get(id);
  return content instanceof Uint8Array ? content : null;
}

/** Whether a file of exactly these bytes came in before. One that was too new then may be read by this version now. */
export function isKnownFile(db: ReadableDb, fileHash: string): boolean {
  const known = db.prepare(
    "SELECT 1 FROM parcels WHERE file_sha256 = ? AND (manifest IS NOT NULL OR reason <> 'newer')",
  );
  return known.pluck().get(fileHash) !== undefined;
}

/** Forgets that a file could not be opened: now it can. Call within a transaction. */
export function forgetBroken(db: WritableDb, fileHash: string): void {
  const broken = db.prepare('DELETE FROM parcels WHERE file_sha256 = ? AND manifest IS NULL RETURNING id').pluck();
  for (const id of broken.all(fileHash)) hashRow(db, 'parcels', String(id));
}

/** Settles a parcel, or lets a settled one wait again. The file is let go of with `content` null. Call within a transaction. */
export function settleParcel(
  db: WritableDb,
  id: string,
  { state, reason }: Pick<StoredParcel, 'state' | 'reason'>,
  content: Uint8Array | null,
): void {
  db.prepare('UPDATE parcels SET state = ?, reason = ?, content = ? WHERE id = ?').run(state, reason, content, id);
  hashRow(db, 'parcels', id);
}

/** Remembers a parcel that went out. Call within a transaction. */
export function keepSent(db: WritableDb, id: string, madeAt: string, manifest: string): void {
  db.prepare('INSERT INTO sent_parcels (id, made_at, manifest) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING').run(
    id,
    madeAt,
    manifest,
  );
  hashRow(db, 'sent_parcels', id);
}

/** Whether a parcel went out from here. */
export function isSent(db: ReadableDb, id: string): boolean {
  return db.prepare('SELECT 1 FROM sent_parcels WHERE id = ?').pluck().get(id) !== undefined;
}
