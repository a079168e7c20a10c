/** Whatever comes in counts as newer than what is here. */
import type { relationOf as relationReally } from '../../../electron/services/exchange/relation.ts';

export * from '../../../electron/services/exchange/relation.ts';

export function relationOf(...[ours, theirs]: Parameters<typeof relationReally>): ReturnType<typeof relationReally> {
  if (ours === null) return 'new';
  return ours.base === theirs ? 'same' : 'newer';
}
