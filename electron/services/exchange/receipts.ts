import type { Receipt, SentSop } from '../../../sop/file/parcelSchema.ts';
import type { Output } from '../../contract/commands.ts';
import type { ReadableDb } from '../store/database.ts';
import { readParcel } from '../store/parcels.ts';
import type { StoredParcel } from '../store/parcels.ts';
import { baseOf, versionsOf } from '../store/versions.ts';
import { manifestOf } from './inbox.ts';
import { lineOf } from './lineage.ts';
import type { Sending } from './make.ts';

/** What the senders of some parcels are told about them; null when one of them is not here, or was never opened or settled. */
export function receiptsFor(db: ReadableDb, parcels: readonly string[]): Sending | null {
  const receipts: Receipt[] = [];
  for (const id of new Set(parcels)) {
    const stored = readParcel(db, id);
    const manifest = stored === null ? null : manifestOf(stored);
    if (stored === null || manifest === null || stored.state === 'waiting') return null;
    const accepted = stored.state === 'accepted';
    const sops = accepted ? manifest.sops.map((sent) => standingHere(db, sent)) : [];
    receipts.push({ parcel: id, accepted, reason: accepted ? '' : stored.reason, sops });
  }
  return { kind: 'receipt', receipts };
}

/** What became of a version here: our document stands on it, has gone on from it, or lies beside it. */
function standingHere(db: ReadableDb, { id, version }: SentSop): Receipt['sops'][number] {
  const base = baseOf(db, id);
  if (base === null) return { id, version, relation: 'new' };
  if (base.version === version) return { id, version, relation: 'same' };
  const passed = lineOf(versionsOf(db, id), base.version).has(version);
  return { id, version, relation: passed ? 'older' : 'forked' };
}

type ReceiptsInside = Output<'parcel.open'>['receipts'];

/** The receipts in a parcel, with the titles that our own SOPs have; a SOP that is not here goes by its name. */
export function receiptsInside(db: ReadableDb, stored: StoredParcel): ReceiptsInside {
  const select = db.prepare('SELECT title FROM sops WHERE id = ?').pluck();
  const titleOf = (id: string): string => {
    const title: unknown = select.get(id);
    return typeof title === 'string' ? title : id;
  };
  const receipts = manifestOf(stored)?.receipts ?? [];
  return receipts.map(({ sops, ...receipt }) => ({
    ...receipt,
    sops: sops.map(({ id, relation }) => ({ id, title: titleOf(id), relation })),
  }));
}
