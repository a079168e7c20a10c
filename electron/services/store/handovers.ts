import type { FiledKind } from '../../../sop/handover/standing.ts';
import type { HandoverSigner, HandoverWay } from '../../../sop/handover/signers.ts';
import type { Author } from '../../../sop/review/events.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashBytes, hashFields } from './hash.ts';

/** A PDF that was exported to be signed. */
export interface FrozenExport {
  readonly id: string;
  readonly sop: string;
  /** The revision it was made of, and the version that was kept of it. */
  readonly revision: number;
  readonly version: string;
  readonly way: HandoverWay;
  /** In order. */
  readonly signers: readonly HandoverSigner[];
  readonly name: string;
  readonly pages: number;
  /** SHA-256 of the file, in hex. */
  readonly fileHash: string;
  /** ISO instant. */
  readonly frozenAt: string;
  readonly author: Author;
}

/** One electronic signature as it was found when its file was filed. */
export interface FiledSignature {
  readonly name: string;
  /** ISO instant that the signature tells; null = none. */
  readonly at: string | null;
  readonly outcome: 'passed' | 'undetermined' | 'failed' | 'none';
  /** The verdict in words. */
  readonly sentence: string;
  /** ISO day until which the certificate is valid; null or left out where it is not known. */
  readonly certificateEnds?: string | null;
  /** A trusted chain leads to the Balai Besar Sertifikasi Elektronik. */
  readonly isBsre?: boolean;
}

/** How the file was tied to its export. `claimed` = by a person, with a reason. */
export type FiledMatch = 'exact' | 'rewritten' | 'claimed';

/** What was found out about a file when it was filed. */
export interface FiledFacts {
  readonly match: FiledMatch;
  readonly signatures: readonly FiledSignature[];
  /** Signers of the order who have signed in it, from 0. */
  readonly signedBy: readonly number[];
  /** Why it was filed in spite of a doubt; '' where there was none. */
  readonly reason: string;
}

/** A file that was filed with an export. */
export interface FiledFile extends FiledFacts {
  readonly id: string;
  readonly sop: string;
  readonly export: string;
  readonly kind: FiledKind;
  readonly name: string;
  readonly mediaType: string;
  readonly fileHash: string;
  readonly filedAt: string;
  readonly author: Author;
}

interface ExportRow {
  readonly id: string;
  readonly sop: string;
  readonly revision: number;
  readonly version: string;
  readonly way: string;
  readonly signers: string;
  readonly name: string;
  readonly pages: number;
  readonly file_sha256: string;
  readonly frozen_at: string;
  readonly author: string;
  readonly sha256: string;
}

interface FiledRow {
  readonly id: string;
  readonly sop: string;
  readonly export: string;
  readonly kind: string;
  readonly name: string;
  readonly media_type: string;
  readonly file_sha256: string;
  readonly facts: string;
  readonly filed_at: string;
  readonly author: string;
  readonly sha256: string;
}

const exportColumns = 'id, sop, revision, version, way, signers, name, pages, file_sha256, frozen_at, author, sha256';
const filedColumns = 'id, sop, export, kind, name, media_type, file_sha256, facts, filed_at, author, sha256';

