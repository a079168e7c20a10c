/** What is a font that the form can be printed with, and what is refused with which reason. */
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readFamily } from '../../../electron/services/fonts/readFamily.ts';
import type { FontFile } from '../../../electron/services/fonts/readFamily.ts';
import { tableTags } from '../../../electron/services/fonts/sfnt.ts';
import { advance, ascent, descent, unitsPerEm } from '../../../sop/layout/text/fontMetrics.ts';
import { fontFiles, tinosPaths } from '../../support/ownFonts.ts';
import { openFont, patched, tinyFont } from './tinyFont.ts';

const tinos = fontFiles(tinosPaths);
const [regular, bold, italic] = tinos.map(({ bytes }) => bytes) as [Uint8Array, Uint8Array, Uint8Array];

function named(name: string, bytes: Uint8Array): FontFile {
  return { name, bytes };
}

/** The reason of a refusal, or the styles of what was taken. */
function outcome(files: readonly FontFile[]): string {
  const read = readFamily(files);
  return read.ok ? Object.keys(read.value.faces).join(' ') : `${read.error.code} ${read.error.detail}`;
}

describe('a family that is taken', () => {
  const read = readFamily(tinos);
  if (!read.ok) throw new Error(read.error.code);
  const { font, faces, inWord, lacking } = read.value;

  test('has its name, its faces by what the files say, and all signs of the form', () => {
    expect(font.name).toBe('Tinos');
    expect(Object.keys(faces).toSorted()).toEqual(['bold', 'boldItalic', 'italic', 'regular']);
    expect([inWord, lacking]).toEqual([true, '']);
  });

  test('is known by its files, whatever they are called and however they are ordered', () => {
    const other = readFamily(tinos.toReversed().map(({ bytes }, index) => named(`${index}.ttf`, bytes)));
    expect(other.ok && other.value.font.hash).toBe(font.hash);
    const fewer = readFamily(tinos.slice(0, 2));
    expect(fewer.ok && fewer.value.font.hash).not.toBe(font.hash);
  });

  test('measures as its files do', () => {
    const file = openFont(regular);
    const characters = [...'AVToÄ →≤é\u00a0☃'].map((character) => character.codePointAt(0) ?? 0);
    expect(characters.map((character) => advance(font, 'regular', character))).toEqual(
      characters.map((character) => {
        const glyph = file.glyphForCodePoint(character);
        return glyph.id === 0 ? null : glyph.advanceWidth;
      }),
    );
    expect([unitsPerEm(font, 'regular'), ascent(font, 'regular'), descent(font, 'regular')]).toEqual([
      file.unitsPerEm,
      file.ascent,
      file.descent,
    ]);
  });

  test('is drawn without anything that moves or replaces glyphs', () => {
    expect(tableTags(regular)).toContain('GPOS');
    for (const { bytes } of Object.values(faces))
      expect(tableTags(bytes).filter((tag) => /^(?:GPOS|GSUB|GDEF|kern|hdmx|VDMX|DSIG)$/.test(tag))).toEqual([]);
    expect(create(Buffer.from(faces.bold.bytes)).type).toBe('TTF');
  });
});

describe('refused with a reason', () => {
  const tiny = tinyFont({ family: 'Mungil', style: 'regular' });
  const heavy = tinyFont({ family: 'Mungil', style: 'bold' });
  const pair = (first: Uint8Array, second = heavy): FontFile[] => [named('a.ttf', first), named('b.ttf', second)];

  test('the sound pair that the cases below are made from is taken', () => {
    expect(outcome(pair(tiny))).toBe('regular bold');
  });

  test.each<[string, FontFile[], string]>([
    ['only the upright face', [named('a.ttf', tiny)], 'fontIncomplete bold'],
    ['only the bold face', [named('b.ttf', heavy)], 'fontIncomplete regular'],
    ['no face but a slanted one', [named('i.ttf', italic)], 'fontIncomplete regular'],
    ['the same face twice', pair(tiny, tiny), 'fontMixed b.ttf'],
    ['faces of two families', [named('a.ttf', tiny), named('b.ttf', bold)], 'fontMixed b.ttf'],
    ['nothing', [named('a.ttf', new Uint8Array())], 'notAFont a.ttf'],
    ['a text', [named('a.ttf', Buffer.from('bukan huruf, hanya tulisan biasa'))], 'notAFont a.ttf'],
    ['a zip with another name', [named('a.ttf', Buffer.from('PK\u0003\u0004'.padEnd(400, 'x')))], 'notAFont a.ttf'],
    ['a collection', [named('a.ttf', Buffer.from('ttcf'.padEnd(400, '\0')))], 'fontKind a.ttf'],
    ['a font of the web', [named('a.ttf', Buffer.from('wOF2'.padEnd(400, '\0')))], 'fontKind a.ttf'],
    ['a variable font', pair(patched(tiny, { tag: 'gasp', as: 'fvar' })), 'fontKind a.ttf'],
    [
      'a font that may not be embedded',
      pair(patched(tiny, { tag: 'OS/2', at: 8, u16: 0x0002 })),
      'fontForbidden a.ttf',
    ],
    ['a font that may not be subset', pair(patched(tiny, { tag: 'OS/2', at: 8, u16: 0x0108 })), 'fontForbidden a.ttf'],
    ['bitmaps only', pair(patched(tiny, { tag: 'OS/2', at: 8, u16: 0x0200 })), 'fontForbidden a.ttf'],
    ['more than ten megabytes', [named('a.ttf', new Uint8Array(11 * 1024 * 1024))], 'fontTooLarge a.ttf'],
    ['an em of nothing', pair(patched(tiny, { tag: 'head', at: 18, u16: 0 })), 'notAFont a.ttf'],
    ['lines of ten em', pair(patched(tiny, { tag: 'hhea', at: 4, u16: 0x7000 })), 'notAFont a.ttf'],
    ['more widths than glyphs', pair(patched(tiny, { tag: 'hhea', at: 34, u16: 0xffff })), 'notAFont a.ttf'],
    ['more glyphs than outlines', pair(patched(tiny, { tag: 'maxp', at: 4, u16: 0xffff })), 'notAFont a.ttf'],
    ['a table outside of the file', pair(patched(tiny, { directory: 'glyf', length: 0x7fffffff })), 'notAFont a.ttf'],
  ])('%s', (_case, files, reason) => {
    expect(outcome(files)).toBe(reason);
  });

  test('letters that an Indonesian text needs', () => {
    const upper = tinyFont({ family: 'Mungil', style: 'regular', characters: [0x20, 0x5a] });
    expect(outcome(pair(upper))).toBe('fontLacksLetters abcdefghijklmnopqrstuvwxyz');
  });

  test('a character map that claims every character a thousand times over is not walked', () => {
    expect(outcome(pair(tinyFont({ family: 'Mungil', style: 'regular', groups: 500 })))).toBe('notAFont a.ttf');
  });

  test('what may only be printed is taken, but not put into Word files', () => {
    const printed = readFamily(pair(patched(tiny, { tag: 'OS/2', at: 8, u16: 0x0004 })));
    expect(printed.ok && printed.value.inWord).toBe(false);
    const edited = readFamily(pair(patched(tiny, { tag: 'OS/2', at: 8, u16: 0x0008 })));
    expect(edited.ok && edited.value.inWord).toBe(true);
  });
});
