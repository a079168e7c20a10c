/** A font of the letters of ASCII, made out of Tinos, so that thousands of broken copies of it can be tried in seconds. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { bigEndian, keepTables } from '../../../electron/services/fonts/sfnt.ts';
import { tinosPaths } from '../../support/ownFonts.ts';

export function openFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (font.type !== 'TTF') throw new Error('Not one font');
  return font;
}

export interface TinyFont {
  readonly family: string;
  readonly style: 'regular' | 'bold';
  /** First and last code point that it has. */
  readonly characters?: readonly [number, number];
  /** As many groups, each claiming all characters, instead of the usual map. */
  readonly groups?: number;
}

/** Table, offset and bytes of each table. */
function directory(
  font: Uint8Array,
): Map<string, { readonly record: number; readonly offset: number; length: number }> {
  const view = bigEndian(font);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const record = 12 + 16 * index;
      const tag = Buffer.from(font.subarray(record, record + 4)).toString('latin1');
      return [tag, { record, offset: view.getUint32(record + 8), length: view.getUint32(record + 12) }] as const;
    }),
  );
}

const needed = ['head', 'hhea', 'maxp', 'hmtx', 'OS/2', 'name', 'cmap', 'post', 'glyf', 'loca', 'gasp'];
/** Glyphs that are kept: in Tinos the characters of ASCII stand in a row. */
const glyphs = 120;

/** Builds the font: the first glyphs only, a map of one range, a name of its own. */
export function tinyFont({ family, style, characters = [0x20, 0x7e], groups }: TinyFont): Uint8Array {
  const whole = keepTables(readFileSync(tinosPaths[style === 'regular' ? 0 : 1] ?? ''), needed);
  const opened = openFont(whole);
  const tables = directory(whole);
  const table = (tag: string): Buffer => {
    const { offset, length } = tables.get(tag) ?? { offset: 0, length: 0 };
    return Buffer.from(whole.subarray(offset, offset + length));
  };
  const head = table('head');
  const long = head.readInt16BE(50) === 1;
  const place = (glyph: number): number =>
    long ? table('loca').readUInt32BE(4 * glyph) : 2 * table('loca').readUInt16BE(2 * glyph);
  const contents: Record<string, Buffer> = {
    ...Object.fromEntries(needed.map((tag) => [tag, table(tag)])),
    cmap: groups === undefined ? segment(characters, opened.glyphForCodePoint(0x20).id) : claims(groups),
    name: names(family, style),
    loca: table('loca').subarray(0, (glyphs + 1) * (long ? 4 : 2)),
    glyf: table('glyf').subarray(0, place(glyphs)),
    hmtx: Buffer.from(table('hmtx').subarray(0, 4 * glyphs)),
    post: Buffer.concat([Buffer.from([0, 3, 0, 0]), table('post').subarray(4, 32)]),
  };
  contents['maxp']?.writeUInt16BE(glyphs, 4);
  contents['hhea']?.writeUInt16BE(glyphs, 34);
  return assembled(contents);
}

/** Format 4 with one range of characters whose glyphs follow each other. */
function segment([first, last]: readonly [number, number], spaceGlyph: number): Buffer {
  const values = [4, 32, 0, 4, 4, 1, 0, last, 0xffff, 0, first, 0xffff, (spaceGlyph - 0x20) & 0xffff, 1, 0, 0];
  return Buffer.concat([u16([0, 1, 3, 1, 0, 12]), u16(values)]);
}

/** Format 12 with groups that all claim everything. */
function claims(count: number): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt16BE(12, 0);
  header.writeUInt32BE(16 + 12 * count, 4);
  header.writeUInt32BE(count, 12);
  const group = Buffer.from([0, 0, 0, 0, 0, 0x10, 0xff, 0xff, 0, 0, 0, 1]);
  return Buffer.concat([u16([0, 1, 3, 10, 0, 12]), header, ...Array.from({ length: count }, () => group)]);
}

function names(family: string, style: string): Buffer {
  const texts = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`],
  ] as const;
  const encoded = texts.map(([id, text]) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
  let at = 0;
  const records = encoded.map(({ id, bytes }) => {
    const record = u16([3, 1, 0x409, id, bytes.length, at]);
    at += bytes.length;
    return record;
  });
  return Buffer.concat([
    u16([0, texts.length, 6 + 12 * texts.length]),
    ...records,
    ...encoded.map(({ bytes }) => bytes),
  ]);
}

function u16(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => bytes.writeUInt16BE(value, 2 * index));
  return bytes;
}

/** The tables as a font file; `keepTables` writes its sums. */
function assembled(contents: Readonly<Record<string, Buffer>>): Uint8Array {
  const tags = Object.keys(contents).toSorted();
  let offset = 12 + 16 * tags.length;
  const header = Buffer.concat([Buffer.from([0, 1, 0, 0]), u16([tags.length, 0, 0, 0])]);
  const records: Buffer[] = [];
  const data: Buffer[] = [];
  for (const tag of tags) {
    const bytes = contents[tag] ?? Buffer.alloc(0);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const record = Buffer.alloc(16);
    record.write(tag, 'latin1');
    record.writeUInt32BE(offset, 8);
    record.writeUInt32BE(bytes.length, 12);
    records.push(record);
    data.push(padded);
    offset += padded.length;
  }
  return keepTables(Buffer.concat([header, ...records, ...data]), tags);
}

/** One thing that is wrong in a copy of a font. */
export type Fault =
  | { readonly tag: string; readonly at: number; readonly u16: number }
  | { readonly tag: string; readonly as: string }
  | { readonly directory: string; readonly length: number };

/** A copy with one number of a table, the name of a table, or a length of the directory changed. */
export function patched(font: Uint8Array, fault: Fault): Uint8Array {
  const copy = Uint8Array.from(font);
  const found = directory(copy).get('tag' in fault ? fault.tag : fault.directory);
  if (found === undefined) throw new Error('No such table');
  if ('u16' in fault) bigEndian(copy).setUint16(found.offset + fault.at, fault.u16);
  else if ('as' in fault) Buffer.from(copy.buffer).write(fault.as, found.record, 'latin1');
  else bigEndian(copy).setUint32(found.record + 12, fault.length);
  return copy;
}
