import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../sop/compare/changesBetween.ts';
import { readFile, writeFile } from '../../../sop/file/sopFile.ts';
import { merge } from '../../../sop/merge/merge.ts';
import type { Merge } from '../../../sop/merge/merge.ts';
import type { Answer, Choice } from '../../../sop/merge/ruling.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { brokenReferences } from '../../../sop/model/references.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { buildSop, countingIds } from '../../support/builders.ts';
import { applied, deepFreeze, valueOf } from '../../support/laws.ts';
import { anyChange, anySop } from '../../support/randomModel.ts';

/** A thousand histories in the long form (LAJUR_FULL=1). */
const histories = process.env['LAJUR_FULL'] === '1' ? 1000 : 100;

interface History {
  readonly base: Sop;
  readonly mine: Sop;
  readonly theirs: Sop;
}

const anyHistory: fc.Arbitrary<History> = fc
  .record({
    base: anySop(),
    mine: fc.array(anyChange, { minLength: 15, maxLength: 40 }),
    theirs: fc.array(anyChange, { minLength: 15, maxLength: 40 }),
  })
  .map(({ base, ...edits }) => ({ base: signed(base, countingIds('')), ...edits }))
  .map(({ base, mine, theirs }) => ({
    base,
    mine: deepFreeze(edited(base, mine, 'A')),
    theirs: deepFreeze(edited(base, theirs, 'B')),
  }));

/** A SOP after those of the edits that fit; every text and every new id says which side it comes from. */
function edited(sop: Sop, changes: readonly Change[], side: string): Sop {
  return changes.reduce((current, change, turn) => {
    const result = apply(
      current,
      signed(change, () => `${side}${turn}`),
    );
    return result.ok ? result.value.sop : current;
  }, sop);
}

const textKeys = new Set(
  'text name activity note reason position nip rank prefix lines unitLines government number title flowTitle'.split(
    ' ',
  ),
);

/** A copy in which every text that an author writes ends with a mark, so that it can be told from all others. */
function signed<Data>(data: Data, mark: () => string): Data {
  const inner = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return textKeys.has(key) ? `${part}#${mark()}` : part;
    if (Array.isArray(part)) return part.map((each: unknown) => inner(each, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inner(value, name)]));
  };
  // Only texts were changed, which may be any.
  return inner(data, '') as Data;
}

/** Every text that an author wrote. */
function textsOf({ identity, lanes, steps, proposer, flowTitle, skipped = [] }: Sop): ReadonlySet<string> {
  const { issuer, approval, boxes } = identity;
  const officials = [approval, ...(proposer === null ? [] : [proposer])];
  return new Set(
    [
      issuer.government,
      ...issuer.unitLines,
      identity.number,
      identity.title,
      ...[identity.created, identity.revised, identity.effective].map(({ text }) => text),
      ...officials.flatMap((official) => Object.values(official) as string[]),
      ...Object.values(boxes).flatMap(({ items }) => items.map(({ text }) => text)),
      ...lanes.map(({ name }) => name),
      ...steps.flatMap((step) => [
        step.activity,
        step.note,
        step.duration.text,
        ...[...step.inputs.items, ...step.outputs.items].map(({ text }) => text),
      ]),
      flowTitle,
      ...skipped.map(({ reason }) => reason),
    ].filter((text) => text !== ''),
  );
}

function isOffered({ merged, choices }: Merge, text: string): boolean {
  return (
    textsOf(merged).has(text) ||
    choices.some(({ mine, theirs }) => (mine?.includes(text) ?? false) || (theirs?.includes(text) ?? false))
  );
}

function expectSound({ mine }: History, { merged }: Merge): void {
  expect(brokenReferences(merged)).toEqual([]);
  expect(valueOf(readFile(writeFile(merged)))).toEqual(merged);
  expect(valueOf(apply(mine, { kind: 'batch', changes: changesBetween(mine, merged) })).sop).toEqual(merged);
}

