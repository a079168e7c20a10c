import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DiffWord } from '../../../sop/compare/difference.ts';
import { wordDiff } from '../../../sop/compare/wordDiff.ts';
import { anyText } from '../../support/randomModel.ts';

function shown(words: readonly DiffWord[]): string {
  const signs = { kept: ['', ''], removed: ['[-', ']'], added: ['[+', ']'] } as const;
  return words.map(({ text, is }) => `${signs[is][0]}${text}${signs[is][1]}`).join('');
}

test.each([
  ['Membuat surat rapat sosialisasi', 'Membuat undangan sosialisasi', 'Membuat [-surat rapat][+undangan] sosialisasi'],
  [
    'Memverifikasi surat',
    'Memverifikasi isi dan kelengkapan surat keluar',
    'Memverifikasi [+isi dan kelengkapan ]surat[+ keluar]',
  ],
  ['Surat keluar', 'Surat keluar terverifikasi', 'Surat keluar[+ terverifikasi]'],
  ['15 menit', '1 jam', '[-15 menit][+1 jam]'],
  ['Nota, draf', 'Nota draf', 'Nota[-,] draf'],
  ['', 'Baru', '[+Baru]'],
  ['Lama', '', '[-Lama]'],
  ['Sama', 'Sama', 'Sama'],
])('%s → %s', (before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected);
});

test('both texts can be read off it, to the character', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), fc.array(anyText, { maxLength: 6 }), (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')];
      const words = wordDiff(before, after);
      const without = (is: DiffWord['is']) =>
        words
          .filter((word) => word.is !== is)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
      expect(words.every(({ text }) => text !== '')).toBe(true);
    }),
    { seed: 504, numRuns: 300 },
  );
});

test('two long texts without a word in common are told as replaced', () => {
  const text = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ');
  expect(wordDiff(text('a'), text('b')).map(({ is }) => is)).toEqual(['removed', 'added']);
});
