import type { ContentFact, Evidence, FormFault, MatchFact, TimeSource } from '../../../sop/signing/evidence.ts';
import type { Certificate } from '../certificates/certificate.ts';
import { buildChain, validityAt } from '../certificates/chain.ts';
import type { Chain } from '../certificates/chain.ts';
import { checkSigned, claimedTime, ids, readSignedData, signerCertificate } from '../certificates/cms.ts';
import type { SignedData } from '../certificates/cms.ts';
import { Malformed, OtherEncoding } from '../certificates/der.ts';
import { digestBytes } from '../certificates/methods.ts';
import { readRevocationAttribute, revocationOf } from '../certificates/revocation.ts';
import type { RevocationData } from '../certificates/revocation.ts';
import { checkTimeStamp } from '../certificates/timeStamp.ts';
import type { TimeStamp } from '../certificates/timeStamp.ts';

/** What came along with the signatures of a file, and what the machine trusts. Times in milliseconds. */
export interface Surroundings {
  readonly certificates: readonly Certificate[];
  readonly data: RevocationData;
  readonly roots: readonly Certificate[];
  readonly now: number;
}

/** By when something is known to have existed. */
export interface Proof {
  readonly instant: number;
  /** By a time stamp over it; otherwise only that it exists now. */
  readonly isStamped: boolean;
  /** What the file proves about revocation of who stamped. */
  readonly revocation: 'good' | 'unknown';
}

/** The signature itself, without asking who signed and when. */
export interface Matched {
  readonly form: FormFault | null;
  readonly content: ContentFact;
  readonly match: MatchFact;
  readonly isWeak: boolean;
  readonly isBound: boolean;
  readonly signed: SignedData | null;
  readonly signer: Certificate | null;
}

/** Who signed, when, and how far that is proven. */
export interface Identified {
  readonly chain: Chain | null;
  readonly validity: Evidence['validity'];
  readonly revocation: Evidence['revocation'];
  readonly time: TimeSource;
  readonly instant: number | null;
  readonly form: FormFault | null;
}

const worthless: Matched = {
  form: null,
  content: 'unknown',
  match: 'unknown',
  isWeak: false,
  isBound: true,
  signed: null,
  signer: null,
};

export function faulty(form: FormFault): Matched {
  return { ...worthless, form };
}

/** Checks the value of a signature field over the covered pieces. `subFilter` names its form. */
export function matchSignature(
  contents: Buffer,
  pieces: readonly Buffer[],
  subFilter: string,
  certificates: readonly Certificate[],
): Matched {
  if (!knownForms.has(subFilter)) return { ...worthless, match: 'unsupported' };
  try {
    const signed = readSignedData(contents);
    const signer = signerCertificate(signed.signer, [...signed.certificates, ...certificates]);
    if (signer === null) return faulty('certificate');
    const isLegacy = subFilter === 'adbe.pkcs7.sha1';
    // A detached signature that brings its own content would be about that one.
    if (signed.contentType !== ids.data || (signed.content !== null) !== isLegacy) return faulty('container');
    const facts = checkSigned(signed, signed.content === null ? pieces : [signed.content], signer);
    if (facts.binding === false) return faulty('certificate');
    const isOfThese = signed.content === null || signed.content.equals(digestBytes('sha1', pieces));
    return {
      form: null,
      content: isOfThese ? facts.content : 'changed',
      match: facts.match,
      isWeak: facts.isWeak || isLegacy,
      isBound: facts.binding === true || subFilter !== 'ETSI.CAdES.detached',
      signed,
      signer,
    };
  } catch (error) {
    if (error instanceof OtherEncoding) return { ...worthless, match: 'unsupported' };
    if (error instanceof Malformed) return faulty('container');
    throw error;
  }
}

const knownForms: ReadonlySet<string> = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached', 'adbe.pkcs7.sha1']);

/** Follows the signer's certificate to its root, at the time that can be proven. `claimed`: when the file says it was signed. */
export function identifySigner(
  { signed, signer }: Matched,
  around: Surroundings,
  proof: Proof,
  claimed: number | null,
): Identified {
  if (signed === null || signer === null) return unidentified(claimed);
  const certificates = [...signed.certificates, ...around.certificates];
  const chain = buildChain(signer, certificates, around.roots, 'signing');
  const data = revocationDataOf(signed, around.data);
  const stamp = stampOf(signed, { ...around, certificates, data }, proof);
  if (stamp?.state === 'other') return { ...unidentified(claimed), chain, form: 'stampOfOther' };
  const stamped: Proof =
    stamp?.state === 'proven'
      ? { instant: stamp.instant, isStamped: true, revocation: stamp.revocation === 'good' ? 'good' : 'unknown' }
      : proof;
  const { path } = chain;
  const at = stamped.instant;
  const moment = { at, isStamped: stamped.isStamped, provenBy: stamped.isStamped ? at : null, now: around.now };
  const found = revocationOf(path, data, moment);
  const unneeded = isGoodNow(path, data, around.now);
  return {
    chain,
    validity: validityAt(path, at),
    revocation: found === 'good' && stamped.isStamped && stamped.revocation !== 'good' && !unneeded ? 'unknown' : found,
    ...timeOf(stamp, stamped, claimed ?? claimedTime(signed.signer)),
    form: null,
  };
}

function unidentified(claimed: number | null): Identified {
  return {
    chain: null,
    validity: 'unknown',
    revocation: 'unknown',
    time: claimed === null ? 'none' : 'claimed',
    instant: claimed,
    form: null,
  };
}

/** Where everything holds today, no time stamp is needed to believe it. */
function isGoodNow(path: readonly Certificate[], data: RevocationData, now: number): boolean {
  const moment = { at: now, isStamped: false, provenBy: null, now };
  return validityAt(path, now) === 'valid' && revocationOf(path, data, moment) === 'good';
}

function timeOf(stamp: TimeStamp | null, proof: Proof, claimed: number | null): Pick<Identified, 'time' | 'instant'> {
  if (proof.isStamped) return { time: 'timeStamp', instant: proof.instant };
  if (stamp !== null) return { time: 'unprovenStamp', instant: stamp.instant };
  return { time: claimed === null ? 'none' : 'claimed', instant: claimed };
}

function stampOf({ signer }: SignedData, around: Surroundings, proof: Proof): TimeStamp | null {
  const [token] = signer.unsigned.get(ids.timeStamp) ?? [];
  if (token === undefined) return null;
  try {
    return checkTimeStamp(token.bytes, [signer.signature], {
      ...around,
      before: proof.instant,
      isBeforeProven: proof.isStamped,
    });
  } catch (error) {
    // A stamp that cannot be read proves nothing, and takes nothing away.
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function revocationDataOf({ signer, lists }: SignedData, data: RevocationData): RevocationData {
  const own = { answers: [] as readonly Buffer[], lists };
  const [attribute] = signer.signed?.get(ids.revocationData) ?? [];
  if (attribute === undefined) return { answers: data.answers, lists: [...own.lists, ...data.lists] };
  try {
    const read = readRevocationAttribute(attribute);
    return { answers: [...read.answers, ...data.answers], lists: [...read.lists, ...own.lists, ...data.lists] };
  } catch (error) {
    if (error instanceof Malformed) return data;
    throw error;
  }
}
