import type { Status } from './sop.ts';

/** What the eight statuses of a SOP are called (spec 11.3), in the order of their life. */
export const statusNames = {
  draft: 'Draf',
  submitted: 'Diajukan',
  needsRevision: 'Perlu perbaikan',
  compliant: 'Sesuai',
  awaitingApproval: 'Menunggu pengesahan',
  inForce: 'Berlaku',
  superseded: 'Digantikan',
  revoked: 'Dicabut',
} as const satisfies Readonly<Record<Status, string>>;
