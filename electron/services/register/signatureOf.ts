import type { Sop } from '../../../sop/model/sop.ts';
import { unsigned } from '../../../sop/rules/signatureFacts.ts';
import type { SignatureFacts } from '../../../sop/rules/signatureFacts.ts';
import { calendarDay } from '../calendarDay.ts';
import type { ReadableDb } from '../store/database.ts';
import { filedOf } from '../store/handovers.ts';

/** What is known of the signature under a SOP: the newest file that was filed for it. Nothing while it is still to be signed. */
export function signatureOf(db: ReadableDb, { id, status }: Pick<Sop, 'id' | 'status'>): SignatureFacts {
  if (status !== 'awaitingApproval' && status !== 'inForce') return unsigned;
  const newest = filedOf(db, [id]).files.findLast(({ signatures }) => signatures.length > 0);
  const last = newest?.signatures.at(-1);
  if (newest === undefined || last === undefined) return unsigned;
  const ends = newest.signatures.flatMap(({ certificateEnds }) => certificateEnds ?? []);
  return {
    signedOn: last.at === null ? null : calendarDay(new Date(last.at)),
    enactedOn: null,
    intact: newest.signatures.every(({ outcome }) => outcome !== 'failed'),
    certificateEnds: ends.toSorted()[0] ?? null,
    certified: newest.signatures.some(({ isBsre }) => isBsre === true),
  };
}
