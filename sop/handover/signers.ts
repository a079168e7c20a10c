import type { Official, Sop, Status } from '../model/sop.ts';
import { officeOf } from '../model/officeOf.ts';
import { groupNip } from '../vocabulary/nipFormat.ts';
import { foldPhrase } from '../vocabulary/fold.ts';
import type { Person } from '../vocabulary/people.ts';

/** How a SOP is signed, chosen when it is exported for it (spec 16): by hand, in a portal, with a certificate at hand. */
export const handoverWays = ['wet', 'qrBox', 'local'] as const;
export type HandoverWay = (typeof handoverWays)[number];

/** Whether a SOP of this status is exported for its signatures: judged as compliant, and not yet in force. */
export function isFreezable(status: Status): boolean {
  return status === 'compliant' || status === 'awaitingApproval';
}

/** A paraf confirms a draft on its way; the signature puts it in force. */
export const signingRoles = ['paraf', 'signature'] as const;
export type SigningRole = (typeof signingRoles)[number];

/** One of those who sign, in order. An empty name is known only by its position. */
export interface HandoverSigner {
  readonly role: SigningRole;
  readonly position: string;
  readonly name: string;
  readonly nip: string;
}

/** Most who sign one SOP. */
export const mostSigners = 8;

/** The positions that give their paraf before the head of a city secretariat signs (spec 11.3), lowest first. */
const parafs = [
  { short: 'Kasubag', long: ['kasubag', 'kasubbag', 'kepala sub bagian', 'kepala subbagian'] },
  { short: 'Kabag', long: ['kabag', 'kepala bagian'] },
] as const;

/**
 * Who signs a SOP, in order: the parafs as they were last written (`usual`), or those of the SOP's unit that the address book knows and
 * who proposed it; then whoever approves it. Where nobody of that position is known, the position alone stands for it.
 */
export function suggestedSigners(
  { identity, proposer }: Pick<Sop, 'identity' | 'proposer'>,
  people: readonly Person[],
  usual: readonly HandoverSigner[],
): readonly HandoverSigner[] {
  const { approval } = identity;
  const last = signerOf('signature', approval);
  if (usual.length > 0) return [...usual.map((signer): HandoverSigner => ({ ...signer, role: 'paraf' })), last];
  const unit = foldPhrase(officeOf(identity.issuer.unitLines));
  const before = parafs.flatMap(({ short, long }): readonly HandoverSigner[] => {
    const holds = ({ position }: Pick<Official, 'position'>): boolean => {
      const folded = foldPhrase(position);
      return long.some((begin) => folded === begin || folded.startsWith(`${begin} `));
    };
    if (holds(approval)) return [];
    if (proposer !== null && holds(proposer)) return [signerOf('paraf', proposer)];
    const found = people.find((person) => holds(person) && foldPhrase(person.unit) === unit);
    if (found !== undefined) return [signerOf('paraf', found)];
    return isSecretary(approval) ? [{ role: 'paraf', position: short, name: '', nip: '' }] : [];
  });
  return [...before, last];
}

function signerOf(role: SigningRole, { prefix, position, name, nip }: Official): HandoverSigner {
  const whole = [prefix, position].filter((part) => part !== '').join(' ');
  return { role, position: whole, name, nip: groupNip(nip) };
}

function isSecretary({ position }: Pick<Official, 'position'>): boolean {
  const folded = foldPhrase(position);
  return folded === 'sekda' || folded.startsWith('sekretaris daerah');
}

/** What must hold of an order of signers; null = it does. The signature that puts the SOP in force comes last, and only once. */
export function orderFault(
  signers: readonly HandoverSigner[],
): 'none' | 'tooMany' | 'signatureNotLast' | 'unnamed' | null {
  if (signers.length === 0) return 'none';
  if (signers.length > mostSigners) return 'tooMany';
  if (signers.some(({ role }, at) => (role === 'signature') !== (at === signers.length - 1))) return 'signatureNotLast';
  const isUnnamed = ({ position, name }: HandoverSigner): boolean => `${position}${name}`.trim() === '';
  return signers.some(isUnnamed) ? 'unnamed' : null;
}

/** A position as offices say it: "Sekda", "Kabag Pemerintahan". Others stay as they are written. */
export function shortPosition(position: string): string {
  const text = position.trim().replaceAll(/\s+/g, ' ');
  const shortened = text
    .replace(/\bsekretaris daerah\b.*$/i, 'Sekda')
    .replace(/\bkepala sub ?bagian\b/i, 'Kasubag')
    .replace(/\bkepala bagian\b/i, 'Kabag');
  return shortened === '' ? text : shortened;
}
