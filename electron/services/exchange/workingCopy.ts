import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import { currentVersion } from '../../../sop/file/versions/index.ts';
import { readFile, writeFile } from '../../../sop/file/sopFile.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Author } from '../../../sop/review/events.ts';
import type { OpenDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import type { ReadableDb } from '../store/database.ts';
import { hashBytes } from '../store/hash.ts';
import { readSettings } from '../store/settings.ts';
import { baseOf, keepVersion, readVersion, setBase } from '../store/versions.ts';
import type { Base } from '../store/versions.ts';

/** The document of a version: the stored text of a SOP in its one spelling. */
export function versionBody(sop: Sop): string {
  return canonicalJson(JSON.parse(writeFile(sop)));
}

/** Hash of what a SOP says, whatever its status: the status goes its own way, by moves and verdicts. */
export function contentHash(sop: Sop): string {
  return hashBytes(Buffer.from(canonicalJson({ ...sop, status: null })));
}

/** The SOP of a kept version; null when its document is not here or no longer what it was. */
export function sopOfVersion(db: ReadableDb, version: string): Sop | null {
  const kept = readVersion(db, version);
  if (kept === null || kept === 'damaged') return null;
  const read = readFile(kept.text);
  return read.ok ? read.value : null;
}

/** Whether the stored SOP says something else than the version it stands on; without a version it always does. */
export function isEdited(db: ReadableDb, { stored, sop }: OpenDocument, base: Base | null): boolean {
  if (base === null) return true;
  if (base.revision === stored.revision) return false;
  const version = sopOfVersion(db, base.version);
  return version === null || contentHash(version) !== contentHash(sop);
}

/** Who sits at this workspace, as its settings say. */
export function authorOf(db: ReadableDb): Author {
  const { user, office } = readSettings(db);
  return { name: user.name, position: user.position, role: user.role, unit: officeOf(office.unitLines) };
}

/**
 * Keeps the stored SOP as a version, made from the one it stands on, and answers with its name. Nothing new when it is that
 * version still, status included. Call within a transaction, after the revision was stored. `at` = ISO instant.
 */
export function keepWorkingCopy(workspace: Pick<Workspace, 'db'>, document: OpenDocument, at: string): string {
  return keepFrom(workspace, document, [], at);
}

/** The same for a document that others' versions were merged into: it is made from them too. */
export function keepMerged(
  workspace: Pick<Workspace, 'db'>,
  document: OpenDocument,
  theirs: readonly string[],
  at: string,
): string {
  return keepFrom(workspace, document, theirs, at);
}

function keepFrom(
  { db }: Pick<Workspace, 'db'>,
  { stored, sop }: OpenDocument,
  theirs: readonly string[],
  at: string,
): string {
  const base = baseOf(db, sop.id);
  const text = versionBody(sop);
  const before = base === null ? null : readVersion(db, base.version);
  if (base !== null && theirs.length === 0 && before !== null && before !== 'damaged' && before.text === text) {
    setBase(db, sop.id, { version: base.version, revision: stored.revision });
    return base.version;
  }
  const parents = [...(base === null ? [] : [base.version]), ...theirs];
  const { version: formatVersion } = currentVersion;
  const version = keepVersion(db, { sop: sop.id, text, formatVersion, parents, keptAt: at, author: authorOf(db) });
  setBase(db, sop.id, { version, revision: stored.revision });
  return version;
}
