import { describe, expect, test } from 'vitest';
import type { Official, Status } from '../../../sop/model/sop.ts';
import { surveyFacts } from '../../../sop/survey/facts.ts';
import type { SurveyFacts } from '../../../sop/survey/facts.ts';
import type { SurveyFinding } from '../../../sop/survey/finding.ts';
import { surveyRegister } from '../../../sop/survey/survey.ts';
import { buildSop } from '../../support/builders.ts';

const nobody: Official = { prefix: '', position: '', name: '', rank: '', nip: '' };
const official = (part: Partial<Official>): Official => ({ ...nobody, ...part });
let made = 0;
const facts = (part: Partial<SurveyFacts>): SurveyFacts => ({
  id: part.id ?? `x${(made += 1)}`,
  procedure: part.id ?? `x${made}`,
  title: '',
  number: '',
  government: 'Kota Contoh',
  unit: 'Kelurahan Melati',
  status: 'draft',
  related: [],
  officials: [],
  ...part,
});
const survey = (...all: readonly SurveyFacts[]): readonly SurveyFinding[] =>
  surveyRegister({ facts: all, templates: new Map(), today: '2026-03-01' });

describe('numbers and names', () => {
  test('one number on several SOPs is told once, whatever its spacing and capitals', () => {
    expect(
      survey(
        facts({ id: 'a', title: 'A', number: '001/SOP/Kel.MLT/2026' }),
        facts({ id: 'b', title: 'B', number: '001 / SOP / KEL.MLT / 2026' }),
        facts({ id: 'c', title: 'C', number: '' }),
        facts({ id: 'd', title: 'D', number: ' ' }),
      ),
    ).toEqual([{ kind: 'sameNumber', number: '001/SOP/Kel.MLT/2026', sops: ['a', 'b'] }]);
  });

  test.each<Status>(['superseded', 'revoked'])('a %s SOP may keep number and name', (status) => {
    expect(
      survey(
        facts({ title: 'Cuti', number: '001/SOP/2026' }),
        facts({ title: 'Cuti', number: '001/SOP/2026', status }),
      ),
    ).toEqual([]);
  });

  test('a version that waits to replace another keeps its number and its name', () => {
    const both = { title: 'Cuti', number: '001/SOP/2026', procedure: 'p' };
    expect(survey(facts({ id: 'a', ...both, status: 'inForce' }), facts({ id: 'b', ...both }))).toEqual([]);
    expect(survey(facts({ id: 'a', ...both }), facts({ id: 'b', ...both, procedure: 'q' }))).toHaveLength(2);
  });

  test('one name in one unit is told, the same name elsewhere is not', () => {
    expect(
      survey(
        facts({ id: 'a', title: 'Pelayanan Cuti' }),
        facts({ id: 'b', title: 'SOP pelayanan cuti.' }),
        facts({ id: 'c', title: 'Pelayanan Cuti', unit: 'Kelurahan Mawar' }),
      ),
    ).toEqual([{ kind: 'sameTitle', title: 'Pelayanan Cuti', unit: 'Kelurahan Melati', sops: ['a', 'b'] }]);
  });

  test('gaps are told by unit and year, revoked numbers count as given', () => {
    const numbered = (run: number, year: number, part: Partial<SurveyFacts> = {}): SurveyFacts =>
      facts({ number: `${String(run).padStart(3, '0')}/SOP/KEL.MLT/${year}`, ...part });
    expect(
      survey(
        numbered(1, 2025),
        numbered(2, 2025, { status: 'revoked' }),
        numbered(5, 2025),
        numbered(1, 2026),
        numbered(2, 2026),
        facts({ number: '009/SOP/KEL.MWR/2026', unit: 'Kelurahan Mawar' }),
      ),
    ).toEqual([
      {
        kind: 'numberGap',
        unit: 'Kelurahan Melati',
        year: 2025,
        numbers: ['003/SOP/KEL.MLT/2025', '004/SOP/KEL.MLT/2025'],
        isCut: false,
      },
    ]);
  });

  test('a unit that writes as it likes has no gaps', () => {
    expect(survey(facts({ number: 'A-17' }), facts({ number: 'tanpa nomor' }), facts({ number: 'B.3/x' }))).toEqual([]);
  });
});

