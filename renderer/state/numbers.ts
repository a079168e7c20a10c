import { officeOf } from '../../sop/model/officeOf.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { call } from '../desk/call.ts';
import type { NextNumber } from '../desk/contract.ts';
import { today } from './today.ts';

/** The next free number for a SOP, as its unit writes numbers or as `template` would; null when the host refused. */
export async function nextNumberOf({ id, identity }: Sop, template?: string): Promise<NextNumber | null> {
  const reply = await call('number.next', {
    sop: id,
    unit: officeOf(identity.issuer.unitLines).slice(0, 300),
    written: identity.number.slice(0, 300),
    date: identity.created.iso ?? today(),
    ...(template === undefined ? {} : { template }),
  });
  return reply.ok ? reply.value : null;
}
