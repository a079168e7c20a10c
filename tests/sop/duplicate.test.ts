import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessCode } from '../../sop/duplicate/guessCode.ts';
import { copyWith, findReplacements } from '../../sop/duplicate/replacements.ts';
import { findTerms } from '../../sop/duplicate/findTerms.ts';
import { ownName } from '../../sop/duplicate/ownName.ts';
import type { CopyWishes, TargetOffice } from '../../sop/duplicate/target.ts';
import { readPlainText } from '../../sop/file/readPlain.ts';
import { writeFile, readFile } from '../../sop/file/sopFile.ts';
import { emptyOfficial } from '../../sop/model/create.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { textsOf } from '../../sop/model/texts.ts';
import { countingIds } from '../support/builders.ts';
import { corpusNames, corpusText } from '../support/corpus.ts';
import { randomSop } from '../support/randomSops.ts';
import { shippedProfiles } from '../support/shipped.ts';

function read(plain: string): Sop {
  const result = readPlainText(plain, { ids: countingIds(), profiles: shippedProfiles(), fillActors: false });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.sop;
}

const mawar = read(
  JSON.stringify({
    issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KECAMATAN UTARA', 'KELURAHAN MAWAR'] },
    number: '12/SOP/KEL-MWR/2026',
    title: 'Surat Keterangan Usaha di Kelurahan Mawar',
    created: { text: '5 Januari 2026' },
    approved_by: { position: 'LURAH MAWAR', name: 'SITI KENANGA, S.Sos', rank: 'Penata', nip: '197001011990012001' },
    actors: ['Pemohon', 'Lurah Mawar'],
    legal_basis: ['Keputusan Lurah Mawar Nomor 3'],
    steps: [
      { text: 'Warga kelurahan Mawar mengajukan; membawa setangkai mawar', performers: ['Pemohon'] },
      {
        text: 'Menandatangani (KEL-MWR) bersama Siti Kenanga, S.Sos',
        performers: ['Lurah Mawar'],
        outputs: ['SKU Mawar'],
      },
    ],
  }),
);
const melati: TargetOffice = {
  government: 'Pemerintah Kota Contoh',
  unit: 'Kelurahan Melati',
  code: 'KEL-MLT',
  approval: {
    ...emptyOfficial,
    position: 'Lurah Melati',
    name: 'Budi Cempaka, S.IP',
    rank: 'Pembina',
    nip: '198002022000031002',
  },
};
const wishes: CopyWishes = { oldCode: 'KEL-MWR', number: null, clearDates: true, words: [] };

const copyAll = (sop: Sop, target: TargetOffice, more: Partial<CopyWishes> = {}, index = 0): Sop =>
  copyWith(sop, findReplacements(sop, target, { ...wishes, ...more }, index), 'baru');

