import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { readPlain, readPlainText } from '../../../sop/file/readPlain.ts';
import type { PlainOptions } from '../../../sop/file/readPlain.ts';
import { writePlain, writePlainText } from '../../../sop/file/writePlain.ts';
import { defaultStyle, standardProfile } from '../../../sop/model/defaultStyle.ts';
import { resolveStyle } from '../../../sop/model/resolveStyle.ts';
import type { ArrowShape, Sop } from '../../../sop/model/sop.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { countingIds } from '../../support/builders.ts';
import { reread, valueOf } from '../../support/laws.ts';
import { anySop } from '../../support/randomModel.ts';

const office: StyleProfile = {
  name: 'Kantor',
  government: 'PEMERINTAH KOTA CONTOH',
  unitLines: ['KANTOR'],
  style: { ...defaultStyle, colonMode: 'none', numberSuffix: '.', branchLabels: ['Y', 'T'], paper: 'Folio' },
};
const read = (json: unknown, options: Partial<PlainOptions> = {}) =>
  valueOf(readPlain(json, { ids: countingIds(), profiles: [office], ...options }));
const steps = (rows: readonly object[], more: object = {}) =>
  read({ title: 'T', actors: ['Staf', 'Kasi'], steps: rows, ...more }).sop;
const targets = (sop: Sop) => {
  const graph = flowGraph(sop);
  const numberOf = (id: string | null | undefined) => (id === 'end' || id == null ? id : graph.order.indexOf(id) + 1);
  return graph.order.map((id) =>
    Object.entries(graph.targets.get(id) ?? {})
      .map(([branch, to]) => `${branch} ${numberOf(to)}`)
      .join(', '),
  );
};

describe('where steps lead', () => {
  test('by default: on to the next row, the last to the end, Tidak back to the row before', () => {
    expect(targets(steps([{}, { kind: 'decision' }, {}]))).toEqual(['next 2', 'yes 3, no 1', 'next end']);
  });

  test('as the file says, counted from 1', () => {
    const rows = [
      { next: 3 },
      { kind: 'decision', yes: 'end', no: 1 },
      { next: 'end' },
      { kind: 'decision', yes: 1, no_target: 2 },
    ];
    expect(targets(steps(rows))).toEqual(['next 3', 'yes end, no 1', 'next end', 'yes 1, no 2']);
  });

  test('`no` as a text is the printed number, and `no_target` wins over an integer', () => {
    expect(targets(steps([{ no: '1' }, { no: '2', kind: 'decision' }]))).toEqual(['next 2', 'yes end, no 1']);
    expect(targets(steps([{}, {}, { kind: 'decision', no: 2, no_target: 1 }]))[2]).toBe('yes end, no 1');
    expect(targets(steps([{}, { kind: 'decision', no: 'end' }]))[1]).toBe('yes end, no end');
  });

  test('Tidak of the first step has no default', () => {
    expect(targets(steps([{ kind: 'decision' }, {}]))[0]).toBe('yes 2, no null');
  });
});

describe('process or decision', () => {
  const kind = (row: object) => steps([{}, row]).steps[1]?.kind;
  const mark = (label: string, of = 'decision') => ({ marks: [{ actor: null, label, kind: of, raw_column: null }] });

  test.each(['T', 't', 'Tidak', 'TIDAK', 'tdk', 'idal'])('the mark %s makes a decision', (label) => {
    expect(kind(mark(label))).toBe('decision');
  });

  test.each([
    mark('Y'),
    mark('Ya'),
    mark('T', 'connector'),
    mark('selesai', 'terminator'),
    {},
    { kind: 'process', ...mark('T') },
  ])('%j is a process', (row) => {
    expect(kind(row)).toBe('process');
  });

  test.each([{ yes: 1 }, { no_target: 1 }, { no: 1 }])('%j names what only a decision has', (row) => {
    expect(kind(row)).toBe('decision');
  });
});

describe('a Kelengkapan over several rows', () => {
  test('is read as the rows it covers, one when the file does not say', () => {
    const sop = steps([{ requirements: ['KTP'], inputsSpan: 2 }, {}, {}]);
    expect(sop.steps.map(({ inputsSpan }) => inputsSpan)).toEqual([2, 1, 1]);
  });
});

