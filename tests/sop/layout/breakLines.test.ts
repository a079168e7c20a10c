import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../sop/layout/text/breakLines.ts';
import { textWidth } from '../../../sop/layout/text/measure.ts';
import { emuPerTwip, mm, pt } from '../../../sop/model/units.ts';

const face = { font: 'Arial', style: 'regular', size: pt(8) } as const;
const broken = (text: string, width: number): string[] => breakLines(face, text, width).map((line) => line.text);

describe('breaking lines', () => {
  it.each([
    ['breaks at spaces, which hang at the end of the line', 'surat keterangan', 'surat |keterangan'],
    ['breaks behind a hyphen between word characters', 'perundang-undangan', 'perundang-|undangan'],
    ['does not break behind a hyphen that stands alone', 'berkas - surat', 'berkas |- surat'],
    ['never breaks behind a slash', 'surat/keterangan', 'surat/keterangan'],
    ['keeps a no-break space', 'Kota\u00a0Bontang baru', 'Kota\u00a0Bontang |baru'],
  ])('%s', (_, text, expected) => {
    const pieces = expected.split('|');
    const width = Math.max(...pieces.map((piece) => textWidth(face, piece.trimEnd())));
    expect(broken(text, width)).toEqual(pieces);
  });

  it('breaks a word wider than the line by character and keeps clusters whole', () => {
    const lines = broken('A\u0301B\u0301C\u0301👩‍👩‍👧D', textWidth(face, 'W'));
    expect(lines.join('')).toBe('A\u0301B\u0301C\u0301👩‍👩‍👧D');
    expect(lines).toContain('👩‍👩‍👧');
    expect(lines[0]).toBe('A\u0301');
  });

  it('gives one empty line for no text', () => {
    expect(breakLines(face, '', mm(30))).toEqual([{ text: '', from: 0, width: 0 }]);
  });

  it('never loses, adds or reorders a character, and says where each line starts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 6000 }), (raw, twips) => {
        const text = raw.replaceAll('\n', ' ');
        const lines = breakLines(face, text, twips * emuPerTwip);
        expect(lines.map((line) => line.text).join('')).toBe(text);
        for (const line of lines) expect(text.slice(line.from, line.from + line.text.length)).toBe(line.text);
      }),
      { seed: 35_2012, numRuns: 400 },
    );
  });

  it('keeps every line inside the width, unless one character alone is wider', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 200, max: 4000 }), (text, twips) => {
        const width = twips * emuPerTwip;
        for (const line of breakLines(face, text, width)) expect(line.width).toBeLessThanOrEqual(width);
      }),
      { seed: 19, numRuns: 300 },
    );
  });
});