describe('a copy for another office', () => {
  const copy = copyAll(mawar, melati);

  test('is a draft of its own with the new names, codes and officials everywhere', () => {
    expect(copy).toMatchObject({ id: 'baru', status: 'draft' });
    expect(copy.identity).toMatchObject({
      issuer: { government: 'PEMERINTAH KOTA CONTOH', unitLines: ['KECAMATAN UTARA', 'KELURAHAN MELATI'] },
      number: '12/SOP/KEL-MLT/2026',
      title: 'Surat Keterangan Usaha di Kelurahan Melati',
      created: { text: '', iso: null },
      approval: { position: 'Lurah Melati', name: 'Budi Cempaka, S.IP', rank: 'Pembina', nip: '198002022000031002' },
    });
    expect(copy.identity.boxes.legalBasis.items.map(({ text }) => text)).toEqual(['Keputusan Lurah Melati Nomor 3']);
    expect(copy.lanes.map(({ name }) => name)).toEqual(['Pemohon', 'Lurah Melati']);
    expect(copy.steps[1]).toMatchObject({
      activity: 'Menandatangani (KEL-MLT) bersama Budi Cempaka, S.IP',
      outputs: { items: [{ text: 'SKU Melati' }] },
    });
    expect(JSON.stringify(copy)).not.toMatch(/MWR|KENANGA|1970010119/i);
  });

  test('keeps steps, targets, lanes and their ids', () => {
    expect(copy.steps.map(({ id, exits, performers }) => [id, exits, performers])).toEqual(
      mawar.steps.map(({ id, exits, performers }) => [id, exits, performers]),
    );
    expect(readFile(writeFile(copy))).toMatchObject({ ok: true });
  });

  test('a bare name in small letters is only offered: it may be another word', () => {
    const found = findReplacements(mawar, melati, wishes, 0);
    const proposed = copyWith(
      mawar,
      found.filter(({ isProposed }) => isProposed),
      'baru',
    );
    expect(copy.steps[0]?.activity).toBe('Warga kelurahan Melati mengajukan; membawa setangkai melati');
    expect(proposed.steps[0]?.activity).toBe('Warga kelurahan Melati mengajukan; membawa setangkai mawar');
  });

  test('the code is known from the number when nobody says it', () => {
    expect(copyAll(mawar, melati, { oldCode: '' }).identity.number).toBe('12/SOP/KEL-MLT/2026');
  });

  test('only what is ticked is replaced', () => {
    const found = findReplacements(mawar, melati, wishes, 0);
    for (const one of found) {
      const single = copyWith(mawar, [one], 'baru');
      const changed = textsOf(mawar).filter(({ place, text }) => {
        const after = textsOf(single).find((other) => JSON.stringify(other.place) === JSON.stringify(place));
        return (after?.text ?? '') !== text;
      });
      expect(changed.map(({ place }) => place)).toEqual([one.place]);
    }
    expect(copyWith(mawar, [], 'baru')).toEqual({ ...mawar, id: 'baru', status: 'draft' });
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  test('numbers follow a template and count on', () => {
    const number = { template: '{urut:3}/SOP/{unit}/{bulanRomawi}/{tahun}', first: 7, date: '2026-11-22' };
    expect([0, 1].map((index) => copyAll(mawar, melati, { number }, index).identity.number)).toEqual([
      '007/SOP/KEL-MLT/XI/2026',
      '008/SOP/KEL-MLT/XI/2026',
    ]);
  });

  test('an official is replaced as a whole, or not at all', () => {
    const nobody = copyAll(mawar, { ...melati, approval: emptyOfficial }).identity.approval;
    expect(nobody).toMatchObject({ name: '', nip: '', rank: '', position: 'LURAH MELATI' });
    const withoutNip = copyAll(mawar, { ...melati, approval: { ...melati.approval, nip: '' } });
    expect(withoutNip.identity.approval.nip).toBe('');
  });

  test('an official who may sign for both offices is only offered to be taken out', () => {
    const secretary = { ...mawar.identity.approval, position: 'Sekretaris Daerah' };
    const signed = { ...mawar, identity: { ...mawar.identity, approval: secretary } };
    const found = findReplacements(signed, { ...melati, approval: emptyOfficial }, wishes, 0);
    const named = found.filter(({ place }) => place.at === 'approval');
    expect(named.map(({ new: next, isProposed }) => [next, isProposed])).toEqual([
      ['', false],
      ['', false],
      ['', false],
    ]);
  });

  test('own words are replaced as well, whatever their capitals', () => {
    const words = [{ old: 'Kecamatan Utara', new: 'Kecamatan Selatan' }];
    expect(copyAll(mawar, melati, { words }).identity.issuer.unitLines[0]).toBe('KECAMATAN SELATAN');
  });
});

test('the own name of an office that is a usual word is only offered', () => {
  const umum = read(
    JSON.stringify({
      issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['SEKRETARIAT DAERAH', 'BAGIAN UMUM'] },
      title: 'Layanan Bagian Umum',
      actors: ['Kabag Umum'],
      steps: [{ text: 'Melayani masyarakat umum', performers: ['Kabag Umum'] }],
    }),
  );
  const target = { ...melati, unit: 'Bagian Hukum', approval: emptyOfficial };
  const found = findReplacements(umum, target, { ...wishes, oldCode: '' }, 0);
  expect(found.map(({ old, new: next, isProposed }) => [old, next, isProposed])).toEqual([
    ['BAGIAN UMUM', 'BAGIAN HUKUM', true],
    ['Bagian Umum', 'Bagian Hukum', true],
    ['Umum', 'Hukum', true],
    ['umum', 'hukum', false],
  ]);
});

test.each([
  ['Kelurahan Api-Api', 'Api-Api', true],
  ['BAGIAN PBJ DAN ADM', 'PBJ DAN ADM', false],
  ['Sekretariat Daerah', undefined, undefined],
])('the own name of %s', (office, name, isPlace) => {
  expect(ownName(office)?.name).toBe(name);
  expect(ownName(office)?.isPlace).toBe(isPlace);
});

test.each([
  [['12/SOP/KEL-MWR/XI/2026', '013/SOP/KEL-MWR/I/2026'], 'KEL-MWR'],
  [['12/SOP/KEL-MWR/2026', '12/SOP/KEL-MLT/2026'], ''],
  [['000.8/12/2026'], ''],
  [['', '1/SOP/A B/2026'], 'A B'],
])('the code of %j is %s', (numbers, code) => {
  expect(guessCode(numbers)).toBe(code);
});

test('terms are whole words, and signs in them mean nothing', () => {
  const term = (old: string, next: string) => ({ old, new: next, followsCase: true, doubt: 'none' as const });
  const places = (text: string) => findTerms(text, [term('Mawar (A.1)', 'x'), term('Mawar', 'y')]).map(({ at }) => at);
  expect(places('Mawarni Mawar mawar(A.1) Mawar  (A.1) Mawar (Ab1)')).toEqual([8, 14, 25, 38]);
  expect(findTerms('Mawar', [term('Mawar', 'Mawar')])).toEqual([]);
});

test('real and random SOPs: what is listed is exactly what differs, and copies can be stored', () => {
  const target: TargetOffice = {
    government: 'Pemerintah Kabupaten Lain',
    unit: 'Kelurahan Seruni',
    code: 'SRN',
    approval: { prefix: '', position: 'Lurah', name: 'Nama Baru', rank: '', nip: '' },
  };
  const key = (place: Place): string => JSON.stringify(place);
  const check = (sop: Sop): void => {
    const found = findReplacements(sop, target, { ...wishes, oldCode: 'BAG' }, 0);
    const copy = copyWith(sop, found, 'baru');
    const after = new Map(textsOf(copy).map(({ place, text }) => [key(place), text]));
    const before = new Map(textsOf(sop).map(({ place, text }) => [key(place), text]));
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (place) => (before.get(place) ?? '').trim() !== (after.get(place) ?? '').trim(),
    );
    expect(differing.toSorted()).toEqual([...new Set(found.map(({ place }) => key(place)))].toSorted());
    expect(readFile(writeFile(copy))).toMatchObject({ ok: true });
  };
  for (const name of corpusNames) check(read(corpusText(name)));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => check(randomSop(seed))),
    { seed: 7, numRuns: 60 },
  );
});
