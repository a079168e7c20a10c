import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { sopSchema } from '../../sop/file/sopSchema.ts';
import type { Failure } from '../contract/commands.ts';
import type { ReadableDb } from './store/database.ts';
import { readSop } from './store/sops.ts';
import type { RegisterFields, StoredSop } from './store/sops.ts';

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
  const sop = sopSchema.safeParse(JSON.parse(stored.body));
  return sop.success ? ok({ stored, sop: sop.data }) : refuse({ code: 'damaged', detail: id });
}

/** The text that is stored of a SOP. */
export function documentText(sop: Sop): string {
  return JSON.stringify(sop);
}

/** What the register keeps of a SOP. The unit is the last line of the issuer: the office, not the government. */
export function registerFields({ identity, steps, status }: Sop): RegisterFields {
  return {
    title: identity.title,
    number: identity.number,
    unit: identity.issuer.unitLines.at(-1) ?? '',
    status,
    activities: steps.map((step) => step.activity),
  };
}