/** Keeps an export with its bytes. Call within the transaction that froze the revision. */
export function keepExport(db: WritableDb, frozen: Omit<FrozenExport, 'fileHash'>, bytes: Uint8Array): FrozenExport {
  const kept: FrozenExport = { ...frozen, fileHash: hashBytes(bytes) };
  const { id, sop, revision, version, way, name, pages, fileHash, frozenAt } = kept;
  const signers = JSON.stringify(kept.signers);
  const author = JSON.stringify(kept.author);
  const sha256 = hashFields([id, sop, revision, version, way, signers, name, pages, fileHash, frozenAt, author]);
  db.prepare(`INSERT INTO frozen_exports (${exportColumns}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    id,
    sop,
    revision,
    version,
    way,
    signers,
    name,
    pages,
    fileHash,
    frozenAt,
    author,
    sha256,
    bytes,
  );
  return kept;
}

/** Files a file with an export. Call within the transaction that moves the status, where it does. */
export function keepFiled(db: WritableDb, filed: Omit<FiledFile, 'fileHash'>, bytes: Uint8Array): FiledFile {
  const kept: FiledFile = { ...filed, fileHash: hashBytes(bytes) };
  const { id, sop, export: of, kind, name, mediaType, fileHash, filedAt } = kept;
  const { match, signatures, signedBy, reason } = kept;
  const facts = JSON.stringify({ match, signatures, signedBy, reason } satisfies FiledFacts);
  const author = JSON.stringify(kept.author);
  const sha256 = hashFields([id, sop, of, kind, name, mediaType, fileHash, facts, filedAt, author]);
  db.prepare(`INSERT INTO filed_files (${filedColumns}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    id,
    sop,
    of,
    kind,
    name,
    mediaType,
    fileHash,
    facts,
    filedAt,
    author,
    sha256,
    bytes,
  );
  return kept;
}

/** The exports of some SOPs, or of all (null), oldest first. Rows that are not what was once written are counted and left out. */
export function exportsOf(
  db: ReadableDb,
  sops: readonly string[] | null,
): { readonly exports: readonly FrozenExport[]; readonly damaged: number } {
  const rows = rowsOf(db, `SELECT ${exportColumns} FROM frozen_exports`, 'frozen_at', sops) as readonly ExportRow[];
  const exports = rows.map(exportOf);
  const sound = exports.filter((frozen) => frozen !== null);
  return { exports: sound, damaged: exports.length - sound.length };
}

/** How many bytes each export has, by its id. */
export function exportSizes(db: ReadableDb): ReadonlyMap<string, number> {
  const select = db.prepare('SELECT id, length(bytes) AS size FROM frozen_exports');
  // The column list above is this row's shape.
  const rows = select.all() as readonly { readonly id: string; readonly size: number }[];
  return new Map(rows.map(({ id, size }) => [id, size]));
}

/** Titles and numbers of SOPs, by their id. */
export function namesOfSops(
  db: ReadableDb,
  ids: readonly string[],
): ReadonlyMap<string, { readonly title: string; readonly number: string }> {
  const select = db.prepare('SELECT id, title, number FROM sops WHERE id IN (SELECT value FROM json_each(?))');
  // As above.
  const rows = select.all(JSON.stringify(ids)) as readonly {
    readonly id: string;
    readonly title: string;
    readonly number: string;
  }[];
  return new Map(rows.map(({ id, title, number }) => [id, { title, number }]));
}

/** One export; null when there is none. */
export function readExport(db: ReadableDb, id: string): FrozenExport | null | 'damaged' {
  const row = db.prepare(`SELECT ${exportColumns} FROM frozen_exports WHERE id = ?`).get(id) as ExportRow | undefined;
  return row === undefined ? null : (exportOf(row) ?? 'damaged');
}

/** The files filed for some SOPs, or for all (null), oldest first; the same for damaged rows. */
export function filedOf(
  db: ReadableDb,
  sops: readonly string[] | null,
): { readonly files: readonly FiledFile[]; readonly damaged: number } {
  const rows = rowsOf(db, `SELECT ${filedColumns} FROM filed_files`, 'filed_at', sops) as readonly FiledRow[];
  const files = rows.map(filedFileOf);
  const sound = files.filter((file) => file !== null);
  return { files: sound, damaged: files.length - sound.length };
}

/** The bytes of an export or of a filed file; null when there is none, `'damaged'` when they are not those that were kept. */
export function bytesOfFile(
  db: ReadableDb,
  table: 'frozen_exports' | 'filed_files',
  id: string,
): Uint8Array | null | 'damaged' {
  const row = db.prepare(`SELECT file_sha256 AS hash, bytes FROM ${table} WHERE id = ?`).get(id) as
    | { readonly hash: string; readonly bytes: Uint8Array }
    | undefined;
  if (row === undefined) return null;
  return hashBytes(row.bytes) === row.hash ? row.bytes : 'damaged';
}

/** Ordered by instant, then by the place in the table: two of one instant stand in the order in which they came. */
function rowsOf(db: ReadableDb, select: string, instant: string, sops: readonly string[] | null): readonly unknown[] {
  const order = `ORDER BY ${instant}, rowid`;
  if (sops === null) return db.prepare(`${select} ${order}`).all();
  return db.prepare(`${select} WHERE sop IN (SELECT value FROM json_each(?)) ${order}`).all(JSON.stringify(sops));
}

function exportOf(row: ExportRow): FrozenExport | null {
  const { id, sop, revision, version, way, signers, name, pages, file_sha256, frozen_at, author } = row;
  const fields = [id, sop, revision, version, way, signers, name, pages, file_sha256, frozen_at, author];
  if (hashFields(fields) !== row.sha256) return null;
  return {
    id,
    sop,
    revision,
    version,
    // The hash above covers what `keepExport` wrote from its own types.
    way: way as HandoverWay,
    signers: JSON.parse(signers) as readonly HandoverSigner[],
    name,
    pages,
    fileHash: file_sha256,
    frozenAt: frozen_at,
    author: JSON.parse(author) as Author,
  };
}

function filedFileOf(row: FiledRow): FiledFile | null {
  const { id, sop, export: of, kind, name, media_type, file_sha256, facts, filed_at, author } = row;
  if (hashFields([id, sop, of, kind, name, media_type, file_sha256, facts, filed_at, author]) !== row.sha256)
    return null;
  return {
    id,
    sop,
    export: of,
    // As above.
    kind: kind as FiledKind,
    name,
    mediaType: media_type,
    fileHash: file_sha256,
    ...(JSON.parse(facts) as FiledFacts),
    filedAt: filed_at,
    author: JSON.parse(author) as Author,
  };
}
