import { nipDigits } from '../model/nip.ts';
import { foldedWords } from '../vocabulary/fold.ts';
import type { HandoverSigner } from './signers.ts';

/** One signature as the file tells of it, in the order in which they were made. */
export interface SeenSignature {
  /** The field of the file that it fills. */
  readonly field: string;
  /** Common name of the certificate. */
  readonly name: string;
  /** Serial number of the subject, where certificates of officials hold a NIP or NIK; null = none. */
  readonly number: string | null;
}

/** What the signatures of a file say about an order of signers. */
export interface SignedBy {
  /** For each signer the place of his signature in the file, null where there is none. */
  readonly signatures: readonly (number | null)[];
  /** Signatures that belong to nobody of the order, by their place. */
  readonly others: readonly number[];
  /** Nothing is missing that puts the SOP in force: whoever signs last has signed. */
  readonly isComplete: boolean;
}

/** What the empty fields of an export are called, in the order of its signers. */
export function fieldNames(signers: readonly Pick<HandoverSigner, 'role'>[]): readonly string[] {
  let parafs = 0;
  return signers.map(({ role }) => {
    if (role === 'signature') return 'TandaTangan';
    parafs += 1;
    return `Paraf${parafs}`;
  });
}

/**
 * Finds the signers of an order among the signatures of a file: by NIP or name, whatever their order, then by the
 * field that was made for them; what is left by order, each for the next signer without a name of his own. A name without any match stays among the others.
 */
export function signedBy(signers: readonly HandoverSigner[], seen: readonly SeenSignature[]): SignedBy {
  const found = signers.map((): number | null => null);
  const left = new Set(seen.keys());
  const take = (fits: (signer: HandoverSigner, at: number, signature: SeenSignature) => boolean): void => {
    for (const [at, signer] of signers.entries()) {
      if (found[at] !== null) continue;
      const index = [...left].find((one) => {
        const signature = seen[one];
        return signature !== undefined && fits(signer, at, signature);
      });
      if (index === undefined) continue;
      found[at] = index;
      left.delete(index);
    }
  };
  const names = fieldNames(signers);
  // Names first: a portal takes the first empty field it finds, whoever signs.
  take((signer, _, signature) => isOf(signer, signature));
  take((_, at, { field }) => field === names[at]);
  for (const [at, signer] of signers.entries()) {
    if (found[at] !== null || signer.name.trim() !== '') continue;
    // Only between the signatures of those before and behind him.
    const before = Math.max(-1, ...found.slice(0, at).map((index) => index ?? -1));
    const behind = Math.min(seen.length, ...found.slice(at + 1).map((index) => index ?? seen.length));
    const next = [...left].find((index) => index > before && index < behind);
    if (next === undefined) continue;
    found[at] = next;
    left.delete(next);
  }
  return { signatures: found, others: [...left], isComplete: (found.at(-1) ?? null) !== null };
}

/** Titles and marks that stand before or behind a name in one spelling and not in another. */
const titles = new Set(
  'dr drs dra ir h hj prof st se sh si ssi sip sip s1 s2 sos ssos kom skom pd spd ap m mm msi mh map mt mpd amd mkes mkom ak ma mba phd'.split(
    ' ',
  ),
);

function nameWords(name: string): readonly string[] {
  // What stands behind a comma is a title, but for "NAMA, S.E." written without one.
  const [own = ''] = name.split(',');
  const words = foldedWords(own.replaceAll(/\b(\p{L})\./gu, '$1. '));
  const left = words.filter((word) => word.length > 1 && !titles.has(word));
  return left.length > 0 ? left : words;
}

/** Whether a certificate is this official's: by NIP, else by every word of the shorter name. */
function isOf(signer: HandoverSigner, { name, number }: SeenSignature): boolean {
  const nip = nipDigits(signer.nip);
  if (/^\d{18}$/.test(nip) && number !== null && number.replaceAll(/\D/g, '').includes(nip)) return true;
  const own = nameWords(signer.name);
  const other = nameWords(name);
  if (own.length === 0 || other.length === 0) return false;
  const [shorter, longer] = own.length <= other.length ? [own, other] : [other, own];
  // One common word alone ("Sri") names nobody when the other name has more.
  if (shorter.length === 1 && longer.length > 1 && shorter[0] !== longer[0]) return false;
  return shorter.every((word) => longer.includes(word));
}
