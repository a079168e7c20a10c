import { officeOf } from '../../sop/model/officeOf.ts';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { workspaceEntry } from '../../sop/rules/workspace.ts';
import { vocabularyOf } from '../../sop/vocabulary/phrases.ts';
import { readFile, writeFile } from '../../sop/file/sopFile.ts';
import type { Failure } from '../contract/commands.ts';
import { searchLines } from './register/searchLines.ts';
import type { ReadableDb } from './store/database.ts';
import { readSop } from './store/sops.ts';
import type { RegisterFields } from './store/cards.ts';
import type { StoredSop } from './store/sops.ts';

export type OpenFailure = Failure<'notFound' | 'damaged' | 'newerVersion'>;

export interface OpenDocument {
  readonly stored: StoredSop;
  readonly sop: Sop;
}

/** The newest revision of a SOP, checked against its hash and read through the versions of the document format. */
export function openDocument(db: ReadableDb, id: string): Result<OpenDocument, OpenFailure> {
  const stored = readSop(db, id);
  if (stored === null) return refuse({ code: 'notFound', detail: id });
  if (stored === 'damaged') return refuse({ code: 'damaged', detail: id });
  const sop = readFile(stored.body);
  if (sop.ok) return ok({ stored, sop: sop.value });
  return refuse({ code: sop.error.code === 'newer' ? 'newerVersion' : 'damaged', detail: id });
}

/**
 * The text that is stored of a SOP. It is read back before it is used: a document beyond the limits of the format, once
 * stored, could never be opened again.
 */
export function documentText(sop: Sop): Result<string, { readonly path: string; readonly message: string }> {
  const text = writeFile(sop);
  const read = readFile(text);
  if (read.ok) return ok(text);
  return refuse(read.error.faults[0] ?? { path: '', message: read.error.code });
}

/** The same for a SOP that was just read or made within the limits; anything else is a bug. */
export function soundDocumentText(sop: Sop): string {
  const text = documentText(sop);
  if (!text.ok) throw new Error(`A new SOP cannot be stored: ${text.error.path} ${text.error.message}`);
  return text.value;
}

/** What the register keeps of a SOP. */
export function registerFields(sop: Sop): RegisterFields {
  const { identity, status } = sop;
  return {
    title: identity.title,
    number: identity.number,
    unit: officeOf(identity.issuer.unitLines),
    status,
    lines: searchLines(sop),
    kin: workspaceEntry(sop),
    vocabulary: vocabularyOf(sop),
  };
}
