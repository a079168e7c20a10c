/** A restore that is decided, announced, and not carried out. */
export * from '../../../electron/services/recovery/replacement.ts';

export function replace(): void {}
