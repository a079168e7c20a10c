import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewEventSchema } from '../../../sop/file/reviewSchema.ts';
import type { EventAct, ReviewEvent } from '../../../sop/review/events.ts';
import { mayBeCompliant, unsettled } from '../../../sop/review/findings.ts';
import type { Finding } from '../../../sop/review/findings.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import { anyEvent, eventOf, someAuthor } from '../../support/randomReviews.ts';

const seed = 20_260_105;
const opened = (finding: string, severity: 'required' | 'suggestion' = 'required'): EventAct => ({
  kind: 'opened',
  finding,
  anchor: { places: [{ at: 'step', step: 'S1', column: 'activity' }], text: 'Memverifikasi surat' },
  severity,
  text: 'Sebutkan apa yang diverifikasi.',
  proposal: 'Memverifikasi isi surat keluar',
});

/** Acts one after another, each in knowledge of the one before. */
function told(...acts: readonly EventAct[]): ReviewEvent[] {
  return acts.map((act, at) => eventOf(act, { order: at + 1 }));
}

function only(events: readonly ReviewEvent[]): Finding {
  const [finding] = foldReview(events).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

describe('the state of a review', () => {
  test('is the same for every order of arrival, and however often an event comes', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (events, random) => {
        const expected = foldReview(events);
        const shuffled = events
          .map((event) => ({ event, key: random.next().value ?? 0 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ event }) => event);
        expect(foldReview([...shuffled, ...events, ...shuffled])).toEqual(expected);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('holds every finding that was opened, and settles none without a follow-up', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const { findings } = foldReview(events);
        const names = events
          .filter(({ kind }) => kind === 'opened')
          .map((event) => 'finding' in event && event.finding);
        expect(new Set(findings.map(({ id }) => id))).toEqual(new Set(names));
        expect(findings.map(({ number }) => number)).toEqual(findings.map((_, at) => at + 1));
        for (const { status, thread } of findings) {
          const followed = thread.some(
            ({ kind }) => kind === 'replied' || kind === 'accepted' || kind === 'followedUp',
          );
          expect(status === 'resolved' && !followed).toBe(false);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test('keeps every event through the schema of the border', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(reviewEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe('a finding', () => {
  test.each([
    ['open', [] as EventAct[], 'open', false],
    [
      'on which the reviewer says more',
      [{ kind: 'replied', finding: 'F', text: 'Lihat juga langkah 3.' }],
      'open',
      false,
    ],
    ['accepted', [{ kind: 'accepted', finding: 'F' }], 'answered', true],
    ['followed by an edit', [{ kind: 'followedUp', finding: 'F', text: null, revision: 7 }], 'answered', true],
    ['settled without a follow-up', [{ kind: 'resolved', finding: 'F' }], 'open', false],
    [
      'settled',
      [
        { kind: 'accepted', finding: 'F' },
        { kind: 'resolved', finding: 'F' },
      ],
      'resolved',
      false,
    ],
    [
      'reopened, which asks for a new follow-up',
      [
        { kind: 'accepted', finding: 'F' },
        { kind: 'resolved', finding: 'F' },
        { kind: 'reopened', finding: 'F', text: 'Belum lengkap.' },
        { kind: 'resolved', finding: 'F' },
      ],
      'open',
      false,
    ],
    ['withdrawn', [{ kind: 'withdrawn', finding: 'F' }], 'withdrawn', false],
  ] as const)('%s', (_name, acts, status, mayResolve) => {
    expect(only(told(opened('F'), ...acts))).toMatchObject({ status, mayResolve, thread: acts });
  });

  test('is answered by a reply of the author, or of anybody where nobody reviews by office', () => {
    const reply: EventAct = { kind: 'replied', finding: 'F', text: 'Setuju.' };
    const events = told(opened('F'));
    expect(only([...events, eventOf(reply, { order: 2, author: someAuthor })])).toMatchObject({ status: 'answered' });
    const own = [eventOf(opened('F'), { author: someAuthor }), eventOf(reply, { order: 2, author: someAuthor })];
    expect(only(own)).toMatchObject({ status: 'answered', mayResolve: true });
  });

  test('is found although the answer arrived before it, and the clock of its author is ten years late', () => {
    const finding = eventOf(opened('F'), { order: 3, instant: '2036-01-01T00:00:00.000Z' });
    const answer = eventOf({ kind: 'accepted', finding: 'F' }, { order: 4, author: someAuthor });
    const settled = eventOf({ kind: 'resolved', finding: 'F' }, { order: 5, instant: '2006-01-01T00:00:00.000Z' });
    expect(foldReview([settled, answer]).findings).toEqual([]);
    expect(only([settled, answer, finding])).toMatchObject({ status: 'resolved', accepted: true });
  });

  test('can be said in other words; what it said first stays in its history', () => {
    const reworded: EventAct = {
      kind: 'reworded',
      finding: 'F',
      severity: 'suggestion',
      text: 'Sebutkan isinya.',
      proposal: null,
    };
    expect(only(told(opened('F'), reworded))).toMatchObject({
      severity: 'suggestion',
      text: 'Sebutkan isinya.',
      proposal: null,
      thread: [reworded],
    });
  });

  test('that is only a suggestion does not keep a SOP from being compliant', () => {
    const { findings } = foldReview(told(opened('A', 'suggestion'), opened('B')));
    expect(unsettled(findings)).toHaveLength(2);
    expect(mayBeCompliant(findings)).toBe(false);
    expect(mayBeCompliant(findings.filter(({ id }) => id === 'A'))).toBe(true);
  });
});

describe('rounds and verdicts', () => {
  const verdict = (value: 'needsRevision' | 'compliant', replaces: readonly string[] = []): EventAct => ({
    kind: 'verdict',
    verdict: value,
    text: '',
    replaces,
  });

  test('a verdict replaces those its author knew', () => {
    const first = eventOf(verdict('needsRevision'), { order: 2 });
    const second = eventOf(verdict('compliant', [first.id]), { order: 3 });
    const [round] = foldReview([second, first]).rounds;
    expect(round).toMatchObject({ round: 1, verdict: 'compliant', verdicts: [{ id: second.id }] });
  });

  test('of two reviewers who did not know of each other one objection is enough', () => {
    const one = eventOf(verdict('needsRevision'), { order: 2 });
    const other = eventOf(verdict('compliant'), { order: 2, author: someAuthor });
    expect(foldReview([other, one]).rounds[0]).toMatchObject({ verdict: 'needsRevision', verdicts: [{}, {}] });
  });

  test('each round has its own submission, the last one when it was taken back between', () => {
    const submitted: EventAct = { kind: 'moved', from: 'draft', to: 'submitted', reason: '' };
    const events = [
      eventOf(submitted, { order: 1 }),
      eventOf({ kind: 'moved', from: 'submitted', to: 'draft', reason: 'Keliru' }, { order: 2 }),
      eventOf(submitted, { order: 3 }),
      eventOf(verdict('needsRevision'), { order: 4 }),
      eventOf({ ...submitted, from: 'needsRevision' }, { order: 5, round: 2 }),
    ];
    const state = foldReview(events);
    expect(state.round).toBe(2);
    expect(state.rounds).toMatchObject([
      { round: 1, submitted: { order: 3 }, verdict: 'needsRevision' },
      { round: 2, submitted: { order: 5 }, verdict: null },
    ]);
    expect(state.moves.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
  });
});
