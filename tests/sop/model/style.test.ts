import { describe, expect, test } from 'vitest';
import { defaultStyle, standardProfile } from '../../../sop/model/defaultStyle.ts';
import { matchingProfile, profileFor, styleOf } from '../../../sop/model/profileFor.ts';
import { mergedOverrides, resolveStyle, styleDifference } from '../../../sop/model/resolveStyle.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { buildSop } from '../../support/builders.ts';

const profile = (name: string, government: string, unitLines: string[]): StyleProfile => ({
  name,
  government,
  unitLines,
  style: defaultStyle,
});
const profiles = [
  profile('Umum', 'PEMERINTAH KOTA CONTOH', ['SEKRETARIAT DAERAH', 'BAGIAN UMUM']),
  profile('Organisasi', 'PEMERINTAH KOTA CONTOH', ['SEKRETARIAT DAERAH', 'BAGIAN ORGANISASI']),
  profile('Kota lain', 'PEMERINTAH KOTA LAIN', []),
];
const found = (government: string, unitLines: string[]) =>
  matchingProfile(profiles, { government, unitLines })?.name ?? null;

describe('a style', () => {
  test('takes single labels and single values from the SOP, the rest from the profile', () => {
    const style = resolveStyle(defaultStyle, { paper: 'Folio', labels: { no: null, activity: 'Tugas' } });
    expect(style).toEqual({
      ...defaultStyle,
      paper: 'Folio',
      labels: { ...defaultStyle.labels, no: null, activity: 'Tugas' },
    });
    expect(resolveStyle(defaultStyle, {})).toEqual(defaultStyle);
    expect(resolveStyle(defaultStyle, { paper: undefined, labels: { no: undefined } })).toEqual(defaultStyle);
  });

  test('is told apart from its profile by the least that must be said', () => {
    const wanted = resolveStyle(defaultStyle, {
      margins: { top: 1, right: 2, bottom: 3, left: 4 },
      labels: { no: null },
    });
    expect(styleDifference(defaultStyle, wanted)).toEqual({
      margins: { top: 1, right: 2, bottom: 3, left: 4 },
      labels: { no: null },
    });
    expect(styleDifference(defaultStyle, defaultStyle)).toEqual({});
  });

  test('overrides join label by label, the second set wins', () => {
    const both = mergedOverrides(
      { paper: 'A4', labels: { no: 'No', time: 'Jam' } },
      { paper: 'Legal', labels: { no: null } },
    );
    expect(both).toEqual({ paper: 'Legal', labels: { no: null, time: 'Jam' } });
    expect(mergedOverrides({}, {})).toEqual({});
  });
});

describe('the profile of a SOP', () => {
  test.each([
    ['PEMERINTAH KOTA CONTOH', ['SEKRETARIAT DAERAH', 'BAGIAN ORGANISASI', 'SUBBAGIAN TATA LAKSANA'], 'Organisasi'],
    ['Pemerintah  Kota Contoh', ['Bagian Organisasi', 'Setda Kota Contoh'], 'Organisasi'],
    ['PEMERINTAH KOTA CONTOH', ['SEKRETARIAT DAERAH'], 'Umum'],
    ['PEMERINTAH KOTA CONTOH', ['DINAS SOSIAL'], null],
    ['PEMERINTAH KOTA LAIN', ['DINAS SOSIAL'], 'Kota lain'],
    ['', ['SEKRETARIAT DAERAH'], null],
  ])('%s, %j: %s', (government, lines, name) => {
    expect(found(government, lines)).toBe(name);
  });

  test('is the one it names, else the one of its office, else the standard', () => {
    const sop = buildSop([], []);
    expect(profileFor(profiles, { ...sop, profile: 'Kota lain' }).name).toBe('Kota lain');
    const issuer = { government: 'PEMERINTAH KOTA CONTOH', unitLines: ['BAGIAN UMUM'], logo: null };
    expect(profileFor(profiles, { ...sop, profile: 'hilang', identity: { ...sop.identity, issuer } }).name).toBe(
      'Umum',
    );
    expect(profileFor(profiles, { ...sop, profile: 'hilang' })).toBe(standardProfile);
    expect(styleOf([], { ...sop, style: { fontSize: 9 } })).toEqual({ ...defaultStyle, fontSize: 9 });
  });
});
