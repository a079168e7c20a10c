import type { Status } from '../../sop/model/sop.ts';

/** The eight statuses of a SOP, in the order of their life. */
export const statusWords = {
  draft: 'Draf',
  submitted: 'Diajukan',
  needsRevision: 'Perlu perbaikan',
  compliant: 'Sesuai',
  awaitingApproval: 'Menunggu pengesahan',
  inForce: 'Berlaku',
  superseded: 'Digantikan',
  revoked: 'Dicabut',
} as const satisfies Readonly<Record<Status, string>>;
