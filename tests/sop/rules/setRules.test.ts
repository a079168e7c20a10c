import { describe, expect, it } from 'vitest';
import type { Sop, Status } from '../../../sop/model/sop.ts';
import { parseDate } from '../../../sop/model/dates.ts';
import { checkSet } from '../../../sop/rules/checkSet.ts';
import { setRules } from '../../../sop/rules/setRules.ts';
import type { SetPlace } from '../../../sop/rules/setProblem.ts';
import type { BoundSet, DocumentSet } from '../../../sop/sets/documentSet.ts';
import { approval, date, status, text } from './fixtures/edits.ts';
import { edited } from './soundSop.ts';

const official = { prefix: '', position: 'Wali Kota', name: '', rank: '', nip: '' };
const noDay = parseDate('');
const item = (words: string) => ({ id: words, text: words });

function sheet(id: string, sop: Sop): Sop {
  return { ...sop, id };
}

const first = sheet('a', edited(status('inForce')));
const second = sheet('b', edited(text('title', 'Pendataan Korban Bencana'), status('compliant')));

const sound: DocumentSet = {
  id: 'set',
  title: 'Standar Operasional Prosedur',
  year: '2022',
  leftOut: [],
  cover: { institution: 'Kota Contoh', unit: '', address: '', note: '', logo: null },
  decree: {
    instrument: 'keputusan',
    heading: '',
    issuer: 'Wali Kota Contoh',
    number: '060/12',
    year: '2022',
    about: 'Penetapan SOP',
    considering: [],
    recalling: [],
    observing: [],
    enacting: '',
    dictums: [item('Menetapkan SOP')],
    place: 'Contoh',
    date: parseDate('11 April 2022'),
    signer: official,
    copies: [],
    promulgation: { place: '', date: noDay, signer: official, gazette: '' },
    annex: { intro: '', titles: null },
  },
  contents: { pageNumbers: true, byGroup: true, sopNumbers: false, revisions: true },
  explanation: {
    scope: 'Sekretariat Daerah',
    summary: 'Tata kerja',
    definitions: [{ id: 'd', term: 'SOP', meaning: 'Prosedur baku' }],
  },
  frontNumbers: 'roman',
  groups: [{ id: 'g', name: '', sops: ['a', 'b'] }],
  annexes: [],
};

function bound(change: Partial<DocumentSet> = {}, sops: readonly Sop[] = [first, second]): BoundSet {
  return { set: { ...sound, ...change }, sops };
}

function withDecree(change: Partial<DocumentSet['decree']>, sops?: readonly Sop[]): BoundSet {
  return bound({ decree: { ...sound.decree, ...change } }, sops);
}

const titles = [first, second].map(({ identity }) => identity.title);
const generic = { nature: null, scope: null, completeness: null, generality: 'generic' } as const;
const specific = { ...generic, generality: 'specific' } as const;
const named = (id: string, name: string, nip: string): Sop =>
  sheet(id, edited(approval({ name, nip }), status('inForce')));
const siti = { name: 'Siti Contoh, S.IP', nip: '197001011995032001' };

interface Case {
  readonly name: string;
  readonly given: BoundSet;
  /** Null = nothing is found. */
  readonly where: SetPlace | null;
}

