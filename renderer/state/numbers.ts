import { officeOf } from '../../sop/model/officeOf.ts';
import type { Sop, SopId } from '../../sop/model/sop.ts';
import { call } from '../desk/call.ts';
import type { NextNumber } from '../desk/contract.ts';
import { today } from './today.ts';

/** What the next number depends on. */
export interface NumberQuestion {
  readonly sop: SopId;
  readonly unit: string;
  /** The number as far as it is written. */
  readonly written: string;
  /** ISO day that year and month are taken from. */
  readonly date: string;
}

/** The question for a SOP: its unit, and the day it was made, else today. */
export function questionOf({ id, identity }: Sop): NumberQuestion {
  return {
    sop: id,
    unit: officeOf(identity.issuer.unitLines),
    written: identity.number,
    date: identity.created.iso ?? today(),
  };
}

/** The next free number, as the unit writes numbers or as `template` would; null when the host refused. */
export async function nextNumberOf(question: NumberQuestion, template?: string): Promise<NextNumber | null> {
  const asked = { ...question, unit: question.unit.slice(0, 300), written: question.written.slice(0, 300) };
  const reply = await call('number.next', template === undefined ? asked : { ...asked, template });
  return reply.ok ? reply.value : null;
}
