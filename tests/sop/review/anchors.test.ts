import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { parseDuration } from '../../../sop/model/duration.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { anchorAt, anchorPlaces, placeText, placeValue } from '../../../sop/review/anchors.ts';
import type { Finding } from '../../../sop/review/findings.ts';
import { proposalChange, proposalTaken, takesProposal } from '../../../sop/review/proposal.ts';
import { secondRound, followedByEdit, placeSince } from '../../../sop/review/secondRound.ts';
import { buildSop, countingIds } from '../../support/builders.ts';
import { applied, reread } from '../../support/laws.ts';
import { anyChange, anySop } from '../../support/randomModel.ts';
import { someReviewer } from '../../support/randomReviews.ts';

const item = { id: 'I1', text: 'Surat masuk' };
const base = buildSop(
  ['Staf', 'Lurah'],
  [
    { activity: 'Menerima surat', by: [0], time: '5 menit' },
    { activity: 'Memeriksa surat', by: [1], kind: 'decision', yes: 3, no: 1 },
    { activity: 'Mengarsipkan surat', by: [0] },
  ],
);
const sop = applied(base, { kind: 'insertItem', list: { of: 'inputs', step: 'S1' }, at: 0, item });

const places = {
  activity: { at: 'step', step: 'S2', column: 'activity' },
  step: { at: 'step', step: 'S2', column: 'no' },
  item: { at: 'step', step: 'S1', column: 'inputs', item: 'I1' },
  exit: { at: 'exit', step: 'S2', branch: 'no' },
  lane: { at: 'lane', lane: 'L2' },
  symbol: { at: 'symbol', step: 'S2', lane: 'L2' },
  whole: { at: 'sop' },
  title: { at: 'field', field: 'title' },
} as const satisfies Record<string, Place>;

function findingAt(place: Place, more: Partial<Finding> = {}): Finding {
  return {
    id: 'F',
    number: 1,
    round: 1,
    version: null,
    author: someReviewer,
    instant: '2026-01-05T08:00:00.000Z',
    anchor: anchorAt(sop, [place]),
    severity: 'required',
    text: 'Perbaiki.',
    proposal: null,
    status: 'open',
    accepted: false,
    mayResolve: false,
    thread: [],
    ...more,
  };
}

/** Rows and columns put into another order, a row inserted above: none of it is about the places above. */
const elsewhere: Change = {
  kind: 'batch',
  changes: [
    { kind: 'moveStep', step: 'S3', to: 0 },
    { kind: 'insertStep', at: 0, step: { ...buildStep(), id: 'S9' } },
    { kind: 'insertLane', at: 2, lane: { id: 'L9', name: 'Camat' } },
  ],
};

function buildStep(): Sop['steps'][number] {
  const [step] = buildSop(['Staf'], [{ activity: 'Membuka kantor' }]).steps;
  if (step === undefined) throw new Error('no step');
  return step;
}

