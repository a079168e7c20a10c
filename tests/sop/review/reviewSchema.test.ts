import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordedActSchema, reviewEventSchema, reviewEventsSchema } from '../../../sop/file/reviewSchema.ts';
import { highestOrder, nextOrder } from '../../../sop/review/events.ts';
import { isSoundEvent } from '../../../electron/services/store/reviews.ts';
import { anyEvent, eventOf } from '../../support/randomReviews.ts';

const opened = eventOf({
  kind: 'opened',
  finding: 'F',
  anchor: { places: [{ at: 'step', step: 'S1', column: 'activity' }], text: '' },
  severity: 'required',
  text: 'Perbaiki.',
  proposal: null,
});

test.each([
  ['a field that nobody knows', { ...opened, note: '' }],
  ['a kind that nobody knows', { ...opened, kind: 'erased' }],
  ['no name', { ...opened, id: '' }],
  ['a name that is no hash', { ...opened, id: 'F'.repeat(64) }],
  ['an order beyond all counting', { ...opened, order: highestOrder + 1 }],
  ['a negative round', { ...opened, round: -1 }],
  ['half a round', { ...opened, round: 1.5 }],
  ['a time that is none', { ...opened, instant: 'kemarin' }],
  ['a role that is none', { ...opened, author: { ...opened.author, role: 'admin' } }],
  ['a person with a further field', { ...opened, author: { ...opened.author, key: 'x' } }],
  ['no place', { ...opened, anchor: { places: [], text: '' } }],
  ['forty-one places', { ...opened, anchor: { places: Array.from({ length: 41 }, () => ({ at: 'sop' })), text: '' } }],
  ['a place that is none', { ...opened, anchor: { places: [{ at: 'margin' }], text: '' } }],
  [
    'a column that is none',
    { ...opened, anchor: { places: [{ at: 'step', step: 'S1', column: '__proto__' }], text: '' } },
  ],
  ['a text without end', { ...opened, text: 'x'.repeat(4001) }],
  ['a version that is no hash', { ...opened, version: '../../etc' }],
])('%s is refused', (_name, event) => {
  expect(reviewEventSchema.safeParse(event).success).toBe(false);
});

test('twenty thousand events are read, one more is refused', () => {
  const many = Array.from({ length: 20_000 }, () => opened);
  expect(reviewEventsSchema.safeParse(many).success).toBe(true);
  expect(reviewEventsSchema.safeParse([...many, opened]).success).toBe(false);
});

test('moves, verdicts and the beginning of a version are not for the screen to record', () => {
  for (const kind of ['verdict', 'moved', 'begun', 'followedUp'])
    expect(recordedActSchema.safeParse({ kind, finding: 'F', verdict: 'compliant' }).success).toBe(false);
});

test('an event that was altered anywhere is not what it is named', () => {
  fc.assert(
    fc.property(
      anyEvent,
      fc.constantFrom('sop', 'version', 'round', 'order', 'instant', 'author', 'kind'),
      (event, field) => {
        expect(isSoundEvent(event)).toBe(true);
        const other = field === 'round' || field === 'order' ? 999 : field === 'author' ? opened.author : 'lain';
        const altered = { ...event, [field]: other };
        if (JSON.stringify(altered) !== JSON.stringify(event)) expect(isSoundEvent(altered)).toBe(false);
      },
    ),
    { seed: 9, numRuns: 200 },
  );
});

test('the next event stands behind all that are known, and counting never leaves the whole numbers', () => {
  expect(nextOrder([])).toBe(1);
  expect(nextOrder([{ order: 4 }, { order: 2 }])).toBe(5);
  expect(nextOrder([{ order: highestOrder }])).toBe(highestOrder);
});
