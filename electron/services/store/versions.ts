import { versionText } from '../../../sop/file/versionSchema.ts';
import type { VersionFacts } from '../../../sop/file/versionSchema.ts';
import type { Author } from '../../../sop/review/events.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashBytes, hashFields } from './hash.ts';

/** A version: immutable, named by what it says and by what it was made from. */
export interface Version extends VersionFacts {
  readonly id: string;
  /** Whether its document is here; of versions that only others hold, no more than the name is known. */
  readonly held: boolean;
}

/** A version with its document. */
export interface KeptVersion extends VersionFacts {
  readonly id: string;
  /** The document as versioned canonical text. */
  readonly text: string;
  /** ISO instant, by the clock of who kept it. */
  readonly keptAt: string;
  readonly author: Author;
  /** The parcel it came in; null = kept here. */
  readonly parcel: string | null;
}

/** The version that the stored SOP stands on, and the revision that was equal to it. */
export interface Base {
  readonly version: string;
  readonly revision: number;
}

interface VersionRow {
  readonly id: string;
  readonly sop: string;
  readonly number: number;
  readonly parents: string;
  readonly body_sha256: string;
  readonly format_version: number;
  readonly held: number;
}

interface BodyRow {
  readonly body: string;
  readonly kept_at: string;
  readonly author: string;
  readonly parcel: string;
  readonly sha256: string;
}

/** The name of a version. */
export function versionId(facts: VersionFacts): string {
  return hashBytes(Buffer.from(versionText(facts)));
}

/** Puts versions on record by name; one that is there already stays as it is. Call within a transaction. */
export function nameVersions(db: WritableDb, versions: readonly VersionFacts[]): void {
  const insert = db.prepare(`
    INSERT INTO versions (id, sop, number, parents, body_sha256, format_version) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING`);
  for (const facts of versions) {
    const { sop, number, parents, body, formatVersion } = facts;
    insert.run(versionId(facts), sop, number, JSON.stringify(parents.toSorted()), body, formatVersion);
  }
}

/** A document to keep as a version. */
export interface NewVersion {
  readonly sop: string;
  /** Canonical text, see `versionBody` in `exchange/workingCopy.ts`. */
  readonly text: string;
  readonly formatVersion: number;
  /** Versions that are on record here, of the same SOP. */
  readonly parents: readonly string[];
  readonly keptAt: string;
  readonly author: Author;
}

/** Keeps a version made here and answers with its name. The same document from the same parents is the same version. Call within a transaction. */
export function keepVersion(db: WritableDb, version: NewVersion): string {
  const { sop, text, formatVersion, keptAt, author } = version;
  const parents = [...new Set(version.parents)].toSorted();
  const numbers = parents.map((id) => knownVersion(db, sop, id).number);
  const body = hashBytes(Buffer.from(text));
  const facts: VersionFacts = { sop, number: 1 + Math.max(0, ...numbers), parents, body, formatVersion };
  keepBody(db, facts, { text, keptAt, author, parcel: null });
  return versionId(facts);
}

/** Keeps the document of a version, made here or received; the first to come is the one that stays. Call within a transaction. */
export function keepBody(
  db: WritableDb,
  facts: VersionFacts,
  kept: Pick<KeptVersion, 'text' | 'keptAt' | 'author' | 'parcel'>,
): void {
  nameVersions(db, [facts]);
  const id = versionId(facts);
  const author = JSON.stringify(kept.author);
  const parcel = kept.parcel ?? '';
  const sha256 = hashFields([id, kept.text, kept.keptAt, author, parcel]);
  db.prepare(`
    INSERT INTO version_bodies (version, body, kept_at, author, parcel, sha256) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (version) DO NOTHING`).run(id, kept.text, kept.keptAt, author, parcel, sha256);
}

function knownVersion(db: ReadableDb, sop: string, id: string): Version {
  const known = versionsOf(db, sop).find((version) => version.id === id);
  if (known === undefined) throw new Error(`Version ${id} of SOP ${sop} is not on record`);
  return known;
}

