import { createHash, createPublicKey, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { bits, boolean, explicit, integer, none, octets, oid, sequence, set, shortTime, text } from './asn1.ts';

/** A key with its certificate, made for tests. */
export interface Holder {
  readonly name: string;
  readonly key: KeyObject;
  readonly der: Buffer;
  readonly subject: Buffer;
  readonly publicKey: Buffer;
  readonly serial: Buffer;
  readonly issuer: Holder | null;
}

export interface HolderOptions {
  readonly name: string;
  readonly organisation?: string;
  /** Null = made with its own key. */
  readonly issuer: Holder | null;
  readonly kind?: 'ec' | 'rsa' | 'ed25519' | 'rsa1024' | 'p384';
  readonly from?: string;
  readonly to?: string;
  readonly isCa?: boolean;
  readonly pathLength?: number;
  /** Bits from the left: digitalSignature, nonRepudiation, …; null = no extension. */
  readonly keyUsage?: number | null;
  /** Extended key usage; none by default. */
  readonly purposes?: readonly string[];
  readonly noCheck?: boolean;
  /** A critical extension that nobody knows. */
  readonly hasStrange?: boolean;
  readonly digest?: 'sha256' | 'sha1';
  readonly serial?: number;
}

const keys = new Map<string, KeyObject>();

function newKey(kind: NonNullable<HolderOptions['kind']>): KeyObject {
  if (kind === 'ec') return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  if (kind === 'p384') return generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
  if (kind === 'ed25519') return generateKeyPairSync('ed25519').privateKey;
  return generateKeyPairSync('rsa', { modulusLength: kind === 'rsa' ? 2048 : 1024 }).privateKey;
}

/** Making RSA keys takes long: one of each name serves a whole run. */
function keyOf(name: string, kind: NonNullable<HolderOptions['kind']>): KeyObject {
  const known = keys.get(`${kind} ${name}`);
  if (known !== undefined) return known;
  const made = newKey(kind);
  keys.set(`${kind} ${name}`, made);
  return made;
}

let serials = 1000;

export function makeHolder(options: HolderOptions): Holder {
  const { name, issuer, kind = 'ec', isCa = false } = options;
  const key = keyOf(name, kind);
  const publicKey = publicKeyOf(key);
  const subject = nameOf(name, options.organisation ?? 'Kota Contoh');
  const serial = integer(options.serial ?? (serials += 1));
  const signer = issuer?.key ?? key;
  const keyUsage = options.keyUsage === undefined ? (isCa ? 0b0000_0110 : 0b1100_0000) : options.keyUsage;
  const extensions = [
    ...(isCa || options.pathLength !== undefined
      ? [
          extension(
            '2.5.29.19',
            sequence(
              ...(isCa ? [boolean(true)] : []),
              ...(options.pathLength === undefined ? [] : [integer(options.pathLength)]),
            ),
            true,
          ),
        ]
      : []),
    ...(keyUsage === null ? [] : [extension('2.5.29.15', bits(Buffer.from([keyUsage])), true)]),
    ...(options.purposes === undefined
      ? []
      : [extension('2.5.29.37', sequence(...options.purposes.map(oid)), options.purposes.includes(timeStamping))]),
    ...(options.noCheck === true ? [extension('1.3.6.1.5.5.7.48.1.5', none, false)] : []),
    ...(options.hasStrange === true ? [extension('1.2.3.4.5', none, true)] : []),
    extension('2.5.29.14', octets(createHash('sha1').update(publicKey).digest()), false),
  ];
  const algorithm = algorithmFor(signer, options.digest ?? 'sha256');
  const body = sequence(
    explicit(0, integer(2)),
    serial,
    algorithm,
    issuer?.subject ?? subject,
    sequence(shortTime(options.from ?? '2024-01-01T00:00:00Z'), shortTime(options.to ?? '2034-01-01T00:00:00Z')),
    subject,
    publicKey,
    explicit(3, sequence(...extensions)),
  );
  const der = sequence(body, algorithm, bits(signBytes(signer, body, options.digest ?? 'sha256')));
  return { name, key, der, subject, publicKey, serial, issuer };
}

export const timeStamping = '1.3.6.1.5.5.7.3.8';
export const answering = '1.3.6.1.5.5.7.3.9';

function extension(id: string, content: Buffer, isCritical: boolean): Buffer {
  return sequence(oid(id), ...(isCritical ? [boolean(true)] : []), octets(content));
}

export function nameOf(name: string, organisation: string): Buffer {
  const part = (id: string, content: string): Buffer => set(sequence(oid(id), text(content)));
  return sequence(part('2.5.4.6', 'ID'), part('2.5.4.10', organisation), part('2.5.4.3', name));
}

function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

const rsa: Readonly<Record<string, string>> = {
  sha1: '1.2.840.113549.1.1.5',
  sha256: '1.2.840.113549.1.1.11',
  sha512: '1.2.840.113549.1.1.13',
  md5: '1.2.840.113549.1.1.4',
};
const curve: Readonly<Record<string, string>> = {
  sha1: '1.2.840.10045.4.1',
  sha256: '1.2.840.10045.4.3.2',
  sha512: '1.2.840.10045.4.3.4',
};

export function algorithmFor(key: KeyObject, digest: string): Buffer {
  if (key.asymmetricKeyType === 'ed25519') return sequence(oid('1.3.101.112'));
  if (key.asymmetricKeyType === 'rsa') return sequence(oid(rsa[digest] ?? ''), none);
  return sequence(oid(curve[digest] ?? ''));
}

export function signBytes(key: KeyObject, data: Uint8Array, digest: string): Buffer {
  return sign(key.asymmetricKeyType === 'ed25519' ? null : digest, data, key);
}

export function pemOf({ der }: Holder): string {
  return new X509Certificate(der).toString();
}

export function keyPem({ key }: Holder): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