describe('two states that began as one', () => {
  test('lose no text that the other side did not take away, and stay sound', () => {
    let asked = 0;
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { base, mine, theirs } = history;
        const result = merge(base, mine, theirs);
        asked += result.choices.length;
        const former = textsOf(base);
        for (const side of [mine, theirs])
          for (const text of textsOf(side)) if (!former.has(text)) expect(isOffered(result, text), text).toBe(true);
        for (const text of former)
          if (textsOf(mine).has(text) && textsOf(theirs).has(text)) expect(isOffered(result, text), text).toBe(true);
        expectSound(history, result);
      }),
      { seed: 511, numRuns: histories },
    );
    expect(asked).toBeGreaterThan(histories);
  });

  test('are the other one where one of them did nothing', () => {
    fc.assert(
      fc.property(anyHistory, ({ base, mine: side }) => {
        expect(merge(base, base, side)).toEqual({ merged: side, choices: [] });
        expect(merge(base, side, base)).toEqual({ merged: side, choices: [] });
        expect(merge(base, side, side)).toEqual({ merged: side, choices: [] });
      }),
      { seed: 512, numRuns: histories },
    );
  });

  test('ask the same, whoever merges', () => {
    fc.assert(
      fc.property(anyHistory, ({ base, mine, theirs }) => {
        const here = merge(base, mine, theirs).choices.map(asked);
        const there = merge(base, theirs, mine).choices.map(({ mine: one, theirs: other, ...choice }) =>
          asked({ ...choice, mine: other, theirs: one }),
        );
        expect(here.toSorted()).toEqual(there.toSorted());
        expect(new Set(here).size).toBe(here.length);
      }),
      { seed: 513, numRuns: histories },
    );
  });

  test('stay sound whatever is answered, and ask no more than before', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.infiniteStream(fc.constantFrom<Answer>('mine', 'theirs', 'both')),
        (history, picks) => {
          const { base, mine, theirs } = history;
          const { choices } = merge(base, mine, theirs);
          const answers = new Map(
            choices.map(({ id, answers: offered }) => {
              const pick = picks.next().value ?? 'mine';
              return [id, offered.includes(pick) ? pick : 'theirs'] as const;
            }),
          );
          const settled = merge(base, mine, theirs, answers);
          expect(settled.choices).toEqual(choices);
          expectSound(history, settled);
          const all = merge(base, mine, theirs, new Map(choices.map(({ id }) => [id, 'theirs'])));
          const shown = textsOf(all.merged);
          for (const { theirs: text, answers: offered, id } of choices)
            if (offered.includes('both') && text !== null && !id.includes('performers')) expect(shown).toContain(text);
        },
      ),
      { seed: 514, numRuns: histories },
    );
  });
});

/** A choice without what is told in the words of the document of who merges: numbers of steps, names of columns. */
function asked({ id, base, mine, theirs, answers }: Omit<Choice, 'title' | 'where'>): string {
  const plain = (text: string | null) =>
    (id.endsWith(':performers') ? null : text)?.replace(/\d+( kiriman)?/g, 'n') ?? null;
  return JSON.stringify([id, plain(base), plain(mine), plain(theirs), answers.length]);
}

const base = buildSop(
  ['Staf', 'Kasubag', 'Sekda'],
  [
    { activity: 'Membuat konsep', by: [0] },
    { activity: 'Memeriksa konsep', by: [1], kind: 'decision', no: 1 },
    { activity: 'Menandatangani surat', by: [2] },
    { activity: 'Mengirim surat', by: [0] },
  ],
);

function side(...changes: readonly Change[]): Sop {
  return applied(base, { kind: 'batch', changes });
}

function activity(step: string, text: string): Change {
  return { kind: 'setStep', step, patch: { activity: text } };
}

