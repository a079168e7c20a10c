/** Damaged and malicious font files: refused in words, or good enough that every file written with them is whole. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/paths.ts';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { readFamily } from '../../../electron/services/fonts/readFamily.ts';
import { paintPdf } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { withinTime } from '../../../electron/services/fonts/withinTime.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Style } from '../../../sop/model/style.ts';
import { buildSop } from '../../support/builders.ts';
import { having } from '../../support/ownFonts.ts';
import { randomFrom } from '../../support/randomSops.ts';
import { tinyFont } from './tinyFont.ts';

const fonts = readFontFiles(path.join(root, 'resources/fonts'));
const regular = tinyFont({ family: 'Mungil', style: 'regular' });
const bold = tinyFont({ family: 'Mungil', style: 'bold' });
const sop = buildSop(['Staf', 'Lurah'], [{ by: [0], activity: 'Menerima berkas [A-Z] {0-9} ~ "ya"' }, { by: [1] }]);

/** Nothing, when the file is refused or prints; else what went wrong. */
function tryOut(bytes: Uint8Array): 'refused' | 'printed' {
  const read = readFamily([
    { name: 'a.ttf', bytes },
    { name: 'b.ttf', bytes: bold },
  ]);
  if (!read.ok) return 'refused';
  const brought = having(read.value);
  const { name, hash } = read.value.font;
  const style: Style = { ...defaultStyle, font: { name, hash } };
  const { composition, pages } = layoutSop(sop, style, brought);
  const pdf = paintPdf({ sop, style, composition, pages, fonts, ownFonts: brought.ownFonts, source: null });
  expect(Buffer.from(pdf.subarray(-6)).toString()).toContain('%%EOF');
  return 'printed';
}

/** A copy with a few bytes, words or a stretch changed; half of the faults lie in the tables of numbers at the beginning. */
function broken(random: ReturnType<typeof randomFrom>): Uint8Array {
  const copy = Uint8Array.from(regular);
  for (let count = random.below(4); count >= 0; count -= 1) {
    const at = random.below(random.chance(0.5) ? 2000 : copy.length);
    if (random.chance(0.3)) copy.fill(random.below(256), at, at + random.below(64));
    else copy[at] = random.chance(0.5) ? 0xff : random.below(256);
  }
  return copy;
}

test('the sound font prints', () => {
  expect(tryOut(regular)).toBe('printed');
});

const copies = process.env['LAJUR_FULL'] === '1' ? 2000 : 200;

test(`${copies} damaged copies are refused, or print`, () => {
  const random = randomFrom(4711);
  const outcomes = { refused: 0, printed: 0 };
  for (let copy = 0; copy < copies; copy += 1) outcomes[tryOut(broken(random))] += 1;
  // Both happen: the faults are neither all fatal nor all harmless.
  expect(outcomes.refused).toBeGreaterThan(copies / 10);
  expect(outcomes.printed).toBeGreaterThan(copies / 10);
}, 180_000);

test('every shortened copy is refused', () => {
  for (let length = 0; length < regular.length - 4; length += 97)
    expect(tryOut(regular.subarray(0, length)), `${length} bytes`).toBe('refused');
});

describe('work on a file from outside', () => {
  test('ends when its time is over', () => {
    const forever = (): null => {
      for (;;) Math.random();
    };
    expect(withinTime(50, forever)).toBeNull();
  });

  test('answers nothing where it throws, and its value where it does not', () => {
    expect(
      withinTime(1000, () => {
        throw new Error('damaged');
      }),
    ).toBeNull();
    expect(withinTime(1000, () => 'sound')).toBe('sound');
  });
});
