import { newSop } from '../model/create.ts';
import type { Sop } from '../model/sop.ts';

/**
 * What two states that share no version are taken to have begun as: nothing. Everything that both have and say differently is asked
 * about then, and what only one has stays, so that nothing of either is lost. The status is no part of a merge.
 */
export function declaredBase({ id, status }: Pick<Sop, 'id' | 'status'>): Sop {
  return { ...newSop(() => id, { name: '', government: '', unitLines: [] }), status };
}
