import { createHash } from 'node:crypto';
import { bits, explicit, integer, none, octets, oid, sequence, set, shortTime, time, value } from './asn1.ts';
import { algorithmFor, signBytes } from './authorities.ts';
import type { Holder } from './authorities.ts';

const digestIds: Readonly<Record<string, string>> = {
  md5: '1.2.840.113549.2.5',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha512: '2.16.840.1.101.3.4.2.3',
};

export interface CmsOptions {
  readonly digest?: 'md5' | 'sha1' | 'sha256' | 'sha512';
  /** Whose certificate is bound by hash; null = none. */
  readonly bound?: Holder | null;
  readonly signingTime?: string;
  /** Certificates that come along; the signer's and its issuers' by default. */
  readonly certificates?: readonly Holder[];
  /** Makes the token of a time stamp over the value of the signature. */
  readonly stamp?: (signature: Buffer) => Buffer;
  /** Content that is enclosed instead of covered. */
  readonly enclosed?: Buffer;
  readonly contentType?: string;
  /** Content type that the signed attributes name, where it differs. */
  readonly namedType?: string;
  readonly withoutAttributes?: boolean;
  /** Digest that is written instead of that of the content. */
  readonly writtenDigest?: Buffer;
  /** How many times the one signer stands in it. */
  readonly signers?: number;
  readonly lists?: readonly Buffer[];
  readonly attributes?: readonly Buffer[];
  /** Changes the value of the signature after it was made. */
  readonly alter?: (signature: Buffer) => Buffer;
}

export function attribute(id: string, content: Buffer): Buffer {
  return sequence(oid(id), set(content));
}

export function digestAlgorithm(digest: string): Buffer {
  return sequence(oid(digestIds[digest] ?? ''), none);
}

function issuersOf(holder: Holder): readonly Holder[] {
  return holder.issuer === null ? [holder] : [holder, ...issuersOf(holder.issuer)];
}

/** Signed data over pieces that follow each other, as PAdES asks for unless told otherwise. */
export function signCms(pieces: readonly Uint8Array[], signer: Holder, options: CmsOptions = {}): Buffer {
  const { digest = 'sha256', bound = signer, enclosed } = options;
  const contentType = options.contentType ?? '1.2.840.113549.1.7.1';
  const content = enclosed === undefined ? pieces : [enclosed];
  const hash = options.writtenDigest ?? hashOf(digest, content);
  const attributes = [
    attribute('1.2.840.113549.1.9.3', oid(options.namedType ?? contentType)),
    attribute('1.2.840.113549.1.9.4', octets(hash)),
    ...(options.signingTime === undefined ? [] : [attribute('1.2.840.113549.1.9.5', shortTime(options.signingTime))]),
    ...(bound === null ? [] : [attribute('1.2.840.113549.1.9.16.2.47', bindingTo(bound))]),
    ...(options.attributes ?? []),
  ];
  const signedSet = set(...attributes);
  const toSign = options.withoutAttributes === true ? Buffer.concat(content) : signedSet;
  const made = signBytes(signer.key, toSign, digest);
  const signature = options.alter?.(made) ?? made;
  const stamp = options.stamp?.(signature);
  const info = sequence(
    integer(1),
    sequence(signer.issuer?.subject ?? signer.subject, signer.serial),
    digestAlgorithm(digest),
    ...(options.withoutAttributes === true ? [] : [Buffer.concat([Buffer.from([0xa0]), signedSet.subarray(1)])]),
    algorithmFor(signer.key, digest),
    octets(signature),
    ...(stamp === undefined ? [] : [explicit(1, attribute('1.2.840.113549.1.9.16.2.14', stamp))]),
  );
  const certificates = options.certificates ?? issuersOf(signer);
  const lists = options.lists ?? [];
  return sequence(
    oid('1.2.840.113549.1.7.2'),
    explicit(
      0,
      sequence(
        integer(enclosed === undefined ? 1 : 3),
        set(digestAlgorithm(digest)),
        sequence(oid(contentType), ...(enclosed === undefined ? [] : [explicit(0, octets(enclosed))])),
        ...(certificates.length === 0 ? [] : [value(0xa0, Buffer.concat(certificates.map(({ der }) => der)))]),
        ...(lists.length === 0 ? [] : [value(0xa1, Buffer.concat(lists))]),
        value(0x31, Buffer.concat(Array.from({ length: options.signers ?? 1 }, () => info))),
      ),
    ),
  );
}