test('named SOPs that the register lacks are told with those that name them', () => {
  expect(
    survey(
      facts({ id: 'a', title: 'Surat Masuk', related: ['SOP Surat Keluar', 'SOP Arsip'] }),
      facts({ id: 'b', title: 'Surat Keluar', related: ['Arsip.', 'SOP Surat Masuk'] }),
      facts({ id: 'c', title: 'Lama', related: ['SOP Hilang'], status: 'revoked' }),
    ),
  ).toEqual([{ kind: 'missingRelated', name: 'SOP Arsip', sops: ['a', 'b'] }]);
});

describe('officials', () => {
  const siti = { position: 'Lurah', name: 'Siti Contoh, S.IP', rank: 'Penata (III/c)', nip: '198001012005012001' };
  const signedBy = (id: string, part: Partial<Official>, more: Partial<SurveyFacts> = {}): SurveyFacts =>
    facts({ id, officials: [official(part)], ...more });

  test('who agrees is not told, however degrees and digits are written', () => {
    expect(
      survey(
        signedBy('a', siti),
        signedBy('b', { ...siti, name: 'Siti Contoh, S. IP.', nip: '19800101 200501 2 001' }),
        signedBy('c', { ...siti, name: 'SITI CONTOH', rank: 'Penata, III/c' }),
      ),
    ).toEqual([]);
  });

  test('one NIP with two names, one name with two NIPs, two ranks, two holders of a post', () => {
    const kinds = (...all: readonly SurveyFacts[]): unknown => survey(...all).map((finding) => finding.kind);
    expect(survey(signedBy('a', siti), signedBy('b', { ...siti, name: 'Budi Misal' }))).toEqual([
      {
        kind: 'nipOfSeveral',
        of: siti.nip,
        readings: [
          { text: siti.name, sops: ['a'] },
          { text: 'Budi Misal', sops: ['b'] },
        ],
      },
      {
        kind: 'severalHolders',
        of: 'Lurah',
        readings: [
          { text: siti.name, sops: ['a'] },
          { text: 'Budi Misal', sops: ['b'] },
        ],
      },
    ]);
    expect(kinds(signedBy('a', siti), signedBy('b', { ...siti, nip: '198001012005012009' }))).toEqual(['severalNips']);
    expect(kinds(signedBy('a', siti), signedBy('b', { ...siti, rank: 'Pembina (IV/a)' }))).toEqual(['severalRanks']);
  });

  test('rank and post are those of the day: SOPs in force keep theirs', () => {
    const budi = { position: 'Lurah', name: 'Budi Misal', rank: 'Pembina', nip: '197501012000011001' };
    expect(survey(signedBy('a', siti), signedBy('b', budi, { status: 'inForce' }))).toEqual([]);
    expect(survey(signedBy('a', siti), signedBy('b', { ...siti, rank: 'Penata Muda' }, { status: 'inForce' }))).toEqual(
      [],
    );
  });

  test('a post is one in its unit, the head of the region one in the government, a stand-in holds none', () => {
    const budi = { position: 'Lurah', name: 'Budi Misal' };
    const elsewhere = { unit: 'Kelurahan Mawar' };
    expect(survey(signedBy('a', siti), signedBy('b', budi, elsewhere))).toEqual([]);
    expect(survey(signedBy('a', siti), signedBy('b', { ...budi, prefix: 'Plt.' }))).toEqual([]);
    const head = survey(
      signedBy('a', { position: 'Sekretaris Daerah', name: 'Siti Contoh' }),
      signedBy('b', { position: 'SEKDA KOTA CONTOH', name: 'Budi Misal' }, elsewhere),
    );
    expect(head.map(({ kind }) => kind)).toEqual(['severalHolders']);
  });
});

test('facts are read out of a SOP: named officials, named SOPs, its unit', () => {
  const sop = buildSop(['A'], [{ by: [0] }]);
  const signed = {
    ...sop,
    proposer: official({ position: 'Kasi' }),
    identity: { ...sop.identity, approval: official({ position: 'Lurah', name: 'Siti Contoh' }) },
  };
  expect(surveyFacts(signed, 'SOP').officials.map(({ name }) => name)).toEqual(['Siti Contoh']);
  expect(surveyFacts(signed, 'SOP').id).toBe(sop.id);
});
