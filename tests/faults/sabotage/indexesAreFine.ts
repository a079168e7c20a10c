/** A check that takes every index for sound. */
export * from '../../../electron/services/store/wordIndexes.ts';

export function brokenIndexes(): [] {
  return [];
}