describe('performers', () => {
  test('by name or column, the first is the main one; others stay empty', () => {
    const sop = steps([{ performers: ['Kasi', 0], cooperation: 'handover' }, {}]);
    expect(sop.steps[0]?.performers).toEqual([sop.lanes[1]?.id, sop.lanes[0]?.id]);
    expect(sop.steps[0]?.cooperation).toBe('handover');
    expect(sop.steps[1]?.performers).toEqual([]);
  });

  test('are filled on request: the guess, else the step before, else the first column', () => {
    const guess = { actor_guess: { actor: 'Kasi', actor_index: 1, confidence: 'high', why: '' } };
    const rows = [{}, guess, {}, { performers: ['Staf'] }, {}, { actor_guess: { actor: 'Kasi', actor_index: null } }];
    const { sop, notes } = read({ title: 'T', actors: ['Staf', 'Kasi'], steps: rows }, { fillActors: true });
    const name = (id: string | undefined) => sop.lanes.find((lane) => lane.id === id)?.name;
    expect(sop.steps.map((step) => name(step.performers[0]))).toEqual(['Staf', 'Kasi', 'Kasi', 'Staf', 'Staf', 'Kasi']);
    expect(notes.map((note) => note.message.slice(0, 9))).toEqual([
      'Langkah 1',
      'Langkah 2',
      'Langkah 3',
      'Langkah 5',
      'Langkah 6',
    ]);
  });

  test('cannot be filled without a column', () => {
    const { sop, notes } = read({ title: 'T', steps: [{}] }, { fillActors: true });
    expect(sop.steps[0]?.performers).toEqual([]);
    expect(notes).toEqual([]);
  });
});

