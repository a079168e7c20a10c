import { readCertificate } from './certificate.ts';
import type { Certificate } from './certificate.ts';
import { childrenOf, expect, inner, Malformed, oidOf, readDer, sequence, tagged, tags, timeOf } from './der.ts';
import type { Der } from './der.ts';
import { digestBytes, digestOf, isSignedBy, isWeakDigest, isWeakKey, methodOf } from './methods.ts';
import type { Method } from './methods.ts';

/** Signed data of one signer (RFC 5652), as a PDF carries them. */
export interface SignedData {
  /** Identifier of what is signed. */
  readonly contentType: string;
  /** What is signed, where it is enclosed. */
  readonly content: Buffer | null;
  readonly certificates: readonly Certificate[];
  /** Revocation lists in DER. */
  readonly lists: readonly Buffer[];
  readonly signer: SignerInfo;
}

export interface SignerInfo {
  readonly names: { readonly issuer: Buffer; readonly serial: Buffer } | { readonly keyIdentifier: Buffer };
  readonly digest: string | null;
  readonly method: Method | null;
  readonly signature: Buffer;
  /** Values by identifier; null = there are no signed attributes, and the content itself is signed. */
  readonly signed: Attributes | null;
  readonly unsigned: Attributes;
  /** The signed attributes as they were hashed. */
  readonly signedBytes: Buffer | null;
}

export type Attributes = ReadonlyMap<string, readonly Der[]>;

export const ids = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  stampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  revocationData: '1.2.840.113583.1.1.8',
} as const;

const mostCertificates = 64;

/** Reads signed data with exactly one signer; zeros may follow. Throws `Malformed`. */
export function readSignedData(bytes: Buffer): SignedData {
  const outer = readDer(bytes);
  // A PDF keeps more room than the value needs, and fills it with zeros.
  if (bytes.subarray(outer.bytes.length).some((byte) => byte !== 0)) throw new Malformed('something follows');
  const [type, enclosed] = sequence(outer);
  if (oidOf(type) !== ids.signedData || enclosed?.tag !== 0xa0) throw new Malformed('no signed data');
  const fields = sequence(inner(enclosed));
  const [contentType, content] = sequence(fields[2]);
  const signers = childrenOf(expect(fields.at(-1), tags.set));
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1) throw new Malformed('not one signer');
  const certificates = tagged(fields, 0);
  const lists = tagged(fields, 1);
  return {
    contentType: oidOf(contentType),
    content: content === undefined ? null : expect(inner(content), tags.octets).content,
    certificates: certificates === undefined ? [] : readCertificates(certificates),
    lists: lists === undefined ? [] : childrenOf(lists).map(({ bytes: list }) => list),
    signer: readSigner(signer),
  };
}

function readCertificates(set: Der): readonly Certificate[] {
  const found = childrenOf(set);
  if (found.length > mostCertificates) throw new Malformed('too many certificates');
  return found.flatMap(({ bytes }) => readCertificate(bytes) ?? []);
}

function readSigner(signer: Der): SignerInfo {
  const fields = childrenOf(signer);
  const [, names, digestIdentifier] = fields;
  const digest = digestOf(digestIdentifier);
  const signed = tagged(fields.slice(3, 4), 0);
  const rest = fields.slice(signed === undefined ? 3 : 4);
  const unsigned = tagged(rest.slice(2), 1);
  return {
    names: readNames(names),
    digest,
    method: methodOf(rest[0], digest),
    signature: expect(rest[1], tags.octets).content,
    signed: signed === undefined ? null : readAttributes(signed),
    unsigned: unsigned === undefined ? new Map() : readAttributes(unsigned),
    // Hashed as the set that they are, not under the tag they stand under here (RFC 5652, 5.4).
    signedBytes: signed === undefined ? null : Buffer.concat([Buffer.from([tags.set]), signed.bytes.subarray(1)]),
  };
}

function readNames(names: Der | undefined): SignerInfo['names'] {
  if (names?.tag === 0x80) return { keyIdentifier: names.content };
  const [issuer, serial] = sequence(names);
  return { issuer: expect(issuer, tags.sequence).bytes, serial: expect(serial, tags.integer).content };
}

