import { createHash, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  bitsOf,
  childrenOf,
  expect,
  inner,
  Malformed,
  numberOf,
  oidOf,
  readWhole,
  sequence,
  tagged,
  tags,
  timeOf,
} from './der.ts';
import type { Der } from './der.ts';
import { digestOf, isWeakDigest, methodOf } from './methods.ts';

/** A certificate with what a chain is judged by (RFC 5280). Bytes are those of the certificate: they are what was hashed. */
export interface Certificate {
  readonly x509: X509Certificate;
  readonly key: KeyObject;
  readonly der: Buffer;
  /** SHA-256, 64 hexadecimal digits. */
  readonly fingerprint: string;
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly serial: Buffer;
  /** Bits of the public key, as OCSP hashes them. */
  readonly keyBits: Buffer;
  readonly keyIdentifier: Buffer | null;
  /** Milliseconds. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly isCa: boolean;
  readonly pathLength: number | null;
  /** First bit of the extension first; null = not limited. */
  readonly keyUsage: readonly boolean[] | null;
  /** Extended key usage; null = not limited. */
  readonly purposes: readonly string[] | null;
  readonly hasCriticalPurposes: boolean;
  /** Its issuer says that it needs no check of revocation (id-pkix-ocsp-nocheck). */
  readonly needsNoCheck: boolean;
  /** Something critical that is not understood here. */
  readonly hasUnknownCritical: boolean;
  readonly isWeaklySigned: boolean;
}

const extensionIds = {
  keyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  purposes: '2.5.29.37',
  noCheck: '1.3.6.1.5.5.7.48.1.5',
} as const;

/** Critical extensions that change nothing about what is asked here: policies are not judged, names of the holder neither. */
const understood: ReadonlySet<string> = new Set([
  extensionIds.keyUsage,
  extensionIds.basicConstraints,
  extensionIds.purposes,
  '2.5.29.17',
  '2.5.29.32',
]);

export const keyUsages = { digitalSignature: 0, nonRepudiation: 1, certificates: 5, revocationLists: 6 } as const;

/** Reads a certificate; null for bytes that are none. */
export function readCertificate(bytes: Uint8Array): Certificate | null {
  try {
    const der = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return readFields(der, new X509Certificate(der));
  } catch {
    // OpenSSL throws for what is no certificate, we do for what is none in DER.
    return null;
  }
}

function readFields(der: Buffer, x509: X509Certificate): Certificate {
  const [body, algorithm] = sequence(readWhole(der));
  const fields = sequence(body);
  // The version is left out of the oldest certificates.
  const [serial, , issuer, validity, subject, publicKey] = fields.slice(fields[0]?.tag === 0xa0 ? 1 : 0);
  const [from, to] = sequence(validity);
  const extensions = readExtensions(tagged(fields, 3));
  const value = (id: string): Der | null => extensions.get(id)?.value ?? null;
  const constraints = value(extensionIds.basicConstraints);
  const limits = constraints === null ? [] : sequence(constraints);
  const length = limits.find(({ tag }) => tag === tags.integer);
  const usage = value(extensionIds.keyUsage);
  const purposes = value(extensionIds.purposes);
  const identifier = value(extensionIds.keyIdentifier);
  const method = methodOf(algorithm, null);
  return {
    x509,
    // Throws for a key that is none: such a certificate is as good as unreadable.
    key: x509.publicKey,
    der,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    subject: expect(subject, tags.sequence).bytes,
    issuer: expect(issuer, tags.sequence).bytes,
    serial: expect(serial, tags.integer).content,
    keyBits: bitsOf(sequence(publicKey)[1]),
    keyIdentifier: identifier === null ? null : expect(identifier, tags.octets).content,
    validFrom: timeOf(from),
    validTo: timeOf(to),
    isCa: limits.some(({ tag, content }) => tag === tags.boolean && content[0] !== 0),
    pathLength: length === undefined ? null : numberOf(length),
    keyUsage: usage === null ? null : bitFlags(usage),
    purposes: purposes === null ? null : sequence(purposes).map(oidOf),
    hasCriticalPurposes: extensions.get(extensionIds.purposes)?.isCritical ?? false,
    needsNoCheck: extensions.has(extensionIds.noCheck),
    hasUnknownCritical: [...extensions].some(([id, { isCritical }]) => isCritical && !understood.has(id)),
    isWeaklySigned: isWeakDigest(method === null ? digestOf(algorithm) : method.digest),
  };
}

interface Extension {
  readonly isCritical: boolean;
  readonly value: Der;
}

/** Extensions of a certificate or a list, inside their explicit tag; each may stand once. */
export function readExtensions(enclosing: Der | undefined): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  if (enclosing === undefined) return found;
  for (const extension of sequence(inner(enclosing))) {
    const parts = childrenOf(extension);
    const id = oidOf(parts[0]);
    const flag = parts[1]?.tag === tags.boolean ? parts[1] : undefined;
    if (found.has(id)) throw new Malformed('an extension twice');
    const value = readWhole(expect(parts[flag === undefined ? 1 : 2], tags.octets).content);
    found.set(id, { isCritical: flag !== undefined && flag.content[0] !== 0, value });
  }
  return found;
}

function bitFlags(value: Der): readonly boolean[] {
  return [...bitsOf(value)].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((byte >> bit) & 1) === 1));
}

/** Whether the certificate may be used so; one that says nothing may be used for everything. */
export function mayBeUsedFor({ keyUsage }: Certificate, ...usages: readonly number[]): boolean {
  return keyUsage === null || usages.some((usage) => keyUsage[usage] === true);
}

/** Whether it was made with its own key. */
export function isSelfSigned({ x509, subject, issuer }: Certificate): boolean {
  return subject.equals(issuer) && isVerifiedBy(x509, x509);
}

/** Whether the key of the second made the first. */
export function isVerifiedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey);
  } catch {
    // Keys of a kind that OpenSSL does not know.
    return false;
  }
}
