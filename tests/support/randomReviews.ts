import fc from 'fast-check';
import { nameEvent } from '../../electron/services/store/reviews.ts';
import type { Author, EventAct, ReviewEvent } from '../../sop/review/events.ts';

export const someAuthor: Author = { name: 'Rini Contoh', position: 'Staf', role: 'writer', unit: 'Bagian Umum' };
export const someReviewer: Author = {
  name: 'Dian Contoh',
  position: 'Analis',
  role: 'organisation',
  unit: 'Bagian Organisasi',
};

/** An event with its name; what is not said is as little as possible. */
export function eventOf(act: EventAct, frame: Partial<Omit<ReviewEvent, 'id' | keyof EventAct>> = {}): ReviewEvent {
  const usual = { sop: 'SOP', version: null, round: 1, order: 1, instant: '2026-01-05T08:00:00.000Z' };
  return nameEvent({ ...usual, author: someReviewer, ...frame, ...act });
}

const finding = fc.constantFrom('F1', 'F2', 'F3');
const text = fc.string({ maxLength: 8 });
const said = { severity: fc.constantFrom('required', 'suggestion'), text, proposal: fc.option(text) } as const;

const anyAct: fc.Arbitrary<EventAct> = fc.oneof(
  fc.record({
    kind: fc.constant('opened' as const),
    finding,
    anchor: fc.constant({ places: [{ at: 'sop' }], text: '' } as const),
    ...said,
  }),
  fc.record({ kind: fc.constant('reworded' as const), finding, ...said }),
  fc.record({ kind: fc.constant('replied' as const), finding, text }),
  fc.record({ kind: fc.constant('accepted' as const), finding }),
  fc.record({
    kind: fc.constant('followedUp' as const),
    finding,
    text: fc.option(text),
    revision: fc.nat({ max: 9 }),
  }),
  fc.record({ kind: fc.constant('resolved' as const), finding }),
  fc.record({ kind: fc.constant('reopened' as const), finding, text }),
  fc.record({ kind: fc.constant('withdrawn' as const), finding }),
  fc.record({
    kind: fc.constant('verdict' as const),
    verdict: fc.constantFrom('needsRevision' as const, 'compliant' as const),
    text,
    replaces: fc.constant([]),
  }),
  fc.record({
    kind: fc.constant('moved' as const),
    from: fc.constantFrom('draft' as const, 'needsRevision' as const),
    to: fc.constant('submitted' as const),
    reason: text,
  }),
);

/** Any event: orders collide, rounds jump, clocks of different years. */
export const anyEvent: fc.Arbitrary<ReviewEvent> = fc
  .record({
    act: anyAct,
    author: fc.constantFrom(someAuthor, someReviewer),
    round: fc.nat({ max: 3 }),
    order: fc.integer({ min: 1, max: 12 }),
    instant: fc.constantFrom('2006-01-05T08:00:00.000Z', '2026-01-05T08:00:00.000Z', '2046-01-05T08:00:00.000Z'),
  })
  .map(({ act, ...frame }) => eventOf(act, frame));
