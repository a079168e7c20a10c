import type { ParcelSender } from '../../../sop/file/parcelSchema.ts';
import type { keyStatuses } from '../../contract/specs/exchange.ts';
import type { KnownKey } from '../store/keys.ts';
import { fingerprintOf } from './publicKey.ts';

/** What is known of the key that signed a parcel; see `keyStatuses` of the contract. */
export interface KeyFacts {
  readonly fingerprint: string;
  readonly status: (typeof keyStatuses)[number];
  readonly name: string | null;
  readonly enrolledAt: string | null;
}

/** Whether the key was compared once, whatever its owner calls himself now; our own is as good. */
export function isEnrolled(key: Pick<KeyFacts, 'status'> | null): boolean {
  return key !== null && ['own', 'known', 'otherName'].includes(key.status);
}

/** Who a sender says he is: his unit, else himself. */
export function senderName({ unit, name }: Pick<ParcelSender, 'unit' | 'name'>): string {
  return unit.trim() === '' ? name.trim() : unit.trim();
}

/**
 * Judges the key of a sender. Only the key is proven; the name beside it is what the sender typed. A name that is written
 * like an enrolled one counts as that name, so that it cannot be borrowed with another spelling of blanks and letters.
 */
export function keyFacts(sender: ParcelSender, known: readonly KnownKey[], own: string | null): KeyFacts {
  const fingerprint = fingerprintOf(sender.key);
  const name = senderName(sender);
  if (sender.key === own) return { fingerprint, status: 'own', name, enrolledAt: null };
  const enrolled = known.find(({ key }) => key === sender.key);
  if (enrolled !== undefined) {
    const status = foldName(enrolled.name) === foldName(name) ? 'known' : 'otherName';
    return { fingerprint, status, name: enrolled.name, enrolledAt: enrolled.enrolledAt };
  }
  const namesake = known.find((other) => foldName(other.name) === foldName(name));
  if (namesake === undefined) return { fingerprint, status: 'unknown', name: null, enrolledAt: null };
  return { fingerprint, status: 'changed', name: namesake.name, enrolledAt: namesake.enrolledAt };
}

/** A name as it is compared: letters and digits only, no case, no accents, compatible forms made one. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
