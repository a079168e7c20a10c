import { createDecipheriv, hash, pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge';
import { children, forgeParts, integerOf, MalformedBer, octetsOf, oidOf } from './ber.ts';
import type { Asn1 } from './ber.ts';

/** Counts the rounds of key derivation before they are done; throws when a container asks for too many. */
export type Spend = (rounds: number) => number;

export type Digest = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

/** Bytes that are hashed at once (RFC 7292, B.2). */
const blockBytes: Readonly<Record<Digest, number>> = { sha1: 64, sha224: 64, sha256: 64, sha384: 128, sha512: 128 };

/** What a derived key is for (RFC 7292, B.3). */
export const purposes = { key: 1, vector: 2, integrity: 3 } as const;

/**
 * The key derivation of PKCS#12 (RFC 7292, appendix B). Own lines, because Node has none and the one of node-forge takes ten
 * seconds for as many rounds as browsers write.
 */
export function pkcs12Key(
  passphrase: string,
  { salt, rounds, digest }: { readonly salt: Buffer; readonly rounds: number; readonly digest: Digest },
  purpose: number,
  length: number,
): Buffer {
  const block = blockBytes[digest];
  // UTF-16 with the end that C has (B.1).
  const password = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  const filling = Buffer.concat([filled(salt, block), filled(password, block)]);
  const found: Buffer[] = [];
  for (let left = length; left > 0;) {
    let digested = hash(digest, Buffer.concat([Buffer.alloc(block, purpose), filling]), 'buffer');
    for (let round = 1; round < rounds; round += 1) digested = hash(digest, digested, 'buffer');
    found.push(digested);
    left -= digested.length;
    const added = filled(digested, block).subarray(0, block);
    for (let at = 0; at < filling.length; at += block) addTo(filling.subarray(at, at + block), added);
  }
  return Buffer.concat(found).subarray(0, length);
}

/** Copies of some bytes, as many as fill whole blocks; nothing stays nothing. */
function filled(bytes: Buffer, block: number): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}

/** Adds a number and one to a block, both read as numbers; what runs over is lost. */
function addTo(block: Buffer, added: Buffer): void {
  let carry = 1;
  for (let at = block.length - 1; at >= 0; at -= 1) {
    carry += (block[at] ?? 0) + (added[at] ?? 0);
    block[at] = carry & 0xff;
    carry >>= 8;
  }
}

/** Ways to encrypt of PKCS#12 itself, all on SHA-1 (RFC 7292, appendix C). */
const legacyCiphers: Readonly<Record<string, { readonly key: number; readonly rc2Bits?: number }>> = {
  '1.2.840.113549.1.12.1.3': { key: 24 },
  '1.2.840.113549.1.12.1.4': { key: 16 },
  '1.2.840.113549.1.12.1.5': { key: 16, rc2Bits: 128 },
  '1.2.840.113549.1.12.1.6': { key: 5, rc2Bits: 40 },
};

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';

/** Of PBKDF2; SHA-1 when none is named. */
const pseudoRandom: Readonly<Record<string, Digest>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

const modernCiphers: Readonly<Record<string, { readonly name: string; readonly key: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', key: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', key: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', key: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', key: 24 },
};

/**
 * What stands encrypted under a passphrase, old ways and new. Null when it does not decrypt, which is what a wrong passphrase looks
 * like where nothing else tells it. Throws `MalformedBer` for ways that nobody writes.
 */
export function decrypted(algorithm: Asn1, encrypted: Buffer, passphrase: string, spend: Spend): Buffer | null {
  const [kind, parameters] = children(algorithm, 2);
  if (kind === undefined || parameters === undefined) throw new MalformedBer('algorithm');
  const oid = oidOf(kind);
  if (oid === pbes2) return modernDecrypted(parameters, encrypted, passphrase, spend);
  const cipher = legacyCiphers[oid];
  const [salt, count] = children(parameters, 2);
  if (cipher === undefined || salt === undefined || count === undefined) throw new MalformedBer('cipher');
  const rounds = integerOf(count);
  spend(2 * rounds);
  const way = { salt: bytesOf(salt), rounds, digest: 'sha1' } as const;
  const key = pkcs12Key(passphrase, way, purposes.key, cipher.key);
  const vector = pkcs12Key(passphrase, way, purposes.vector, 8);
  if (cipher.rc2Bits !== undefined) return rc2Decrypted(key, cipher.rc2Bits, vector, encrypted);
  // Two keys stand for three, the first again at the end.
  const three = cipher.key === 16 ? Buffer.concat([key, key.subarray(0, 8)]) : key;
  return deciphered('des-ede3-cbc', three, vector, encrypted);
}

function modernDecrypted(parameters: Asn1, encrypted: Buffer, passphrase: string, spend: Spend): Buffer | null {
  const [derivation, scheme] = children(parameters, 2);
  const [derivationKind, derivationParameters] = derivation === undefined ? [] : children(derivation, 2);
  const [schemeKind, vector] = scheme === undefined ? [] : children(scheme, 2);
  if (derivationKind === undefined || oidOf(derivationKind) !== pbkdf2 || derivationParameters === undefined)
    throw new MalformedBer('derivation');
  const cipher = schemeKind === undefined ? undefined : modernCiphers[oidOf(schemeKind)];
  const [salt, count, ...rest] = children(derivationParameters, 2);
  if (cipher === undefined || vector === undefined || salt === undefined || count === undefined)
    throw new MalformedBer('cipher');
  // A key length may stand before the function.
  const named = rest.find((part) => Array.isArray(part.value));
  const [functionKind] = named === undefined ? [] : children(named, 1);
  const digest = functionKind === undefined ? 'sha1' : pseudoRandom[oidOf(functionKind)];
  if (digest === undefined) throw new MalformedBer('function');
  const rounds = spend(integerOf(count));
  const key = pbkdf2Sync(Buffer.from(passphrase, 'utf8'), bytesOf(salt), rounds, cipher.key, digest);
  return deciphered(cipher.name, key, bytesOf(vector), encrypted);
}

function deciphered(name: string, key: Buffer, vector: Buffer, encrypted: Buffer): Buffer | null {
  try {
    const cipher = createDecipheriv(name, key, vector);
    return Buffer.concat([cipher.update(encrypted), cipher.final()]);
  } catch {
    return null;
  }
}

/** OpenSSL has put RC2 aside; old Windows still writes certificates under it. */
function rc2Decrypted(key: Buffer, bits: number, vector: Buffer, encrypted: Buffer): Buffer | null {
  const cipher = forgeParts.rc2.createDecryptionCipher(key.toString('latin1'), bits);
  cipher.start(vector.toString('latin1'));
  cipher.update(forge.util.createBuffer(encrypted.toString('latin1')));
  return cipher.finish() ? Buffer.from(cipher.output.getBytes(), 'latin1') : null;
}

function bytesOf(value: Asn1): Buffer {
  return Buffer.from(octetsOf(value), 'latin1');
}
