import { createHash, createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 public key in its usual wrapping (RFC 8410). */
const wrapping = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * What people compare over the telephone: the first twelve hexadecimal digits of the SHA-256 of a public key (hex). Two keys
 * may share it; wherever a key is looked up, the whole key is.
 */
export function fingerprintOf(key: string): string {
  return createHash('sha256').update(Buffer.from(key, 'hex')).digest('hex').slice(0, 12).toUpperCase();
}

/** Whether the holder of the secret part of `key` (hex) signed exactly these bytes. */
export function isSignedBy(key: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const wrapped = Buffer.concat([wrapping, Buffer.from(key, 'hex')]);
  return verify(null, bytes, createPublicKey({ key: wrapped, format: 'der', type: 'spki' }), signature);
}
