/** Hashes that are the same whatever they cover. */
export * from '../../../electron/services/store/hash.ts';

export function hashFields(): string {
  return '0'.repeat(64);
}
