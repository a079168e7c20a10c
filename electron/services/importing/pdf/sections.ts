import { Scanner, Unreadable, isKind, type PdfDictionary, type PdfValue } from './syntax.ts';
import { streamStart, unpacked } from './unpacking.ts';

/** Where an object lies: by itself, or as one of those packed together in a stream. */
export type ObjectEntry =
  | { readonly kind: 'plain'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number }
  | { readonly kind: 'free' };

/** One cross-reference section with its trailer, as a table or as a stream. */
export interface Section {
  /** Offset of the section. */
  readonly at: number;
  readonly entries: ReadonlyMap<number, ObjectEntry>;
  readonly trailer: PdfDictionary;
}

const mostObjects = 500_000;
/** Each signature adds a section or two. */
const mostSections = 128;
const tailLength = 1024;
const entryLength = 20;
const mostSectionBytes = 16 << 20;

/** The sections of a file from the newest to the oldest. Throws `Unreadable` when they are not whole. */
export function readSections(bytes: Buffer): readonly [Section, ...(readonly Section[])] {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - tailLength));
  const start = /startxref[\s\0]+(\d{1,10})[\s\0]+%%EOF[\s\0]*$/.exec(tail)?.[1];
  if (start === undefined) throw new Unreadable('no end');
  const seen = new Set<number>();
  const read = (at: number): Section => {
    if (seen.has(at) || seen.size >= mostSections) throw new Unreadable('sections in a circle');
    seen.add(at);
    return readSection(bytes, at);
  };
  const first = read(Number(start));
  const older: Section[] = [];
  for (let section: Section = first; ;) {
    // A table for old programs, and a stream beside it for objects that only newer ones can find.
    const beside = section.trailer.entries.get('XRefStm');
    if (typeof beside === 'number') older.push(read(beside));
    const previous = section.trailer.entries.get('Prev');
    if (previous === undefined) return [first, ...older];
    if (typeof previous !== 'number') throw new Unreadable('no offset of a section');
    section = read(previous);
    older.push(section);
  }
}

function readSection(bytes: Buffer, at: number): Section {
  const scanner = new Scanner(bytes, at);
  return scanner.word('xref') ? readTable(scanner, at) : readStream(scanner, at);
}

function readTable(scanner: Scanner, at: number): Section {
  const { bytes } = scanner;
  const entries = new Map<number, ObjectEntry>();
  while (!scanner.word('trailer')) {
    const first = scanner.integer();
    const count = scanner.integer();
    if (first + count > mostObjects) throw new Unreadable('too many objects');
    scanner.space();
    for (let index = 0; index < count; index += 1) {
      const line = bytes.toString('latin1', scanner.at, scanner.at + entryLength);
      const entry = /^(\d{10}) (\d{5}) ([nf])[ \r\n]{2}$/.exec(line);
      if (entry === null) throw new Unreadable('a broken table');
      if (entries.has(first + index)) throw new Unreadable('an object twice');
      entries.set(
        first + index,
        entry[3] === 'n' ? { kind: 'plain', offset: Number(entry[1]), generation: Number(entry[2]) } : { kind: 'free' },
      );
      scanner.at += entryLength;
    }
  }
  return { at, entries, trailer: dictionaryOf(scanner.value()) };
}

function readStream(scanner: Scanner, at: number): Section {
  scanner.integer();
  scanner.integer();
  if (!scanner.word('obj')) throw new Unreadable('no section');
  const trailer = dictionaryOf(scanner.value());
  const { entries: keys } = trailer;
  const type = keys.get('Type') ?? null;
  if (!isKind(type, 'name') || type.name !== 'XRef') throw new Unreadable('no section');
  const length = keys.get('Length');
  const start = streamStart(scanner);
  // Its own length cannot be looked up before the section is read, so it stands there.
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || start + length > scanner.bytes.length)
    throw new Unreadable('a stream of no length');
  const data = unpacked(scanner.bytes.subarray(start, start + length), trailer, mostSectionBytes);
  const widths = wholeNumbers(keys.get('W'));
  const size = keys.get('Size');
  const ranges = keys.has('Index') ? wholeNumbers(keys.get('Index')) : [0, typeof size === 'number' ? size : -1];
  if (widths.length !== 3 || widths.some((width) => width > 6) || ranges.length % 2 !== 0)
    throw new Unreadable('a broken section');
  return { at, entries: streamEntries(data, widths, ranges), trailer };
}

function streamEntries(data: Buffer, widths: readonly number[], ranges: readonly number[]): Map<number, ObjectEntry> {
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const row = typeWidth + secondWidth + thirdWidth;
  const entries = new Map<number, ObjectEntry>();
  let at = 0;
  for (let range = 0; range < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    const count = ranges[range + 1] ?? -1;
    if (row === 0 || first < 0 || count < 0 || first + count > mostObjects || at + count * row > data.length)
      throw new Unreadable('a broken section');
    for (let index = 0; index < count; index += 1, at += row) {
      const type = typeWidth === 0 ? 1 : data.readUIntBE(at, typeWidth);
      const second = secondWidth === 0 ? 0 : data.readUIntBE(at + typeWidth, secondWidth);
      const third = thirdWidth === 0 ? 0 : data.readUIntBE(at + typeWidth + secondWidth, thirdWidth);
      if (entries.has(first + index)) throw new Unreadable('an object twice');
      entries.set(first + index, entryOf(type, second, third));
    }
  }
  return entries;
}

function entryOf(type: number, second: number, third: number): ObjectEntry {
  if (type === 1) return { kind: 'plain', offset: second, generation: third };
  if (type === 2) return { kind: 'packed', container: second, index: third };
  // Types of a later format stand for nothing, as the format asks.
  return { kind: 'free' };
}

function wholeNumbers(value: PdfValue | undefined): readonly number[] {
  if (!Array.isArray(value)) throw new Unreadable('no list');
  return (value as readonly PdfValue[]).map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0) throw new Unreadable('no number');
    return item;
  });
}

function dictionaryOf(value: PdfValue): PdfDictionary {
  if (!isKind(value, 'dictionary')) throw new Unreadable('no dictionary');
  return value;
}
