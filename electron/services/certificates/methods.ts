import { constants, createHash, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { childrenOf, inner, numberOf, oidOf, sequence, tagged } from './der.ts';
import type { Der } from './der.ts';

/** Names of digests as OpenSSL knows them, by their identifiers. */
const digests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
};

/** Digests that no longer prove anything. */
const weakDigests: ReadonlySet<string> = new Set(['md5', 'sha1']);

/** A way of signing. `digest` null = the key's kind decides (Edwards curves). */
export interface Method {
  readonly key: 'rsa' | 'pss' | 'ec' | 'edwards';
  readonly digest: string | null;
  /** Of PSS, in bytes. */
  readonly saltLength: number;
}

const named: Readonly<Record<string, readonly [Method['key'], string | null]>> = {
  '1.2.840.113549.1.1.4': ['rsa', 'md5'],
  '1.2.840.113549.1.1.5': ['rsa', 'sha1'],
  '1.2.840.113549.1.1.14': ['rsa', 'sha224'],
  '1.2.840.113549.1.1.11': ['rsa', 'sha256'],
  '1.2.840.113549.1.1.12': ['rsa', 'sha384'],
  '1.2.840.113549.1.1.13': ['rsa', 'sha512'],
  '1.2.840.10045.4.1': ['ec', 'sha1'],
  '1.2.840.10045.4.3.1': ['ec', 'sha224'],
  '1.2.840.10045.4.3.2': ['ec', 'sha256'],
  '1.2.840.10045.4.3.3': ['ec', 'sha384'],
  '1.2.840.10045.4.3.4': ['ec', 'sha512'],
  '1.3.101.112': ['edwards', null],
  '1.3.101.113': ['edwards', null],
};

/** Identifiers that name the kind of key only; the digest is told elsewhere. */
const kindsOfKey: Readonly<Record<string, Method['key']>> = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.10045.2.1': 'ec',
};

const pss = '1.2.840.113549.1.1.10';

/** The digest that an algorithm identifier names; null for one that is not known. */
export function digestOf(identifier: Der | undefined): string | null {
  return digests[oidOf(sequence(identifier)[0])] ?? null;
}

/** The way of signing that an algorithm identifier names; null for one that is not known. `digest`: where the name leaves it open. */
export function methodOf(identifier: Der | undefined, digest: string | null): Method | null {
  const [oid, parameters] = sequence(identifier);
  const name = oidOf(oid);
  if (name === pss) return pssMethod(parameters);
  const known = named[name];
  if (known !== undefined) return { key: known[0], digest: known[1], saltLength: 0 };
  const key = kindsOfKey[name];
  return key === undefined || digest === null ? null : { key, digest, saltLength: 0 };
}

/** RFC 4055, 3.1: what is left out is SHA-1 and 20 bytes. Digest and mask have to go by the same digest. */
function pssMethod(parameters: Der | undefined): Method | null {
  const fields = parameters === undefined ? [] : childrenOf(parameters);
  const hash = tagged(fields, 0);
  const mask = tagged(fields, 1);
  const salt = tagged(fields, 2);
  const digest = hash === undefined ? 'sha1' : digestOf(inner(hash));
  const maskDigest = mask === undefined ? 'sha1' : digestOf(sequence(inner(mask))[1]);
  const saltLength = salt === undefined ? 20 : numberOf(inner(salt));
  if (digest === null || digest !== maskDigest || saltLength === null || saltLength < 0) return null;
  return { key: 'pss', digest, saltLength };
}

/** Whether the key made this signature over the data. False for anything that does not fit together, too. */
export function isSignedBy(key: KeyObject, method: Method, data: Uint8Array, signature: Uint8Array): boolean {
  const kind = key.asymmetricKeyType;
  try {
    if (method.key === 'rsa') return kind === 'rsa' && verify(method.digest, data, key, signature);
    if (method.key === 'ec') return kind === 'ec' && verify(method.digest, data, key, signature);
    if (method.key === 'edwards') return (kind === 'ed25519' || kind === 'ed448') && verify(null, data, key, signature);
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const { digest, saltLength } = method;
    return (kind === 'rsa' || kind === 'rsa-pss') && verify(digest, data, { key, padding, saltLength }, signature);
  } catch {
    // OpenSSL throws for keys and signatures that are no such thing.
    return false;
  }
}

export function isWeakDigest(digest: string | null): boolean {
  return digest !== null && weakDigests.has(digest);
}

/** Keys that can be broken today: RSA under 2048 bits, curves under 224. */
export function isWeakKey(key: KeyObject): boolean {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return modulusLength < 2048;
  const bits = /(\d{3})/.exec(namedCurve ?? '')?.[1];
  return bits !== undefined && Number(bits) < 224;
}

/** The digest of pieces that follow each other. */
export function digestBytes(digest: string, pieces: readonly Uint8Array[]): Buffer {
  const hash = createHash(digest);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}
