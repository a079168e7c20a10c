import { describe, expect, test } from 'vitest';
import { formatDate, isCalendarDay, parseDate } from '../../../sop/model/dates.ts';
import { durationMinutes, parseDuration } from '../../../sop/model/duration.ts';
import { checkNip } from '../../../sop/model/nip.ts';
import { stepNumber, stepPosition } from '../../../sop/model/stepNumber.ts';
import { buildSop } from '../../support/builders.ts';

describe('a date', () => {
  test.each([
    ['14 Februari 2022', '2022-02-14'],
    ['14 feb 22', '2022-02-14'],
    ['14-02-2022', '2022-02-14'],
    ['14/2/2022', '2022-02-14'],
    ['14.02.2022', '2022-02-14'],
    ['2022-02-14', '2022-02-14'],
    ['14 II 2022', '2022-02-14'],
    ['1-XII-2021', '2021-12-01'],
    ['09 Mei 2019', '2019-05-09'],
    ['3 Nopember 2020', '2020-11-03'],
    ['17 Agst 2021', '2021-08-17'],
    ['29 Februari 2024', '2024-02-29'],
    ['  18   Des  2017 ', '2017-12-18'],
  ])('%s is read, and its text kept', (text, iso) => {
    expect(parseDate(text)).toEqual({ text, iso });
  });

  test.each([
    '',
    '-',
    '31 Februari 2022',
    '29 Februari 2023',
    '14 Foo 2022',
    '0-1-2022',
    '32-01-2022',
    'Februari 2022',
    '14-13-2022',
    '14 Februari 202',
  ])('%j names no day', (text) => {
    expect(parseDate(text)).toEqual({ text, iso: null });
  });

  test('is written in office language and reads back', () => {
    expect(formatDate('2022-02-04')).toBe('4 Februari 2022');
    for (let month = 1; month <= 12; month += 1) {
      const iso = `2023-${String(month).padStart(2, '0')}-28`;
      expect(parseDate(formatDate(iso) ?? '').iso).toBe(iso);
    }
    expect(formatDate('2022-02-30')).toBeNull();
    expect(isCalendarDay('2000-02-29') && !isCalendarDay('1900-02-29')).toBe(true);
  });
});

describe('a time', () => {
  test.each([
    ['5 menit', 5, 'menit'],
    ['5 (Menit)', 5, 'menit'],
    ['1menit', 1, 'menit'],
    ['30 Menit.', 30, 'menit'],
    ['7 Hari Kerja', 7, 'hari kerja'],
    ['3 hari kalender', 3, 'hari kalender'],
    ['1-3 hari', 3, 'hari'],
    ['1 – 3 Hari', 3, 'hari'],
    ['1 s.d. 3 hari', 3, 'hari'],
    ['1 s/d 2 mgg', 2, 'minggu'],
    ['1 hr', 1, 'hari'],
    ['2 mngu', 2, 'minggu'],
    ['1 Bln', 1, 'bulan'],
    ['3jam', 3, 'jam'],
    ['1,5 jam', 1.5, 'jam'],
    ['1.500 menit', 1500, 'menit'],
    ['3 (tiga) hari', 3, 'hari'],
    ['5 detik', 5, 'detik'],
    ['1 tahun', 1, 'tahun'],
    ['  10  menit ', 10, 'menit'],
  ])('%s is read, and its text kept', (text, amount, unit) => {
    expect(parseDuration(text)).toEqual({ text, parsed: { amount, unit } });
  });

  test.each([
    '',
    '-',
    'menit',
    '5',
    '30 enit',
    '7 iam',
    '§ meni',
    'sesuai jadwal',
    'Waktu mengikuti jadwal PN',
    '4 Bulan Sekali Selama Setahun',
    'Diberikan 4 bulan sekali selama setahun',
    'Metode Seleksi : 1 Hari Metode Tender : 12 Hari',
    '1 hari 2 jam',
    '5 menit/berkas',
    '9999999 menit',
  ])('%j is no single duration', (text) => {
    expect(parseDuration(text)).toEqual({ text, parsed: null });
  });

  test('counts in working time', () => {
    expect(durationMinutes(parseDuration('2 hari'))).toBe(900);
    expect(durationMinutes(parseDuration('1 minggu'))).toBe(2250);
    expect(durationMinutes(parseDuration('sesuai jadwal'))).toBeNull();
  });
});

describe('a NIP', () => {
  test.each(['19840912 200312 1 002', '198409122003121002', '19840912.200312.1.002', '19900101 202321 2 001'])(
    '%s is sound',
    (text) => {
      expect(checkNip(text)).toBeNull();
    },
  );

  test.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['NIP 1984', 'notDigits'],
    ['19840912200312100', 'length'],
    ['198413122003121002', 'birthDate'],
    ['198409121983121002', 'appointment'],
    ['198409122003131002', 'appointment'],
    ['198409122003123002', 'sex'],
  ])('%j: %s', (text, fault) => {
    expect(checkNip(text)).toBe(fault);
  });
});

test('a step number follows the order and the office', () => {
  const sop = buildSop([], [{}, {}]);
  expect(stepPosition(sop, 'S2')).toBe(2);
  expect(stepPosition(sop, 'X')).toBeNull();
  expect(stepNumber(2, { numberSuffix: '.' })).toBe('2.');
});
