import type { Certificate } from './certificate.ts';
import { buildChain, validityAt } from './chain.ts';
import type { Chain } from './chain.ts';
import { checkSigned, ids, readSignedData, signerCertificate } from './cms.ts';
import { expect, Malformed, readWhole, sequence, tags, timeOf } from './der.ts';
import { digestBytes, digestOf, isWeakDigest } from './methods.ts';
import { revocationOf } from './revocation.ts';
import type { RevocationData } from './revocation.ts';

/** A time stamp (RFC 3161), as far as it was checked. */
export interface TimeStamp {
  /** Milliseconds. */
  readonly instant: number;
  /** `other`: it belongs to other bytes, or its signature does not match. */
  readonly state: 'proven' | 'unproven' | 'other';
  readonly content: 'intact' | 'changed';
  readonly match: 'matches' | 'wrong' | 'unsupported';
  readonly isWeak: boolean;
  readonly signer: Certificate;
  readonly chain: Chain;
  readonly validity: 'valid' | 'expired' | 'notYetValid';
  readonly revocation: 'good' | 'revoked' | 'unknown';
}

export interface StampSurroundings {
  readonly certificates: readonly Certificate[];
  readonly roots: readonly Certificate[];
  readonly data: RevocationData;
  /** By when the stamp existed: the time of a stamp over it, else now. Milliseconds. */
  readonly before: number;
  /** `before` is proven by a stamp. */
  readonly isBeforeProven: boolean;
  readonly now: number;
}

/**
 * Reads a time stamp over pieces that follow each other, and checks it to its root. Proven means: the bytes are these, the signature
 * matches, the chain is trusted, and its certificates were valid both then and when the stamp is known to have existed.
 * Throws `Malformed`.
 */
export function checkTimeStamp(
  token: Buffer,
  pieces: readonly Uint8Array[],
  { certificates, roots, data, before, isBeforeProven, now }: StampSurroundings,
): TimeStamp {
  const signed = readSignedData(token);
  if (signed.contentType !== ids.stampInfo || signed.content === null) throw new Malformed('no time stamp');
  const candidates = [...signed.certificates, ...certificates];
  const signer = signerCertificate(signed.signer, candidates);
  if (signer === null) throw new Malformed('no certificate');
  const [, , imprint, , time] = sequence(readWhole(signed.content));
  const [algorithm, hash] = sequence(imprint);
  const digest = digestOf(algorithm);
  if (digest === null) throw new Malformed('another digest');
  const instant = timeOf(expect(time, tags.generalizedTime));
  const facts = checkSigned(signed, [signed.content], signer);
  const isOfThese = digestBytes(digest, pieces).equals(expect(hash, tags.octets).content);
  const chain = buildChain(signer, candidates, roots, 'timeStamping');
  const then = validityAt(chain.path, instant);
  const validity = then === 'valid' ? validityAt(chain.path, before) : then;
  const all: RevocationData = { answers: data.answers, lists: [...data.lists, ...signed.lists] };
  const revocation = revocationOf(chain.path, all, {
    at: instant,
    isStamped: true,
    // A stolen key of a stamping authority can date back: its own word is no proof.
    provenBy: isBeforeProven ? before : null,
    now,
  });
  const isWhole = isOfThese && facts.content === 'intact' && facts.match === 'matches' && facts.binding !== false;
  const isWeak = facts.isWeak || isWeakDigest(digest);
  const isProven =
    chain.status === 'trusted' && validity === 'valid' && revocation !== 'revoked' && !isWeak && instant <= now;
  return {
    instant,
    state: isWhole ? (isProven ? 'proven' : 'unproven') : 'other',
    content: isOfThese ? 'intact' : 'changed',
    match: facts.content === 'intact' && facts.binding !== false ? facts.match : 'wrong',
    isWeak,
    signer,
    chain,
    validity,
    revocation,
  };
}