describe('the place of a finding', () => {
  test.each(['activity', 'item', 'exit', 'lane', 'symbol'] as const)(
    '%s is found again among other rows and columns, unchanged',
    (name) => {
      const after = applied(sop, elsewhere);
      const finding = findingAt(places[name]);
      expect(anchorPlaces(after, finding.anchor)).toEqual([places[name]]);
      expect(placeSince(sop, after, finding)).toBe('same');
    },
  );

  test.each([
    ['activity', { kind: 'setStep', step: 'S2', patch: { activity: 'Memeriksa isi surat' } }],
    ['step', { kind: 'setStep', step: 'S2', patch: { duration: parseDuration('9 menit') } }],
    ['step', { kind: 'moveStep', step: 'S2', to: 0 }],
    ['item', { kind: 'setItem', list: { of: 'inputs', step: 'S1' }, item: 'I1', text: 'Surat' }],
    ['exit', { kind: 'setExit', step: 'S2', branch: 'no', exit: { to: 'end' } }],
    ['lane', { kind: 'renameLane', lane: 'L2', name: 'Camat' }],
    ['lane', { kind: 'setStep', step: 'S3', patch: { performers: ['L2'] } }],
    ['symbol', { kind: 'setStep', step: 'S2', patch: { performers: ['L1', 'L2'] } }],
    ['whole', { kind: 'setStyle', style: { headerRepeat: false } }],
    ['title', { kind: 'setText', field: 'title', text: 'Surat' }],
  ] as const satisfies readonly (readonly [keyof typeof places, Change])[])('%s is seen to change', (name, change) => {
    const after = applied(sop, change);
    const finding = findingAt(places[name]);
    expect(placeSince(sop, after, finding)).toBe('changed');
    expect(followedByEdit(sop, after, [finding])).toEqual([finding]);
    expect(followedByEdit(sop, after, [{ ...finding, status: 'answered' }])).toEqual([]);
  });

  test.each([
    ['activity', { kind: 'removeStep', step: 'S2', retarget: { to: 'following' } }, 'Memeriksa surat'],
    ['item', { kind: 'removeItem', list: { of: 'inputs', step: 'S1' }, item: 'I1' }, 'Surat masuk'],
    ['exit', { kind: 'setStep', step: 'S2', patch: { kind: 'process' } }, 'Tidak: langkah 1'],
    ['symbol', { kind: 'setStep', step: 'S2', patch: { performers: [] } }, 'Lurah'],
  ] as const satisfies readonly (readonly [keyof typeof places, Change, string])[])(
    '%s that is gone leaves its old text',
    (name, change, text) => {
      const after = applied(sop, change);
      const finding = findingAt(places[name]);
      expect(anchorPlaces(after, finding.anchor)).toEqual([]);
      expect(secondRound(sop, after, [finding]).findings).toEqual([{ finding, place: 'gone' }]);
      expect(finding.anchor.text).toBe(text);
    },
  );

  test('a symbol goes along when somebody else performs its step', () => {
    const after = applied(sop, { kind: 'setStep', step: 'S2', patch: { performers: ['L1'] } });
    const finding = findingAt(places.symbol);
    expect(anchorPlaces(after, finding.anchor)).toEqual([{ at: 'symbol', step: 'S2', lane: 'L1' }]);
    expect(placeSince(sop, after, finding)).toBe('changed');
  });

  test('of several columns stays as long as one of them does', () => {
    const anchor = anchorAt(sop, [
      { at: 'lane', lane: 'L1' },
      { at: 'lane', lane: 'L9' },
    ]);
    expect(anchor.text).toBe('Staf');
    expect(anchorPlaces(sop, anchor)).toEqual([{ at: 'lane', lane: 'L1' }]);
  });

  test('a move of the status is no edit of it', () => {
    const after = applied(sop, { kind: 'setStatus', value: 'submitted' });
    expect(placeSince(sop, after, findingAt(places.whole))).toBe('same');
  });

  test('every text that is read is one of the document, and equal values have equal texts', () => {
    fc.assert(
      fc.property(anySop(), fc.array(anyChange, { maxLength: 6 }), (before, changes) => {
        let after = before;
        for (const change of changes) {
          const done = apply(after, change);
          if (done.ok) after = done.value.sop;
        }
        for (const place of placesOf(before)) {
          if (placeValue(before, place) !== placeValue(after, place)) continue;
          // A target keeps being the same step under another number.
          if (place.at !== 'exit') expect(placeText(after, place)).toBe(placeText(before, place));
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

function placesOf({ steps, lanes }: Sop): readonly Place[] {
  return [
    ...lanes.map(({ id }): Place => ({ at: 'lane', lane: id })),
    ...steps.flatMap(({ id: step }): Place[] => [
      { at: 'step', step, column: 'activity' },
      { at: 'step', step, column: 'inputs' },
      { at: 'step', step, column: 'time' },
      { at: 'exit', step, branch: 'next' },
    ]),
    { at: 'box', box: 'legalBasis' },
    { at: 'approval', field: 'name' },
    { at: 'issuer', line: 'government' },
  ];
}

describe('a suggested text', () => {
  const taken = (place: Place, proposal: string): Sop => {
    const finding = findingAt(place, { proposal });
    const change = proposalChange(sop, finding, countingIds('n'));
    const after = applied(sop, change);
    expect(proposalTaken(sop, finding)).toBe(false);
    expect(proposalTaken(after, finding)).toBe(true);
    expect(proposalChange(reread(after), finding, countingIds('n'))).toBeNull();
    return after;
  };

  test('goes into its cell by one change', () => {
    expect(taken(places.activity, 'Memeriksa isi surat').steps[1]?.activity).toBe('Memeriksa isi surat');
    expect(taken({ at: 'step', step: 'S1', column: 'time' }, '10 menit').steps[0]?.duration.parsed).toEqual({
      amount: 10,
      unit: 'menit',
    });
    expect(taken(places.lane, 'Sekretaris').lanes[1]?.name).toBe('Sekretaris');
  });

  test('goes into one entry of a list and leaves its id, or makes a list anew line by line', () => {
    expect(taken(places.item, 'Surat dan lampiran').steps[0]?.inputs.items).toEqual([
      { id: 'I1', text: 'Surat dan lampiran' },
    ]);
    const whole = taken({ at: 'step', step: 'S1', column: 'inputs' }, 'Surat masuk\nLembar disposisi');
    expect(whole.steps[0]?.inputs.items).toEqual([item, { id: 'n1', text: 'Lembar disposisi' }]);
  });

  test('is not for arrows, symbols, several cells or what is gone', () => {
    const [activity, symbol] = [places.activity, places.symbol];
    for (const wanted of [[places.exit], [symbol], [places.whole], [activity, places.title]] as const)
      expect(takesProposal(sop, wanted)).toBe(false);
    const gone = findingAt({ at: 'step', step: 'S8', column: 'activity' }, { proposal: 'x' });
    expect(proposalChange(sop, gone, countingIds())).toBeNull();
    expect(proposalTaken(sop, gone)).toBe(false);
  });
});
