import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { arimoPackage, faces, fontFolder, tableFile } from '../../build/fonts/faces.ts';
import { fontTableModule, openFont } from '../../build/fonts/fontTable.ts';
import { checkSum, dropTables, layoutTables, tableTags } from '../../electron/services/fonts/sfnt.ts';
import { advance, ascent, descent, unitsPerEm } from '../../sop/layout/text/fontMetrics.ts';

const wholeFontSum = 0xb1b0afba;
const samplesPerFace = 200;

/** Evenly spread over all characters, the same ones in every run. */
function sample(characters: readonly number[]): number[] {
  const step = characters.length / samplesPerFace;
  return Array.from({ length: samplesPerFace }, (_, index) => characters[Math.floor(index * step)] ?? 0);
}

describe.each(faces)('$file', ({ family, style, file, source }) => {
  const bytes = readFileSync(path.join(fontFolder, file));

  test('carries no table that moves or replaces glyphs', () => {
    expect(tableTags(bytes).filter((tag) => layoutTables.includes(tag))).toEqual([]);
  });

  test('has a valid checksum over the whole font and over every table', () => {
    expect(checkSum(bytes)).toBe(wholeFontSum);
    expect(bytes.equals(dropTables(bytes, []))).toBe(true);
  });

  test('is the stripped original', () => {
    const original = family === 'Arial' ? readFileSync(path.join(arimoPackage, source)) : bytes;
    expect(bytes.equals(dropTables(original, layoutTables))).toBe(true);
  });

  test('has the advances that the domain measures with', () => {
    const font = openFont(path.join(fontFolder, file));
    const drawn = font.characterSet.filter((codePoint) => font.glyphForCodePoint(codePoint).id !== 0);
    const sampled = sample(drawn);
    expect(sampled.map((codePoint) => advance(family, style, codePoint))).toEqual(
      sampled.map((codePoint) => font.glyphForCodePoint(codePoint).advanceWidth),
    );
  });

  test('has the line metrics that the domain measures with', () => {
    const font = openFont(path.join(fontFolder, file));
    expect([unitsPerEm(family, style), ascent(family, style), descent(family, style)]).toEqual([
      font.unitsPerEm,
      font.ascent,
      font.descent,
    ]);
  });

  test('lacks what the table says it lacks', () => {
    const font = openFont(path.join(fontFolder, file));
    const codePoints = Array.from({ length: 0x3000 }, (_, codePoint) => codePoint);
    const differing = codePoints.filter(
      (codePoint) => (advance(family, style, codePoint) !== null) !== (font.glyphForCodePoint(codePoint).id !== 0),
    );
    expect(differing).toEqual([]);
  });
});

test('generating the font table again gives the committed bytes', () => {
  expect(fontTableModule()).toBe(readFileSync(tableFile, 'utf8'));
});

test('characters outside every table have no advance', () => {
  expect([-1, 0xd800, 0x1f600, 0x10ffff].map((codePoint) => advance('Arial', 'regular', codePoint))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
