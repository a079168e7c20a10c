import { sameData } from '../model/sameData.ts';
import type { Sop } from '../model/sop.ts';
import { compareIdentity } from './compareIdentity.ts';
import { compareLanes } from './compareLanes.ts';
import { compareBoxes } from './compareLists.ts';
import { compareOrder } from './compareOrder.ts';
import { compareSteps } from './compareSteps.ts';
import { compareStyle } from './compareStyle.ts';
import type { Difference } from './difference.ts';

/**
 * What differs between two states of a SOP, by the identity of columns, steps and entries, from the top of the paper down. None
 * exactly when both hold the same data. Differences of different SOPs are mostly steps that came and went.
 */
export function compare(before: Sop, after: Sop): readonly Difference[] {
  const found = [
    ...compareIdentity(before, after),
    ...compareBoxes(before, after),
    ...compareLanes(before, after),
    ...compareOrder(before, after),
    ...compareSteps(before, after),
    ...compareStyle(before, after),
  ];
  if (found.length > 0 || sameData({ ...before, id: '' }, { ...after, id: '' })) return found;
  return [unseen];
}

/** Something that no sheet shows: an exit that its kind of symbol does not use, say. */
const unseen: Difference = {
  id: 'unseen',
  kind: 'changed',
  aspect: 'unseen',
  before: [],
  after: [],
  title: 'Isian yang tidak tercetak',
  detail: 'Lembarnya sama. Hanya isian yang sedang tidak dipakai yang berubah.',
  words: [],
};
