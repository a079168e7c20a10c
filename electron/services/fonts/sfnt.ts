/**
 * Rewrites a TrueType or OpenType file without some of its tables.
 *
 * Word, PDF writers and Chromium kern each in their own way; a font that carries no kerning and no substitutions leaves
 * them nothing to disagree about, so the widths of our font table hold everywhere.
 */

/** Tables through which a text engine would move or replace glyphs. */
export const layoutTables: readonly string[] = ['GPOS', 'GSUB', 'GDEF', 'kern'];

interface Table {
  readonly tag: string;
  readonly data: Uint8Array;
}

interface Sfnt {
  readonly version: number;
  /** In the order in which the data lies in the file. */
  readonly tables: readonly Table[];
}

const headerSize = 12;
const recordSize = 16;
const checkSumAdjustmentOffset = 8;
/** The sum of a whole font, its adjustment included, must come to this (OpenType specification, `head`). */
const wholeFontSum = 0xb1b0afba;

/** The font without these tables. */
export function dropTables(font: Uint8Array, tags: readonly string[]): Uint8Array {
  return writeSome(font, (tag) => !tags.includes(tag));
}

/** The font with these tables only. */
export function keepTables(font: Uint8Array, tags: readonly string[]): Uint8Array {
  return writeSome(font, (tag) => tags.includes(tag));
}

function writeSome(font: Uint8Array, isKept: (tag: string) => boolean): Uint8Array {
  const { version, tables } = readSfnt(font);
  return writeSfnt({ version, tables: tables.filter(({ tag }) => isKept(tag)) });
}

export function tableTags(font: Uint8Array): string[] {
  return readSfnt(font)
    .tables.map((table) => table.tag)
    .toSorted();
}

/** Sum of big-endian 32-bit words, the last one padded with zeros. */
export function checkSum(data: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    const word =
      (byteAt(data, at) << 24) | (byteAt(data, at + 1) << 16) | (byteAt(data, at + 2) << 8) | byteAt(data, at + 3);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

function byteAt(data: Uint8Array, at: number): number {
  return data[at] ?? 0;
}

function readSfnt(font: Uint8Array): Sfnt {
  const view = bigEndian(font);
  const count = view.getUint16(4);
  const found: { tag: string; offset: number; length: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const record = headerSize + index * recordSize;
    const tag = String.fromCharCode(...font.subarray(record, record + 4));
    found.push({ tag, offset: view.getUint32(record + 8), length: view.getUint32(record + 12) });
  }
  const tables = found
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ tag, offset, length }) => ({ tag, data: font.subarray(offset, offset + length) }));
  return { version: view.getUint32(0), tables };
}

function writeSfnt({ version, tables }: Sfnt): Uint8Array {
  const prepared = tables.map(({ tag, data }) => ({ tag, data: tag === 'head' ? withoutAdjustment(data) : data }));
  const offsets = new Map<string, number>();
  let end = headerSize + recordSize * prepared.length;
  for (const { tag, data } of prepared) {
    offsets.set(tag, end);
    end += paddedLength(data.length);
  }

  const font = new Uint8Array(end);
  const view = bigEndian(font);
  writeHeader(view, version, prepared.length);
  prepared
    .toSorted((a, b) => (a.tag < b.tag ? -1 : 1))
    .forEach(({ tag, data }, index) => {
      const record = headerSize + index * recordSize;
      for (let at = 0; at < 4; at += 1) view.setUint8(record + at, tag.charCodeAt(at));
      view.setUint32(record + 4, checkSum(data));
      view.setUint32(record + 8, offsets.get(tag) ?? 0);
      view.setUint32(record + 12, data.length);
    });
  for (const { tag, data } of prepared) font.set(data, offsets.get(tag));

  const head = offsets.get('head');
  if (head === undefined) throw new Error('The font has no head table');
  view.setUint32(head + checkSumAdjustmentOffset, (wholeFontSum - checkSum(font)) >>> 0);
  return font;
}

/** The checksum of `head` is defined over a zero adjustment. */
function withoutAdjustment(head: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(head);
  bigEndian(copy).setUint32(checkSumAdjustmentOffset, 0);
  return copy;
}

function writeHeader(view: DataView, version: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  const searchRange = 2 ** power * recordSize;
  view.setUint32(0, version);
  view.setUint16(4, count);
  view.setUint16(6, searchRange);
  view.setUint16(8, power);
  view.setUint16(10, count * recordSize - searchRange);
}

function paddedLength(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** The bytes as numbers, the first byte the highest, as fonts have them. */
export function bigEndian(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
