import type { Change } from '../model/change.ts';
import type { Official, Sop } from '../model/sop.ts';
import { groupNip } from './nipFormat.ts';

/**
 * The edit that lets an official sign: name, rank, NIP and position in one change. Somebody without a position of his own
 * signs in the one that is written. Null when the SOP has no such block.
 */
export function signChange(sop: Sop, block: 'approval' | 'proposer', person: Official): Change | null {
  const before = block === 'approval' ? sop.identity.approval : sop.proposer;
  if (before === null) return null;
  const { name, rank } = person;
  const office =
    person.position === ''
      ? { prefix: before.prefix, position: before.position }
      : { prefix: person.prefix, position: person.position };
  const value = { ...office, name, rank, nip: groupNip(person.nip) };
  return block === 'approval' ? { kind: 'setApproval', value } : { kind: 'setProposer', value };
}
