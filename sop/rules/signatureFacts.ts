import type { Verification } from '../signing/verification.ts';

/** What verification found out about the signature on the exported PDF of this SOP (spec, section 16), and what set it in force. */
export interface SignatureFacts {
  /** Calendar day of signing, ISO yyyy-mm-dd; null = not signed, or the signature carries no time. */
  readonly signedOn: string | null;
  /** Calendar day of the decree that sets the SOP, ISO; null = there is none, or its day is not known. */
  readonly enactedOn: string | null;
  /** False when the content changed after signing. */
  readonly intact: boolean;
  /** Last day the signer's certificate is valid, ISO yyyy-mm-dd; null = unknown. */
  readonly certificateEnds: string | null;
  /** Whether a certificate issued by BSrE signed it. */
  readonly certified: boolean;
}

/** A SOP that nobody has signed yet. */
export const unsigned: SignatureFacts = {
  signedOn: null,
  enactedOn: null,
  intact: true,
  certificateEnds: null,
  certified: false,
};

/**
 * What a verification says to the rules: the last signature's day (`dayOf` turns an instant into one), whether anything signed was
 * changed, the earliest end of a signer's certificate, and whether BSrE issued one of them.
 */
export function factsOfVerification(
  { signatures }: Pick<Verification, 'signatures'>,
  dayOf: (instant: string) => string,
): SignatureFacts {
  const signed = signatures.filter(({ role }) => role === 'signature');
  const last = signed.at(-1);
  if (last === undefined) return unsigned;
  const ends = signed.flatMap(({ signer }) => (signer === null ? [] : [signer.validTo.slice(0, 10)]));
  return {
    signedOn: last.instant === null ? null : dayOf(last.instant),
    enactedOn: null,
    intact: signed.every(({ verdict }) => verdict.outcome !== 'failed'),
    certificateEnds: ends.toSorted()[0] ?? null,
    certified: signed.some(({ issuedByBsre }) => issuedByBsre),
  };
}