function readAttributes(set: Der): Attributes {
  const found = new Map<string, readonly Der[]>();
  for (const attribute of childrenOf(set)) {
    const [type, values] = sequence(attribute);
    const id = oidOf(type);
    if (found.has(id)) throw new Malformed('an attribute twice');
    found.set(id, childrenOf(expect(values, tags.set)));
  }
  return found;
}

/** The certificate that the signer names; null when it is not among these. */
export function signerCertificate({ names }: SignerInfo, candidates: readonly Certificate[]): Certificate | null {
  const isNamed = ({ issuer, serial, keyIdentifier }: Certificate): boolean =>
    'keyIdentifier' in names
      ? keyIdentifier?.equals(names.keyIdentifier) === true
      : issuer.equals(names.issuer) && serial.equals(names.serial);
  return candidates.find(isNamed) ?? null;
}

/** How the signed data stand to a content and to the certificate of their signer. */
export interface SignedFacts {
  readonly content: 'intact' | 'changed' | 'unknown';
  readonly match: 'matches' | 'wrong' | 'unsupported';
  readonly isWeak: boolean;
  /** Whether the signature names its certificate by hash: null = it does not, false = by that of another one. */
  readonly binding: boolean | null;
}

/** Checks a signature over pieces that follow each other. */
export function checkSigned(
  { contentType, signer }: SignedData,
  pieces: readonly Uint8Array[],
  { key, der }: Certificate,
): SignedFacts {
  const { digest, method, signature, signed, signedBytes } = signer;
  const isWeak = isWeakDigest(digest) || isWeakDigest(method?.digest ?? null) || isWeakKey(key);
  if (digest === null || method === null) return { content: 'unknown', match: 'unsupported', isWeak, binding: null };
  if (signed === null || signedBytes === null) {
    // Nothing tells whether the content or the signature is another one.
    const matches = isSignedBy(key, method, Buffer.concat(pieces), signature);
    return { content: matches ? 'intact' : 'unknown', match: matches ? 'matches' : 'wrong', isWeak, binding: null };
  }
  const type = single(signed, ids.contentType);
  const matches = type !== null && oidOf(type) === contentType && isSignedBy(key, method, signedBytes, signature);
  const expected = expect(single(signed, ids.messageDigest) ?? undefined, tags.octets).content;
  const isIntact = digestBytes(digest, pieces).equals(expected);
  return {
    content: isIntact ? 'intact' : 'changed',
    match: matches ? 'matches' : 'wrong',
    isWeak,
    binding: bindingOf(signed, der),
  };
}

/** ESS (RFC 5035): the first entry is the signer's own certificate. */
function bindingOf(signed: Attributes, certificate: Buffer): boolean | null {
  const second = single(signed, ids.signingCertificateV2);
  const first = single(signed, ids.signingCertificate);
  const attribute = second ?? first;
  if (attribute === null) return null;
  const parts = sequence(sequence(sequence(attribute)[0])[0]);
  const named = second !== null && parts[0]?.tag === tags.sequence ? digestOf(parts[0]) : null;
  const digest = second === null ? 'sha1' : parts[0]?.tag === tags.sequence ? named : 'sha256';
  const hash = parts.find(({ tag }) => tag === tags.octets);
  if (digest === null || hash === undefined) return false;
  return digestBytes(digest, [certificate]).equals(hash.content);
}

/** The one value of an attribute; null when it is not there. */
export function single(attributes: Attributes, id: string): Der | null {
  const values = attributes.get(id);
  if (values === undefined) return null;
  const [value] = values;
  if (value === undefined || values.length !== 1) throw new Malformed('not one value');
  return value;
}

/** When the signer says to have signed, in milliseconds; null when nothing is said. Proven by nobody. */
export function claimedTime({ signed }: SignerInfo): number | null {
  const value = signed === null ? null : single(signed, ids.signingTime);
  return value === null ? null : timeOf(value);
}