function bindingTo({ der }: Holder): Buffer {
  return sequence(sequence(sequence(octets(createHash('sha256').update(der).digest()))));
}

function hashOf(digest: string, pieces: readonly Uint8Array[]): Buffer {
  const hash = createHash(digest);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/** A time stamp of RFC 3161 over pieces. `of`: stamps other bytes than these. */
export function stampToken(
  pieces: readonly Uint8Array[],
  authority: Holder,
  instant: string,
  options: CmsOptions & { readonly of?: Buffer } = {},
): Buffer {
  const imprint = hashOf('sha256', options.of === undefined ? pieces : [options.of]);
  const info = sequence(
    integer(1),
    oid('1.3.6.1.4.1.99999.1'),
    sequence(digestAlgorithm('sha256'), octets(imprint)),
    integer(77),
    time(instant),
  );
  return signCms([], authority, { ...options, enclosed: info, contentType: '1.2.840.113549.1.9.16.1.4' });
}

export interface AnswerOptions {
  readonly thisUpdate: string;
  readonly nextUpdate?: string;
  readonly revokedAt?: string;
  /** Who answers; the issuer by default. */
  readonly responder?: Holder;
  readonly isUnknown?: boolean;
  readonly alter?: (signature: Buffer) => Buffer;
}

/** An answer of OCSP about a certificate. */
export function answerAbout(holder: Holder, options: AnswerOptions): Buffer {
  const issuer = holder.issuer ?? holder;
  const responder = options.responder ?? issuer;
  const status =
    options.isUnknown === true
      ? value(0x82, Buffer.alloc(0))
      : options.revokedAt === undefined
        ? value(0x80, Buffer.alloc(0))
        : value(0xa1, time(options.revokedAt));
  const sha1 = (bytes: Uint8Array): Buffer => octets(createHash('sha1').update(bytes).digest());
  const identity = sequence(digestAlgorithm('sha1'), sha1(issuer.subject), sha1(keyBits(issuer)), holder.serial);
  const body = sequence(
    explicit(1, responder.subject),
    time(options.thisUpdate),
    sequence(
      sequence(
        identity,
        status,
        time(options.thisUpdate),
        ...(options.nextUpdate === undefined ? [] : [explicit(0, time(options.nextUpdate))]),
      ),
    ),
  );
  const made = signBytes(responder.key, body, 'sha256');
  const basic = sequence(
    body,
    algorithmFor(responder.key, 'sha256'),
    bits(options.alter?.(made) ?? made),
    explicit(0, sequence(responder.der)),
  );
  return sequence(value(0x0a, Buffer.from([0])), explicit(0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))));
}

/** The bits of a public key: the last field of its structure, without the byte that counts unused bits. */
function keyBits({ publicKey }: Holder): Buffer {
  const field = publicKey.subarray(publicKey.length - lengthOfBits(publicKey));
  return field;
}

function lengthOfBits(publicKey: Buffer): number {
  // sequence { sequence algorithm, bit string }
  const header = headerLength(publicKey, 0);
  const algorithm = headerLength(publicKey, header) + contentLength(publicKey, header);
  const at = header + algorithm;
  return publicKey.length - at - headerLength(publicKey, at) - 1;
}

function headerLength(bytes: Buffer, at: number): number {
  const first = bytes[at + 1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}

function contentLength(bytes: Buffer, at: number): number {
  const first = bytes[at + 1] ?? 0;
  return first < 0x80 ? first : bytes.readUIntBE(at + 2, first & 0x7f);
}

export interface ListOptions {
  readonly thisUpdate: string;
  readonly nextUpdate?: string;
  readonly revoked?: readonly { readonly holder: Holder; readonly at: string }[];
  readonly alter?: (signature: Buffer) => Buffer;
}

/** A revocation list of an issuer. */
export function listOf(issuer: Holder, options: ListOptions): Buffer {
  const entries = (options.revoked ?? []).map(({ holder, at }) => sequence(holder.serial, shortTime(at)));
  const algorithm = algorithmFor(issuer.key, 'sha256');
  const body = sequence(
    integer(1),
    algorithm,
    issuer.subject,
    shortTime(options.thisUpdate),
    ...(options.nextUpdate === undefined ? [] : [shortTime(options.nextUpdate)]),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
  );
  const made = signBytes(issuer.key, body, 'sha256');
  return sequence(body, algorithm, bits(options.alter?.(made) ?? made));
}
