import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import { sopSchema } from '../../../sop/file/sopSchema.ts';
import { writePlainText } from '../../../sop/file/writePlain.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import { countingIds } from '../../support/builders.ts';
import { corpusNames, corpusText } from '../../support/corpus.ts';
import { valueOf } from '../../support/laws.ts';
import { shippedProfiles } from '../../support/shipped.ts';

const profiles = shippedProfiles();
const read = (text: string, fillActors = false) =>
  valueOf(readPlainText(text, { ids: countingIds(), profiles, fillActors }));

/** Remarks of the program that extracted the samples; everything else in a file is content. */
const remarks = new Set([
  'source',
  'index',
  'raw_lines',
  'labels_as_written',
  'page_breaks_after',
  'continued_headers',
  'ocr_residue',
  'notes',
  'marks',
  'actor_guess',
  'time_parsed',
  'time_parts',
  'time_minutes',
  'time_unit_damaged',
  'column_numbers',
  'no',
  'iso',
  'government_inferred',
]);

function strings(value: unknown, skip: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (skip.has(key) ? [] : strings(part, skip)));
}

test('the 50 real SOPs are all here', () => {
  expect(corpusNames).toHaveLength(50);
});

describe.each(corpusNames)('%s', (name) => {
  const text = corpusText(name);

  test('is read whole: every text of the file stands in the SOP', () => {
    const { sop } = read(text);
    const source: Record<string, unknown> = JSON.parse(text);
    const { labels, ...content } = source;
    const kept = new Set(strings(sop, new Set()));
    expect(strings(content, remarks).filter((piece) => !kept.has(piece))).toEqual([]);
    // The printed number heads its column; only the label of that column is a label too.
    expect(strings(labels, new Set(['column_numbers'])).filter((piece) => !kept.has(piece))).toEqual([]);
    expect(sopSchema.safeParse(sop).error).toBeUndefined();
  });

  test('comes back the same from plain JSON', () => {
    const { sop } = read(text);
    const again = read(writePlainText(sop, styleOf(profiles, sop))).sop;
    expect(again).toEqual(sop);
    expect(styleOf(profiles, again)).toEqual(styleOf(profiles, sop));
    expect(writePlainText(again, styleOf(profiles, again))).toBe(writePlainText(sop, styleOf(profiles, sop)));
  });

  test('gets a performer for each step on request, each with its note', () => {
    const plain = read(text);
    const filled = read(text, true);
    expect(plain.sop.steps.every((step) => step.performers.length === 0)).toBe(true);
    expect(filled.sop.steps.every((step) => step.performers.length === 1)).toBe(true);
    const notes = filled.notes.filter((note) => note.message.includes('pelaksana diisi otomatis'));
    expect(notes.map((note) => note.severity)).toEqual(filled.sop.steps.map(() => 'note'));
    expect(filled.notes).toHaveLength(plain.notes.length + filled.sop.steps.length);
  });
});

describe('each office is printed as it prints itself', () => {
  test.each([
    [
      '000-01',
      'Kota Serang – Bagian Kesra',
      { colonMode: 'none', noteColumn: false, branchLabels: ['Y', 'T'] },
      'Di sahkan oleh',
    ],
    [
      '001-05',
      'Kota Serang – Bagian Organisasi',
      { colonMode: 'none', noteColumn: true, branchLabels: ['Y', 'T'] },
      'Di sahkan oleh',
    ],
    [
      '002-01',
      'Kota Bontang – Kelurahan Belimbing',
      { colonMode: 'inText', terminatorText: 'none', branchLabels: ['Ya', 'Tidak'] },
      'Disahkan Oleh',
    ],
    ['003-01', 'Kota Banjarbaru – Dinas Sosial', { colonMode: 'inText', noteColumn: true }, 'Disahkan oleh'],
    [
      '004-10',
      'Kota Pekalongan – Sekretariat Daerah',
      { colonMode: 'inText', terminatorText: 'mulaiSelesai' },
      'DISAHKAN OLEH',
    ],
  ])('%s: %s', (name, profile, style, approved) => {
    const { sop } = read(corpusText(name));
    expect(sop.profile).toBe(profile);
    expect(styleOf(profiles, sop)).toMatchObject({ ...style, labels: { approved_by: approved } });
  });

  test('all by a profile of their own', () => {
    const used = corpusNames.map((name) => read(corpusText(name)).sop.profile);
    expect(used).not.toContain('Lajur standar');
    expect(new Set(used).size).toBe(5);
  });

  test('with the number row where the sheet has one', () => {
    const rows = corpusNames.filter((name) => styleOf(profiles, read(corpusText(name)).sop).numberRow === 'plain');
    const written = corpusNames.filter((name) => corpusText(name).includes('"column_numbers"'));
    expect(rows).toEqual(written);
    expect(rows).toHaveLength(2);
  });
});

describe('the marks of the sheets', () => {
  const kinds = (name: string) => read(corpusText(name)).sop.steps.map((step) => step.kind);

  test('a Tidak makes a decision, a lone Ya does not', () => {
    expect(kinds('002-01')).toEqual(['process', 'decision', 'decision', 'process', 'process', 'process']);
    expect(kinds('004-01').slice(0, 3)).toEqual(['process', 'decision', 'process']);
  });

  test('numbers that differ from the order are told, with what they were', () => {
    const { sop, notes } = read(corpusText('002-05'));
    expect(notes).toMatchObject([{ severity: 'note', where: { at: 'step', step: sop.steps[1]?.id, column: 'no' } }]);
    expect(notes[0]?.message).toContain('"9"');
  });
});

test.each(['decree', 'annex'])('%s is no SOP and is refused', (name) => {
  expect(readPlainText(corpusText(name), { ids: countingIds(), profiles })).toMatchObject({ ok: false });
});
