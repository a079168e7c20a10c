import { expect, test } from 'vitest';
import { keepDraft, openFinding, openForm, openReview, useReview } from '../../renderer/state/review.ts';

const written = { severity: 'required', text: 'Sebutkan batasnya', proposal: null } as const;

function draft(about: string) {
  return useReview.getState().drafts.get(about) ?? null;
}

test('a look at another finding does not lose what is being written', () => {
  openForm({ kind: 'reply', finding: 'a' });
  keepDraft('reply a', written);
  openFinding('b');
  expect(useReview.getState().form).toBeNull();
  expect(draft('reply a')).toEqual(written);
});

test('what was recorded or given up is gone, and nothing else', () => {
  keepDraft('reply a', written);
  keepDraft('reply b', written);
  keepDraft('reply a', null);
  expect(draft('reply a')).toBeNull();
  expect(draft('reply b')).toEqual(written);
});

test('another SOP begins without drafts', () => {
  keepDraft('reply a', written);
  openReview('other');
  expect(draft('reply a')).toBeNull();
});
