import { describe, expect, test } from 'vitest';
import { dateInWords, readTypedDate } from '../../../sop/vocabulary/typedDates.ts';
import { groupNip } from '../../../sop/vocabulary/nipFormat.ts';
import { formatDate } from '../../../sop/model/dates.ts';

const today = '2026-11-22';

describe('dates typed in a hurry', () => {
  test.each([
    '14 feb 22',
    '14/2/22',
    '14-02-2022',
    '2022-02-14',
    '14 pebruari 2022',
    '14.2.22',
    '14feb22',
    '14feb2022',
    '14022022',
    '14/II/2022',
    'Senin, 14 Februari 2022',
    'tgl. 14 feb 2022',
    '  14   FEB   22 ',
  ])('%s is 14 Februari 2022', (typed) => {
    expect(dateInWords(typed, today)).toBe('14 Februari 2022');
  });

  test('a date in words stays as it is', () => {
    expect(dateInWords('14 Februari 2022', today)).toBeNull();
  });

  test('without a year it is this year', () => {
    expect(dateInWords('3 mei', today)).toBe('3 Mei 2026');
    expect(dateInWords('3/5', today)).toBe('3 Mei 2026');
  });

  test('words for days', () => {
    expect(dateInWords('hari ini', today)).toBe('22 November 2026');
    expect(dateInWords('Kemarin', '2026-03-01')).toBe('28 Februari 2026');
    expect(dateInWords('besok', '2026-12-31')).toBe('1 Januari 2027');
  });

  test('two digits of a year reach twenty years ahead', () => {
    expect(readTypedDate('1 jan 46', today)).toBe('2046-01-01');
    expect(readTypedDate('1 jan 47', today)).toBe('1947-01-01');
    expect(readTypedDate('1 jan 99', today)).toBe('1999-01-01');
    expect(readTypedDate('29 feb 00', today)).toBe('2000-02-29');
  });

  test('what is no date stays as typed', () => {
    for (const typed of [
      '',
      '-',
      '31 feb 22',
      '31/4/2022',
      '14 fib 22',
      'minggu depan',
      'Februari 2022',
      '2022',
      '99999999',
      '0 jan 22',
    ])
      expect(dateInWords(typed, today)).toBeNull();
  });

  test('every day of a leap year is read from its short forms', () => {
    for (let day = Date.parse('2024-01-01'); day < Date.parse('2025-01-01'); day += 86_400_000) {
      const iso = new Date(day).toISOString().slice(0, 10);
      const [year = '', month = '', date = ''] = iso.split('-');
      for (const typed of [`${date}/${month}/${year.slice(2)}`, `${date}${month}${year}`, `${date}-${month}-${year}`])
        expect(readTypedDate(typed, today)).toBe(iso);
      expect(dateInWords(formatDate(iso) ?? '', today)).toBeNull();
    }
  });
});

describe('NIP', () => {
  test('groups 18 digits and nothing else', () => {
    expect(groupNip('198001012005011003')).toBe('19800101 200501 1 003');
    expect(groupNip('19800101.200501-1 003')).toBe('19800101 200501 1 003');
    expect(groupNip('1980')).toBe('1980');
    expect(groupNip('NIP lama 130 123 456')).toBe('NIP lama 130 123 456');
    expect(groupNip('')).toBe('');
  });
});