describe('the style of a file', () => {
  const issuer = { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KANTOR'] };
  const styleOf = (more: object, options: Partial<PlainOptions> = {}) => {
    const { sop } = read({ title: 'T', issuer, steps: [], ...more }, options);
    const profile = sop.profile === office.name ? office : standardProfile;
    return { profile: sop.profile, overrides: sop.style, ...resolveStyle(profile.style, sop.style) };
  };

  test("is its office's where the file says nothing", () => {
    expect(styleOf({})).toMatchObject({ profile: 'Kantor', overrides: {}, paper: 'Folio' });
    expect(styleOf({ issuer: { government: 'KOTA LAIN' } }).profile).toBe('Lajur standar');
  });

  test('has the labels of the file, and none that it leaves out', () => {
    const { labels, numberRow } = styleOf({ labels: { activity: 'Tugas', column_numbers: ['(1)', '(2)'] } });
    expect(labels).toMatchObject({ activity: 'Tugas', no: null, actors_group: null, nip: null });
    expect(numberRow).toBe('parentheses');
    expect(styleOf({ labels: {} }).numberRow).toBe('none');
    const own = styleOf({ style: { labels: { activity: 'Tugas', column_numbers: ['1'] } } });
    expect(own.overrides).toEqual({ numberRow: 'plain', labels: { activity: 'Tugas' } });
  });

  test('has the punctuation of the file', () => {
    expect(styleOf({ label_punctuation: { header: ':', sections: ' :' } })).toMatchObject({
      colonMode: 'inText',
      labelPunctuation: { header: ':', sections: ' :' },
    });
    expect(styleOf({ label_punctuation: {} })).toMatchObject({
      colonMode: 'none',
      labelPunctuation: { header: '', sections: '' },
    });
    expect(styleOf({ issuer: undefined, label_punctuation: { header: ':' } })).toMatchObject({
      colonMode: 'column',
      labelPunctuation: { header: ':', sections: '' },
    });
  });

  test('has the note column, the numbers and the branch labels the file shows', () => {
    expect(styleOf({ has_notes_column: false }).noteColumn).toBe(false);
    expect(styleOf({ steps: [{ no: '1' }, { no: '2' }, { no: '3.' }] }).numberSuffix).toBe('');
    const word = { marks: [{ label: 'Tidak', kind: 'decision' }] };
    expect(styleOf({ steps: [word] }).branchLabels).toEqual(['Ya', 'Tidak']);
    expect(styleOf({ issuer: undefined, steps: [{ marks: [{ label: 'T', kind: 'decision' }] }] }).branchLabels).toEqual(
      ['Y', 'T'],
    );
  });

  test('follows `style` before all, and `--profile` before the office', () => {
    const more = {
      style: { paper: 'A4', labels: { no: 'Nomor' }, branchLabels: ['Setuju', 'Tolak'] },
      labels: { no: 'No' },
      steps: [{ marks: [{ label: 'T', kind: 'decision' }] }],
    };
    expect(styleOf(more)).toMatchObject({
      paper: 'A4',
      branchLabels: ['Setuju', 'Tolak'],
      labels: { no: 'Nomor', activity: null },
    });
    expect(styleOf({}, { profiles: [office, standardProfile], profile: 'Lajur standar' })).toMatchObject({
      profile: 'Lajur standar',
      paper: 'A4',
    });
  });
});

describe('what is told on reading', () => {
  test('a lost table, an inferred government, a capsule in the middle', () => {
    const end = { marks: [{ label: 'Selesai', kind: 'terminator' }] };
    const { notes } = read({
      title: 'T',
      table_missing: true,
      issuer: { government: null, government_inferred: 'PEMERINTAH KOTA' },
      steps: [end, {}],
    });
    expect(notes.map((note) => note.rule)).toEqual(['LAJUR-TABEL', 'LAJUR-PEMERINTAH', 'LAJUR-KAPSUL']);
  });

  test('nothing, when nothing deviates', () => {
    const marks = (label: string) => [{ label, kind: 'terminator' }];
    expect(
      read({
        title: 'T',
        steps: [
          { no: '1.', marks: marks('mulai') },
          { no: '2', marks: marks('selesai') },
        ],
      }).notes,
    ).toEqual([]);
  });
});

describe('writing', () => {
  test('gives the same SOP back, whatever it holds', () => {
    const profiles = [office, standardProfile];
    const profile = fc.constantFrom(office, standardProfile);
    fc.assert(
      fc.property(
        profile.chain((base) => fc.tuple(fc.constant(base), anySop(base.name))),
        ([base, sop]) => {
          const text = writePlainText(sop, resolveStyle(base.style, sop.style));
          const again = valueOf(readPlainText(text, { ids: countingIds(), profiles }));
          expect(withoutIds(again.sop)).toEqual(withoutIds(sop));
          expect(again.notes).toEqual([]);
        },
      ),
      { seed: 38, numRuns: 300 },
    );
  });

  test('shows the labels even where the profile is not installed', () => {
    const sop = { ...steps([{}]), profile: 'Kantor lain', style: {} };
    const written = writePlain(sop, {
      ...office.style,
      labels: { ...office.style.labels, activity: 'Aktivitas', no: null },
    });
    const again = read(reread(written)).sop;
    expect(again.style.labels).toMatchObject({ activity: 'Aktivitas', no: null });
  });

  test('always gives the same bytes', () => {
    const sop = steps([{ performers: [0] }]);
    expect(writePlainText(sop, defaultStyle)).toBe(writePlainText(reread(sop), defaultStyle));
  });

  test('gives the same bytes in whatever order the style was set', () => {
    const labels = { notes: 'Ket.', no: 'NO', title: 'Judul' };
    const one = { ...steps([{}]), style: { numberRow: 'plain', paper: 'Legal', labels } as const };
    const other = {
      ...one,
      style: { labels: { title: 'Judul', notes: 'Ket.', no: 'NO' }, paper: 'Legal', numberRow: 'plain' } as const,
    };
    const text = (sop: Sop) => writePlainText(sop, resolveStyle(defaultStyle, sop.style));
    expect(text(other)).toBe(text(one));
  });
});

/** The SOP with every id replaced by what it points at. Plain JSON has no ids. */
function withoutIds(sop: Sop): unknown {
  const list = ({ marker, items }: Sop['steps'][number]['inputs']) => ({
    marker,
    texts: items.map((item) => item.text),
  });
  const lane = (id: string) => sop.lanes.findIndex((other) => other.id === id);
  const exit = (to: Sop['steps'][number]['exits']['next']) =>
    to.to === 'step' ? sop.steps.findIndex((step) => step.id === to.step) : to.to;
  const shape = (asked: ArrowShape | undefined) =>
    asked?.run ? { ...asked, run: { ...asked.run, lane: lane(asked.run.lane) } } : asked;
  return {
    ...sop,
    id: '',
    identity: { ...sop.identity, boxes: Object.entries(sop.identity.boxes).map(([name, box]) => [name, list(box)]) },
    lanes: sop.lanes.map((other) => other.name),
    steps: sop.steps.map((step) => ({
      ...step,
      id: '',
      performers: step.performers.map(lane),
      inputs: list(step.inputs),
      outputs: list(step.outputs),
      exits: [exit(step.exits.next), exit(step.exits.yes), exit(step.exits.no)],
      arrowShapes: [step.arrowShapes?.next, step.arrowShapes?.yes, step.arrowShapes?.no].map(shape),
    })),
  };
}