describe('what two people did to one sheet', () => {
  test('different cells of one row go together without a question', () => {
    const mine = side(activity('S3', 'Menandatangani surat keluar'));
    const theirs = side(
      { kind: 'setStep', step: 'S3', patch: { note: 'Dua rangkap' } },
      { kind: 'moveStep', step: 'S4', to: 0 },
    );
    const { merged, choices } = merge(base, mine, theirs);
    expect(choices).toEqual([]);
    expect(merged.steps.map(({ id }) => id)).toEqual(['S4', 'S1', 'S2', 'S3']);
    expect(merged.steps[3]).toMatchObject({ activity: 'Menandatangani surat keluar', note: 'Dua rangkap' });
  });

  test('one cell written by both is a choice; both texts can be kept', () => {
    const mine = side(activity('S3', 'Meneken surat'));
    const theirs = side(activity('S3', 'Mengesahkan surat'));
    const { merged, choices } = merge(base, mine, theirs);
    expect(choices).toEqual([
      {
        id: 'step:S3:activity',
        where: { at: 'step', step: 'S3', column: 'activity' },
        title: 'Langkah 3 · Kegiatan',
        base: 'Menandatangani surat',
        mine: 'Meneken surat',
        theirs: 'Mengesahkan surat',
        answers: ['mine', 'theirs', 'both'],
      },
    ]);
    expect(merged.steps[2]?.activity).toBe('Meneken surat');
    const answered = (answer: Answer) => merge(base, mine, theirs, new Map([['step:S3:activity', answer]])).merged;
    expect(answered('theirs').steps[2]?.activity).toBe('Mengesahkan surat');
    expect(answered('both').steps[2]?.activity).toBe('Meneken surat\nMengesahkan surat');
  });

  test('a row that one removed and the other edited is a choice, with its performers', () => {
    const mine = side(
      { kind: 'removeStep', step: 'S3', retarget: { to: 'following' } },
      { kind: 'removeLane', lane: 'L3' },
    );
    const theirs = side(activity('S3', 'Menandatangani surat keluar'));
    const { merged, choices } = merge(base, mine, theirs);
    expect(choices.map(({ id, mine: one, theirs: other }) => [id, one, other])).toEqual([
      ['step:S3:presence', null, 'Menandatangani surat keluar'],
    ]);
    expect(merged).toEqual(mine);
    const kept = merge(base, mine, theirs, new Map([['step:S3:presence', 'theirs']])).merged;
    expect(kept.steps.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(kept.steps[2]?.performers).toEqual(['L3']);
    expect(kept.lanes.map(({ id }) => id)).toEqual(['L1', 'L2', 'L3']);
  });

  test('a row that one removed while the other led an arrow to it is a choice', () => {
    const mine = side({ kind: 'removeStep', step: 'S4', retarget: { to: 'end' } });
    const theirs = side({ kind: 'setExit', step: 'S2', branch: 'no', exit: { to: 'step', step: 'S4' } });
    const { merged, choices } = merge(base, mine, theirs);
    expect(choices.map(({ id }) => id)).toEqual(['step:S4:presence']);
    // The arrow cannot lead to a row that is not there: it stays where it led.
    expect(merged.steps[1]?.exits.no).toEqual({ to: 'step', step: 'S1' });
    const kept = merge(base, mine, theirs, new Map([['step:S4:presence', 'theirs']])).merged;
    expect(kept.steps[1]?.exits.no).toEqual({ to: 'step', step: 'S4' });
  });

  test('a row moved by both to different places is a choice', () => {
    const mine = side({ kind: 'moveStep', step: 'S4', to: 0 });
    const theirs = side({ kind: 'moveStep', step: 'S4', to: 1 });
    const { merged, choices } = merge(base, mine, theirs);
    expect(choices.map(({ id, mine: one, theirs: other }) => [id, one, other])).toEqual([
      ['step:S4:order', 'Urutan ke-1', 'Urutan ke-2'],
    ]);
    expect(merged.steps.map(({ id }) => id)).toEqual(['S4', 'S1', 'S2', 'S3']);
    const moved = merge(base, mine, theirs, new Map([['step:S4:order', 'theirs']])).merged;
    expect(moved.steps.map(({ id }) => id)).toEqual(['S1', 'S4', 'S2', 'S3']);
  });

  test('rows that both put into one gap stand one after the other, mine first', () => {
    const row = (id: string): Change => ({ kind: 'insertStep', at: 1, step: { ...step(base), id } });
    const { merged, choices } = merge(base, side(row('M')), side(row('T')));
    expect(choices).toEqual([]);
    expect(merged.steps.map(({ id }) => id)).toEqual(['S1', 'M', 'T', 'S2', 'S3', 'S4']);
  });

  test('an official is one thing: no name gets the number of another', () => {
    const official = { prefix: '', position: 'Sekda', name: 'Budi', rank: 'Pembina', nip: '1' };
    const mine = side({ kind: 'setApproval', value: { ...official, name: 'Siti', nip: '2' } });
    const theirs = side({ kind: 'setApproval', value: { ...official, name: 'Ani', nip: '3' } });
    expect(merge(base, mine, theirs).choices).toMatchObject([
      { title: 'Disahkan oleh', mine: 'Sekda, Siti, Pembina, 2', theirs: 'Sekda, Ani, Pembina, 3' },
    ]);
  });

  test('settings of print go together one by one', () => {
    const mine = side({ kind: 'setStyle', style: { fontSize: 9, labels: { no: 'Nomor' } } });
    const theirs = side({ kind: 'setStyle', style: { paper: 'Folio', labels: { time: 'Lama' } } });
    const { merged, choices } = merge(base, mine, theirs);
    expect(choices).toEqual([]);
    expect(merged.style).toEqual({ fontSize: 9, paper: 'Folio', labels: { no: 'Nomor', time: 'Lama' } });
  });
});

function step(sop: Sop) {
  const [first] = sop.steps;
  if (first === undefined) throw new Error('no step');
  return first;
}
