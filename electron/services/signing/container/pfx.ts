import { createHmac, timingSafeEqual } from 'node:crypto';
import { children, derOf, integerOf, isContext, octetsOf, oidOf, readBer } from './ber.ts';
import type { Asn1 } from './ber.ts';
import { decrypted, pkcs12Key, purposes } from './passphraseKeys.ts';
import type { Digest } from './passphraseKeys.ts';

/** Why a container does not open. */
export type PfxFault = 'malformed' | 'tooCostly' | 'wrongPassphrase';

/** Thrown while a container is read; `openContainer` turns it into a refusal. */
export class PfxError extends Error {
  readonly fault: PfxFault;
  constructor(fault: PfxFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What a container holds, in its order. */
export interface PfxContent {
  /** PKCS#8, DER. */
  readonly keys: readonly Buffer[];
  /** X.509, DER. */
  readonly certificates: readonly Buffer[];
}

/**
 * How many rounds of key derivation one container may ask for, all its parts together. Programs write 1 to 600 000; a million
 * take a second or two.
 */
const mostRounds = 2_000_000;
const mostBags = 100;

const oids = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  nestedBags: '1.2.840.113549.1.12.10.1.6',
  x509: '1.2.840.113549.1.9.22.1',
} as const;

/** Digests of the integrity check, with the length of their keys. */
const digests: Readonly<Record<string, { readonly name: Digest; readonly length: number }>> = {
  '1.3.14.3.2.26': { name: 'sha1', length: 20 },
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', length: 32 },
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', length: 48 },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', length: 64 },
};

/**
 * Opens a PKCS#12 container (RFC 7292) that a passphrase protects. node-forge reads its ASN.1; the walk is
 * ours, because forge derives keys for as long as the file says. Throws a `PfxError`.
 */
export function readPfx(bytes: Uint8Array, passphrase: string): PfxContent {
  const reading = new Reading(passphrase);
  const [version, authSafe, macData] = children(readBer(Buffer.from(bytes).toString('latin1')), 2);
  if (version === undefined || authSafe === undefined || integerOf(version) !== 3) throw new PfxError('malformed');
  const content = contentOf(authSafe, oids.data);
  const safe = octetsOf(content);
  if (macData !== undefined) reading.checkMac(macData, safe);
  for (const part of children(readBer(safe), 0)) {
    const [kind] = children(part, 1);
    const isPlain = kind !== undefined && oidOf(kind) === oids.data;
    const bags = isPlain
      ? octetsOf(contentOf(part, oids.data))
      : reading.decryptedContent(contentOf(part, oids.encryptedData));
    reading.takeBags(readBer(bags));
  }
  return { keys: reading.keys, certificates: reading.certificates };
}

/** What stands in a ContentInfo of the kind expected. */
function contentOf(info: Asn1, kind: string): Asn1 {
  const [type, wrapped] = children(info, 2);
  if (type === undefined || wrapped === undefined || oidOf(type) !== kind) throw new PfxError('malformed');
  const [content] = children(wrapped, 1);
  if (content === undefined) throw new PfxError('malformed');
  return content;
}

/** One reading of a container: its passphrase, what was found, and what it cost. */
class Reading {
  readonly keys: Buffer[] = [];
  readonly certificates: Buffer[] = [];
  #passphrase: string;
  #rounds = 0;
  #bags = 0;

  constructor(passphrase: string) {
    this.#passphrase = passphrase;
  }

  #spend(rounds: number): number {
    if (!Number.isSafeInteger(rounds) || rounds < 1) throw new PfxError('malformed');
    this.#rounds += rounds;
    if (this.#rounds > mostRounds) throw new PfxError('tooCostly');
    return rounds;
  }

  /** The integrity check is also what tells a wrong passphrase. */
  checkMac(macData: Asn1, safe: string): void {
    const [info, salt, rounds] = children(macData, 2);
    const [algorithm, expected] = info === undefined ? [] : children(info, 2);
    const [kind] = algorithm === undefined ? [] : children(algorithm, 1);
    if (salt === undefined || expected === undefined || kind === undefined) throw new PfxError('malformed');
    const digest = digests[oidOf(kind)];
    if (digest === undefined) throw new PfxError('malformed');
    const count = this.#spend(rounds === undefined ? 1 : integerOf(rounds));
    const way = { salt: Buffer.from(octetsOf(salt), 'latin1'), rounds: count, digest: digest.name };
    const key = pkcs12Key(this.#passphrase, way, purposes.integrity, digest.length);
    const found = createHmac(digest.name, key).update(Buffer.from(safe, 'latin1')).digest();
    const wanted = Buffer.from(octetsOf(expected), 'latin1');
    if (wanted.length !== found.length || !timingSafeEqual(wanted, found)) throw new PfxError('wrongPassphrase');
  }

  /** EncryptedData: version, then type, algorithm and the encrypted bytes, tagged [0] and perhaps in pieces. */
  decryptedContent(encryptedData: Asn1): string {
    const [, info] = children(encryptedData, 2);
    const [, algorithm, encrypted] = info === undefined ? [] : children(info, 3);
    if (algorithm === undefined || encrypted === undefined || !isContext(encrypted, 0)) throw new PfxError('malformed');
    return this.#decrypted(algorithm, octetsOf(encrypted));
  }

  #decrypted(algorithm: Asn1, encrypted: string): string {
    const bytes = Buffer.from(encrypted, 'latin1');
    const plain = decrypted(algorithm, bytes, this.#passphrase, (rounds) => this.#spend(rounds));
    if (plain === null) throw new PfxError('wrongPassphrase');
    return plain.toString('latin1');
  }

  takeBags(safeContents: Asn1): void {
    for (const bag of children(safeContents, 0)) {
      this.#bags += 1;
      if (this.#bags > mostBags) throw new PfxError('malformed');
      const [kind, wrapped] = children(bag, 2);
      const [value] = wrapped === undefined ? [] : children(wrapped, 1);
      if (kind === undefined || value === undefined) throw new PfxError('malformed');
      this.#takeBag(oidOf(kind), value);
    }
  }

  #takeBag(kind: string, value: Asn1): void {
    if (kind === oids.keyBag) this.keys.push(derOf(value));
    else if (kind === oids.nestedBags) this.takeBags(value);
    else if (kind === oids.shroudedKeyBag) {
      const [algorithm, encrypted] = children(value, 2);
      if (algorithm === undefined || encrypted === undefined) throw new PfxError('malformed');
      this.keys.push(derOf(readBer(this.#decrypted(algorithm, octetsOf(encrypted)))));
    } else if (kind === oids.certificateBag) {
      const [type, wrapped] = children(value, 2);
      const [certificate] = wrapped === undefined ? [] : children(wrapped, 1);
      if (type === undefined || certificate === undefined) throw new PfxError('malformed');
      if (oidOf(type) === oids.x509) this.certificates.push(Buffer.from(octetsOf(certificate), 'latin1'));
    }
  }
}