/** Every version of a SOP that is known here, by number and name. Rows that are not what they are named by are left out. */
export function versionsOf(db: ReadableDb, sop: string): readonly Version[] {
  const select = db.prepare(`
    SELECT id, sop, number, parents, body_sha256, format_version,
      EXISTS (SELECT 1 FROM version_bodies WHERE version = versions.id) AS held
    FROM versions WHERE sop = ? ORDER BY number, id`);
  // The column list above is this row's shape.
  return (select.all(sop) as VersionRow[]).map(versionOf).filter((version) => versionId(version) === version.id);
}

function versionOf(row: VersionRow): Version {
  return {
    id: row.id,
    sop: row.sop,
    number: row.number,
    // Written by `nameVersions`; a list that was altered since gives another name and is left out.
    parents: JSON.parse(row.parents) as string[],
    body: row.body_sha256,
    formatVersion: row.format_version,
    held: row.held === 1,
  };
}

/** A version with its document; null when the document is not here, `'damaged'` when it is not what was once kept. */
export function readVersion(db: ReadableDb, id: string): KeptVersion | null | 'damaged' {
  const select = db.prepare('SELECT body, kept_at, author, parcel, sha256 FROM version_bodies WHERE version = ?');
  // The column list above is this row's shape.
  const row = select.get(id) as BodyRow | undefined;
  if (row === undefined) return null;
  const sop: unknown = db.prepare('SELECT sop FROM versions WHERE id = ?').pluck().get(id);
  const facts = typeof sop === 'string' ? versionsOf(db, sop).find((version) => version.id === id) : undefined;
  const { body: text, kept_at: keptAt, author, parcel, sha256 } = row;
  if (facts === undefined || hashFields([id, text, keptAt, author, parcel]) !== sha256) return 'damaged';
  if (hashBytes(Buffer.from(text)) !== facts.body) return 'damaged';
  // The hash above covers the text that was once written from an `Author`.
  const { held: _held, ...named } = facts;
  return { ...named, text, keptAt, author: JSON.parse(author) as Author, parcel: parcel === '' ? null : parcel };
}

/** The version that the stored SOP stands on; null before any was kept. */
export function baseOf(db: ReadableDb, sop: string): Base | null {
  const select = db.prepare('SELECT version, revision FROM version_bases WHERE sop = ?');
  // The column list above is this row's shape.
  return (select.get(sop) as Base | undefined) ?? null;
}

/** Says that the stored SOP, at this revision, stands on this version. Call within the transaction that stored the revision. */
export function setBase(db: WritableDb, sop: string, base: Base): void {
  db.prepare(`
    INSERT INTO version_bases (sop, version, revision) VALUES (?, ?, ?)
    ON CONFLICT (sop) DO UPDATE SET version = excluded.version, revision = excluded.revision`).run(
    sop,
    base.version,
    base.revision,
  );
}

/**
 * Says that revisions beyond one are gone: a number that is given once more later is not equal to the version for that. What the SOP stands on
 * stays; whether it was edited since is told by what the two say. Call within a transaction.
 */
export function loosenBase(db: WritableDb, sop: string, beyond: number): void {
  db.prepare('UPDATE version_bases SET revision = 0 WHERE sop = ? AND revision > ?').run(sop, beyond);
}

/** The versions of a SOP whose documents are here, with when each was kept, by the clock of who kept it. */
export function heldVersions(db: ReadableDb, sop: string): readonly { readonly id: string; readonly keptAt: string }[] {
  const select = db.prepare(`
    SELECT versions.id AS id, kept_at AS keptAt FROM versions
    JOIN version_bodies ON version_bodies.version = versions.id WHERE versions.sop = ? ORDER BY number, versions.id`);
  // The column list above is this row's shape.
  return select.all(sop) as { readonly id: string; readonly keptAt: string }[];
}
