import type { Identity } from '../../../sop/model/sop.ts';

/** Stands in the metadata of a document that names no readable date. The clock is never asked: same SOP, same bytes. */
const undated = '2012-01-01';

/** The day written into file metadata: revised, else created, else effective, else a constant. Midnight UTC. */
export function documentDate(identity: Pick<Identity, 'revised' | 'created' | 'effective'>): Date {
  const iso = identity.revised.iso ?? identity.created.iso ?? identity.effective.iso ?? undated;
  return new Date(`${iso}T00:00:00Z`);
}
