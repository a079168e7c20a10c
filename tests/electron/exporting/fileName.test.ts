import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileBaseName } from '../../../electron/services/exporting/fileName.ts';

test.each([
  ['065/01-Org/2024', 'Penyusunan SOP', '065-01-Org-2024 Penyusunan SOP'],
  ['', 'Rapat', 'Rapat'],
  ['', '', 'SOP'],
  ['..', '..', 'SOP'],
  ['../../etc', 'passwd', 'etc passwd'],
  ['..\\..\\', 'C:\\Windows\\system32', 'C-Windows-system32'],
  ['', 'CON', 'SOP CON'],
  ['', 'con.txt', 'SOP con.txt'],
  ['', 'LPT1', 'SOP LPT1'],
  ['', 'COM¹', 'SOP COM¹'],
  ['', 'Console', 'Console'],
  ['', 'nul .pdf', 'SOP nul .pdf'],
  ['', 'Laporan...   ', 'Laporan'],
  ['', 'a<b>c:d"e|f?g*h', 'a-b-c-d-e-f-g-h'],
  ['', 'Lap\u202Efdp.exe', 'Lapfdp.exe'],
  ['', 'A\u0000B\u001fC\u007fD\u2066E\u2069F\u200bG', 'ABCDEFG'],
  ['', 'Baris\nkedua\tlagi', 'Baris kedua lagi'],
  ['', 'cafe\u0301', 'café'],
  ['', '\ud800rusak', 'rusak'],
  ['068.2/ /SOP.PMKS/Kel.BLBG', 'Surat', '068.2- -SOP.PMKS-Kel.BLBG Surat'],
])('%j, %j', (number, title, name) => {
  expect(fileBaseName({ number, title })).toBe(name);
});

test('long names are cut at a whole character, with room for page and repeat numbers', () => {
  const name = fileBaseName({ number: '1', title: '👨‍👩‍👧‍👦'.repeat(20) });
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(108);
  expect(name.endsWith('👨‍👩‍👧‍👦')).toBe(true);
});

test('whatever is typed, the name is one plain, safe name', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', '-', 'a', ':', '\u202e', '\ud800') }),
  );
  fc.assert(
    fc.property(anything, anything, (number, title) => {
      const name = fileBaseName({ number, title });
      expect(name).not.toMatch(
        /[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)([. ]|$)/i,
      );
      expect(name.length).toBeGreaterThan(0);
      expect(Buffer.from(name, 'utf8').toString('utf8')).toBe(name);
      expect(name.normalize('NFC')).toBe(name);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    }),
    { seed: 11, numRuns: 400 },
  );
});
