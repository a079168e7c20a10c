import { changed, refused } from './applied.ts';
import type { Applied, ChangeOf } from './applied.ts';
import { sizes } from './sizes.ts';
import type { Sop } from './sop.ts';

/** Replaces the problems that the author skips. A SOP in which none is skipped has no such field. */
export function applySkipped(sop: Sop, { value }: ChangeOf<'setSkipped'>): Applied {
  if (value.length > sizes.skipped) return refused('outOfRange', value.length);
  const { skipped = [], ...rest } = sop;
  return changed(value.length === 0 ? rest : { ...rest, skipped: value }, { kind: 'setSkipped', value: skipped });
}