const cases: Readonly<Record<string, readonly [Case, Case, ...Case[]]>> = {
  'REG-005': [
    {
      name: 'a sheet of another day than the decree',
      given: withDecree({ date: parseDate('1 Mei 2022') }, [first]),
      where: { at: 'sop', sop: 'a' },
    },
    { name: 'a decree without a day', given: withDecree({ date: { text: 'Mei', iso: null } }), where: null },
  ],
  'REG-035': [
    { name: 'no cover', given: bound({ leftOut: ['cover'] }), where: { at: 'part', part: 'cover' } },
    { name: 'no year', given: bound({ year: ' ' }), where: { at: 'part', part: 'cover', field: 'year' } },
    { name: 'no title', given: bound({ title: '…' }), where: { at: 'part', part: 'cover', field: 'title' } },
    {
      name: 'no institution',
      given: bound({ cover: { ...sound.cover, institution: '' } }),
      where: { at: 'part', part: 'cover', field: 'institution' },
    },
    { name: 'a cover without a unit', given: bound(), where: null },
  ],
  'REG-036': [
    { name: 'left out', given: bound({ leftOut: ['contents'] }), where: { at: 'part', part: 'contents' } },
    { name: 'printed', given: bound(), where: null },
  ],
  'REG-037': [
    { name: 'left out', given: bound({ leftOut: ['explanation'] }), where: { at: 'part', part: 'explanation' } },
    {
      name: 'empty, said once',
      given: bound({ explanation: { scope: '', summary: '-', definitions: [] } }),
      where: { at: 'part', part: 'explanation' },
    },
    {
      name: 'a word without a meaning',
      given: bound({ explanation: { ...sound.explanation, definitions: [{ id: 'd', term: 'SOP', meaning: '' }] } }),
      where: { at: 'part', part: 'explanation', field: 'definitions' },
    },
    { name: 'written', given: bound(), where: null },
  ],
  'REG-038': [
    { name: 'left out', given: bound({ leftOut: ['decree'] }), where: { at: 'part', part: 'decree' } },
    { name: 'without a number', given: withDecree({ number: '…' }), where: { at: 'part', part: 'decree' } },
    { name: 'written', given: bound(), where: null },
  ],
  'REG-039': [
    {
      name: 'a generic SOP in a Keputusan',
      given: bound({}, [{ ...first, classification: generic }]),
      where: { at: 'part', part: 'decree', field: 'instrument' },
    },
    {
      name: 'a specific SOP in a Peraturan',
      given: withDecree({ instrument: 'peraturan' }, [{ ...first, classification: specific }, second]),
      where: { at: 'part', part: 'decree', field: 'instrument' },
    },
    {
      name: 'each in its own',
      given: withDecree({ instrument: 'peraturan' }, [{ ...first, classification: generic }]),
      where: null,
    },
    { name: 'no decree', given: bound({ leftOut: [] }, [{ ...first, classification: specific }]), where: null },
  ],
  'PRA-029': [
    {
      name: 'one spelling against two',
      given: bound({}, [
        named('a', siti.name, siti.nip),
        named('b', 'Siti Conto, S.IP', siti.nip),
        named('c', siti.name, siti.nip),
      ]),
      where: { at: 'sop', sop: 'b' },
    },
    {
      name: 'one NIP against two',
      given: bound({}, [
        named('a', siti.name, siti.nip),
        named('b', siti.name, siti.nip),
        named('c', siti.name, '197001011995032002'),
      ]),
      where: { at: 'sop', sop: 'c' },
    },
    {
      name: 'two officials, and one NIP in two spacings',
      given: bound({}, [
        named('a', siti.name, siti.nip),
        named('b', siti.name, '19700101 199503 2 001'),
        named('c', 'Budi Contoh', '196901011994031001'),
      ]),
      where: null,
    },
  ],
  'PRA-030': [
    {
      name: 'a title without a sheet',
      given: withDecree({ annex: { intro: '', titles: [...titles, 'Layanan Penerbitan SPD'] } }),
      where: { at: 'part', part: 'decree', field: 'annex' },
    },
    {
      name: 'the same title twice',
      given: withDecree({ annex: { intro: '', titles: [titles[0] ?? '', titles[0] ?? ''] } }),
      where: { at: 'part', part: 'decree', field: 'annex' },
    },
    {
      name: 'as decrees write them, in another order',
      given: withDecree({ annex: { intro: '', titles: titles.toReversed().map((title) => `SOP ${title};`) } }),
      where: null,
    },
  ],
  'LAJUR-LEMBAR': [
    {
      name: 'a draft',
      given: bound({}, [first, { ...second, status: 'draft' }]),
      where: { at: 'sop', sop: 'b' },
    },
    { name: 'settled ones', given: bound(), where: null },
  ],
};

describe('a sound set', () => {
  it('has no problems', () => {
    expect(checkSet(bound())).toEqual([]);
  });

  it('has a case for every rule, with and without a finding', () => {
    expect(Object.keys(cases).sort()).toEqual([...setRules.map(({ id }) => id), 'REG-005'].sort());
    for (const list of Object.values(cases)) expect(new Set(list.map(({ where }) => where === null)).size).toBe(2);
  });
});

describe.each(Object.entries(cases))('%s', (rule, list) => {
  it.each(list)('$name', ({ given, where }) => {
    const found = checkSet(given);
    if (where === null) return expect(found).toEqual([]);
    expect(found.map((problem) => [problem.rule, problem.where])).toEqual([[rule, where]]);
    expect(found[0]?.message).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('offers only fixes after which the problem is gone', () => {
    for (const { given } of list)
      for (const { fix } of checkSet(given))
        if (fix !== undefined)
          expect(checkSet({ ...given, set: fix.set }).map((problem) => problem.rule)).not.toContain(rule);
  });
});

describe('what is said of a set', () => {
  it('counts titles and sheets, and names what is missing on either side', () => {
    const annex = {
      intro: '',
      titles: [...titles.slice(1), 'Layanan Satu', 'Layanan Dua', 'Layanan Tiga', 'Layanan Empat'],
    };
    expect(checkSet(withDecree({ annex }))).toMatchObject([
      {
        message: 'Keputusan memuat 5 judul, lembar SOP ada 2.',
        hint: `Tidak ada lembar: “Layanan Satu”, “Layanan Dua”, “Layanan Tiga”, dan 1 lainnya. Tidak tercantum di keputusan: “${titles[0]}”.`,
        fix: { label: 'Samakan daftar' },
      },
    ]);
  });

  it('stands in the order of severity, parts and sheets', () => {
    const drafts = [second, first].map((sop) => ({ ...sop, status: 'draft' as Status }));
    const given = bound({ year: '', leftOut: ['contents', 'explanation'] }, drafts);
    expect(checkSet(given).map(({ rule, where }) => [rule, where.at === 'sop' ? where.sop : where.at])).toEqual([
      ['REG-035', 'part'],
      ['REG-036', 'part'],
      ['REG-037', 'part'],
      ['LAJUR-LEMBAR', 'b'],
      ['LAJUR-LEMBAR', 'a'],
    ]);
  });

  it('asks for two sets where generic and specific SOPs are bound together', () => {
    const given = bound({}, [
      { ...first, classification: generic },
      { ...second, classification: specific },
    ]);
    expect(checkSet(given)).toMatchObject([
      { rule: 'REG-039', hint: 'Pisahkan SOP generik dan SOP spesifik ke dua dokumen.' },
    ]);
  });

  it('compares no sheet with a day it does not say', () => {
    expect(
      checkSet(
        withDecree({ date: parseDate('1 Mei 2022') }, [sheet('a', edited(date('effective', ''), status('compliant')))]),
      ),
    ).toEqual([]);
  });
});
