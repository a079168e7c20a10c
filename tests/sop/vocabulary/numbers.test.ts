import { describe, expect, test } from 'vitest';
import { guessTemplate } from '../../../sop/vocabulary/numberGuess.ts';
import {
  expandTemplate,
  templateFault,
  templateParts,
  templateReader,
} from '../../../sop/vocabulary/numberTemplate.ts';
import { nextNumber } from '../../../sop/vocabulary/nextNumber.ts';
import type { NumberQuestion } from '../../../sop/vocabulary/nextNumber.ts';

describe('number templates', () => {
  test('are filled in with number, unit, month and year', () => {
    const facts = { run: 7, unit: 'BAG. UMUM', date: '2026-09-03' };
    expect(expandTemplate('{urut:3}/SOP/{unit}/{bulanRomawi}/{tahun}', facts)).toBe('007/SOP/BAG. UMUM/IX/2026');
    expect(expandTemplate('{urut}.{bulan}.{tahun}', facts)).toBe('7.09.2026');
    expect(expandTemplate('{nomor}/{urut:2}', facts)).toBe('{nomor}/07');
  });

  test('read back what they wrote', () => {
    for (const template of [
      '{urut:3}/SOP/{unit}/{bulanRomawi}/{tahun}',
      'SOP-{urut}/17000/{tahun}',
      '01.09.{urut:2}.{tahun}',
    ])
      for (let month = 1; month <= 12; month += 1) {
        const date = `2025-${String(month).padStart(2, '0')}-10`;
        const number = expandTemplate(template, { run: month * 17, unit: 'Kel. Melati', date });
        expect(templateReader(template)(number)).toEqual({ run: month * 17, year: 2025 });
      }
    expect(templateReader('{urut:3}/SOP/{tahun}')('12/POS/2025')).toBeNull();
  });

  test('need one running number', () => {
    expect(templateFault('SOP/{tahun}')).toBe('noRun');
    expect(templateFault('{urut}/{urut:3}')).toBe('severalRuns');
    expect(templateFault(`{urut}${'x'.repeat(120)}`)).toBe('tooLong');
    expect(templateFault('{urut:3}/SOP/{unit}/{tahun}')).toBeNull();
    expect(templateParts('a{urut:3}b').map(({ kind }) => kind)).toEqual(['text', 'token', 'text']);
  });
});

describe('guessing the template of an office', () => {
  test.each([
    [['001/SOP/BAG UMUM/2022', '002/SOP/BAG UMUM/2022', '014/SOP/BAG UMUM/2023'], '{urut:3}/SOP/BAG UMUM/{tahun}'],
    [['01.09.01.2019', '01.09.02.2019', '01.09.03.2019'], '01.09.{urut:2}.{tahun}'],
    [['01.09.01.2019'], '01.09.{urut:2}.{tahun}'],
    [['SOP-306/17000/2025', 'SOP-9/17000/2025'], 'SOP-{urut}/17000/{tahun}'],
    [['007/01E-02/SOP/DinSos/2022'], '{urut:3}/01E-02/SOP/DinSos/{tahun}'],
    [['12/SOP/IX/2026', '13/SOP/X/2026'], '{urut}/SOP/{bulanRomawi}/{tahun}'],
    [['068.2/ /SOP.PMKS/Kel.BLBG'], '068.2/{urut:3}/SOP.PMKS/Kel.BLBG'],
  ])('%j', (numbers, template) => {
    expect(guessTemplate(numbers)).toBe(template);
    expect(guessTemplate(numbers.toReversed())).toBe(template);
  });

  test('finds none where nothing counts', () => {
    expect(guessTemplate([])).toBeNull();
    expect(guessTemplate(['', '-', 'belum ada'])).toBeNull();
  });
});

describe('the next free number', () => {
  const ask = (more: Partial<NumberQuestion>) =>
    nextNumber({
      template: null,
      unit: 'Kelurahan Melati',
      code: '',
      date: '2026-05-10',
      written: '',
      taken: [],
      ...more,
    });
  const of = (...numbers: string[]) => numbers.map((number) => ({ number, unit: 'Kelurahan Melati' }));

  test('follows the highest of its unit and year, and shows what was left out', () => {
    const answer = ask({ taken: of('001/SOP/MLT/2026', '002/SOP/MLT/2026', '005/SOP/MLT/2026', '090/SOP/MLT/2025') });
    expect(answer).toMatchObject({ number: '006/SOP/MLT/2026', run: 6, source: 'guessed', count: 3 });
    expect(answer.gaps.map(({ number }) => number)).toEqual(['003/SOP/MLT/2026', '004/SOP/MLT/2026']);
  });

  test('counts each unit for itself', () => {
    const other = [{ number: '044/SOP/MWR/2026', unit: 'Kelurahan Mawar' }];
    expect(ask({ taken: [...other, ...of('003/SOP/MLT/2026')] }).number).toBe('004/SOP/MLT/2026');
  });

  test('fills the gap of a written number', () => {
    const written = '068.2/ /SOP.PMKS/Kel.MLT';
    expect(ask({ written, taken: of('068.2/013/SOP.PMKS/Kel.MLT') })).toMatchObject({
      number: '068.2/014/SOP.PMKS/Kel.MLT',
      source: 'written',
    });
    expect(ask({ written, taken: of('068.2/7/SOP.PMKS/Kel.MLT') }).number).toBe('068.2/8/SOP.PMKS/Kel.MLT');
  });

  test('begins as the neighbours do, or as offices usually do', () => {
    const neighbour = [{ number: '003/SOP/Kelurahan Mawar/2026', unit: 'Kelurahan Mawar' }];
    expect(ask({ taken: neighbour }).number).toBe('001/SOP/Kelurahan Melati/2026');
    expect(ask({})).toMatchObject({ number: '001/SOP/Kelurahan Melati/2026', source: 'usual', gaps: [] });
  });

  test('writes the code of the unit where there is one', () => {
    const template = '{urut:3}/SOP/{unit}/{tahun}';
    const answer = ask({ template, code: 'Kel.MLT', taken: of('007/SOP/KEL.MLT/2026') });
    expect(answer.number).toBe('008/SOP/Kel.MLT/2026');
  });

  test('never gives a number that is there already', () => {
    const taken = [
      { number: '001/SOP/2026', unit: 'Kelurahan Mawar' },
      { number: '002/SOP/2026', unit: 'Kelurahan Mawar' },
    ];
    expect(ask({ template: '{urut:3}/SOP/{tahun}', taken }).number).toBe('003/SOP/2026');
  });

  test('prints the month in Roman numerals', () => {
    expect(ask({ template: '{urut:3}/SOP/{bulanRomawi}/{tahun}' }).number).toBe('001/SOP/V/2026');
  });
});
