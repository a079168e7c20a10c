import type { Status } from '../model/sop.ts';

/** From here on the sheet is on its way to a signature, or has one ("menunggu pengesahan" and later). */
const fromApproval: ReadonlySet<Status> = new Set(['awaitingApproval', 'inForce', 'superseded', 'revoked']);

/** Whether what is required for approval is required now. */
export function isAtApproval(status: Status): boolean {
  return fromApproval.has(status);
}
