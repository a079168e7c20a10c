import { describe, expect, test } from 'vitest';
import { isWorthOffering, matchAt, rank } from '../../../sop/vocabulary/rank.ts';
import type { Candidate } from '../../../sop/vocabulary/rank.ts';
import { timesFor } from '../../../sop/vocabulary/timeUnits.ts';

const today = '2026-11-22';

function candidate(text: string, more: Partial<Candidate> = {}): Candidate {
  return { text, origin: 'workspace', uses: 1, lastUsed: '2026-11-20T08:00:00.000Z', ...more };
}

function texts(typed: string, candidates: readonly Candidate[]): readonly string[] {
  return rank(typed, candidates, today).map(({ text }) => text);
}

describe('what is offered while typing', () => {
  test('finds the beginning of any word, whatever capitals and marks', () => {
    expect(matchAt(['kel'], ['memeriksa', 'kelengkapan'])).toBe(1);
    expect(matchAt(['memeriksa', 'ke'], ['memeriksa', 'kelengkapan'])).toBe(0);
    expect(matchAt(['eriksa'], ['memeriksa'])).toBeNull();
    expect(matchAt([], ['memeriksa'])).toBeNull();
    expect(texts('SURAT É', [candidate('surat edaran'), candidate('surat masuk')])).toEqual(['surat edaran']);
  });

  test('puts the office before the dictionary, the SOP itself before the office', () => {
    expect(
      texts('me', [
        candidate('Mencatat', { origin: 'dictionary', uses: 0, lastUsed: null }),
        candidate('Menerima', { uses: 1 }),
        candidate('Memeriksa', { origin: 'sop', uses: 0, lastUsed: null }),
      ]),
    ).toEqual(['Memeriksa', 'Menerima', 'Mencatat']);
  });

  test('counts recent uses more, then takes the alphabet', () => {
    expect(
      texts('me', [
        candidate('Menulis lama', { uses: 6, lastUsed: '2024-01-01T08:00:00.000Z' }),
        candidate('Menulis baru', { uses: 2 }),
        candidate('Memaraf', { uses: 2 }),
      ]),
    ).toEqual(['Memaraf', 'Menulis baru', 'Menulis lama']);
  });

  test('begins with what begins so', () => {
    expect(texts('surat', [candidate('Draf surat', { uses: 9 }), candidate('Surat masuk')])).toEqual([
      'Surat masuk',
      'Draf surat',
    ]);
  });

  test('offers each text once, never what is written already, and six at most', () => {
    expect(texts('lurah', [candidate('Lurah'), candidate('LURAH', { origin: 'dictionary' })])).toEqual(['Lurah']);
    expect(texts('Lurah', [candidate('Lurah')])).toEqual([]);
    const many = Array.from({ length: 20 }, (_, index) => candidate(`Staf ${String(index).padStart(2, '0')}`));
    expect(texts('st', many)).toHaveLength(6);
    expect(texts('st', many)).toEqual(texts('st', many.toReversed()));
  });

  test('waits for two letters', () => {
    expect([' M', 'Me', '2.', '', '...'].map(isWorthOffering)).toEqual([false, true, false, false, false]);
  });
});

describe('units of time', () => {
  test('finishes a number with the unit that was begun', () => {
    expect(timesFor('15 m', [])).toEqual(['15 menit', '15 minggu']);
    expect(timesFor('2 h', [])).toEqual(['2 hari kerja', '2 hari', '2 hari kalender']);
    expect(timesFor('3hk', [])).toEqual(['3 hari kerja']);
    expect(timesFor('maks. 1,5 j', [])).toEqual(['maks. 1,5 jam']);
    expect(timesFor('1-3 ha', [])).toEqual(['1-3 hari kerja', '1-3 hari', '1-3 hari kalender']);
  });

  test('puts the units of the office first', () => {
    expect(timesFor('2 h', ['1 hari', '5 menit'])[0]).toBe('2 hari');
    expect(timesFor('2 m', ['1 minggu'])[0]).toBe('2 minggu');
  });

  test('has nothing to offer without a number, and for a finished unit only longer ones', () => {
    expect(timesFor('sesuai m', [])).toEqual([]);
    expect(timesFor('15 menit', [])).toEqual([]);
    expect(timesFor('2 hari', [])).toEqual(['2 hari kerja', '2 hari kalender']);
  });
});
