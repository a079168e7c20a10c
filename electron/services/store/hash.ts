import { createHash } from 'node:crypto';

/** SHA-256 in hex over several fields. The frame is JSON, so that no two lists of fields run together. */
export function hashFields(fields: readonly (string | number | boolean)[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** SHA-256 in hex over bytes. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
