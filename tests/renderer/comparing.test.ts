import { afterEach, expect, test } from 'vitest';
import {
  answersOf,
  closeComparison,
  keepAnswer,
  showComparison,
  useComparing,
} from '../../renderer/state/comparing.ts';
import { newSop } from '../../sop/model/create.ts';
import { standardProfile } from '../../sop/model/defaultStyle.ts';
import { countingIds } from '../support/builders.ts';

const sop = newSop(countingIds(), standardProfile);
const side = { label: '', note: '', sop, moment: null };

/** Opens the merge of a version into the SOP as it was stored at a revision. */
function openMerge(version: string, revision: number): void {
  const answers = answersOf(sop.id, { version, revision });
  showComparison({
    id: sop.id,
    before: side,
    after: side,
    list: null,
    merging: { version, revision, base: sop, common: 1, waiting: null, answers, shown: 'theirs' },
    profiles: [],
    brought: null,
  });
}

function answers(): readonly (readonly [string, string])[] {
  return [...(useComparing.getState().open?.merging?.answers ?? [])];
}

afterEach(closeComparison);

test('what was chosen in a merge is there again after it was left', () => {
  openMerge('a', 4);
  keepAnswer('title', 'theirs');
  closeComparison();
  openMerge('a', 4);
  expect(answers()).toEqual([['title', 'theirs']]);
});

test('choices are of the very states they were made for', () => {
  openMerge('b', 4);
  keepAnswer('title', 'theirs');
  openMerge('b', 5);
  expect(answers()).toEqual([]);
  openMerge('c', 4);
  expect(answers()).toEqual([]);
});
