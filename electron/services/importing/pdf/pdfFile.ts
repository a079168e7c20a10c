import { inflateSync } from 'node:zlib';
import { codeOf } from '../../store/openDatabase.ts';
import { Scanner, Unreadable, type PdfDictionary, type PdfValue } from './syntax.ts';

/** A PDF file with its objects at hand: classic cross-reference tables, as Lajur and signing programs write them. */
export interface PdfFile {
  readonly trailer: PdfDictionary;
  /** What a value stands for: the object a reference leads to, else the value itself. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** The dictionary and the unpacked data of a stream, at most so many bytes of it. */
  stream(value: PdfValue | undefined, limit: number): { readonly dictionary: PdfDictionary; readonly data: Buffer };
}

/** The file is a PDF, but keeps its objects in a way that Lajur never does. */
export class OtherStructure extends Unreadable {}

const mostObjects = 200_000;
/** Each signature adds a section. */
const mostSections = 32;
const tailLength = 1024;
const entryLength = 20;

/** Opens the file by its cross-reference tables. Throws `Unreadable` when they are not whole. */
export function openPdfFile(bytes: Buffer): PdfFile {
  const { offsets, trailer } = readSections(bytes);
  const locate = (value: PdfValue | undefined): Scanner => {
    if (value === undefined || !isKind(value, 'reference')) throw new Unreadable('no reference');
    const offset = offsets.get(value.id);
    if (offset === undefined || offset === null) throw new Unreadable('an object is missing');
    const scanner = new Scanner(bytes, offset);
    if (scanner.integer() !== value.id || scanner.integer() !== value.generation || !scanner.word('obj'))
      throw new Unreadable('another object');
    return scanner;
  };
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    // A reference to a reference is possible, a circle of them is not followed.
    for (let steps = 0; isKind(found, 'reference'); steps += 1) {
      if (steps > 4) throw new Unreadable('references in a circle');
      found = locate(found).value();
    }
    return found;
  };
  return {
    trailer,
    resolve,
    stream: (value, limit) => {
      const scanner = locate(value);
      const dictionary = asDictionary(scanner.value());
      const start = streamStart(scanner);
      const length = resolve(dictionary.entries.get('Length'));
      if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || start + length > bytes.length)
        throw new Unreadable('a stream of no length');
      const end = new Scanner(bytes, start + length);
      if (!end.word('endstream')) throw new Unreadable('a stream without end');
      return { dictionary, data: unpacked(bytes.subarray(start, start + length), dictionary, limit) };
    },
  };
}

export function asDictionary(value: PdfValue | undefined): PdfDictionary {
  if (value === undefined || !isKind(value, 'dictionary')) throw new Unreadable('no dictionary');
  return value;
}

export function asArray(value: PdfValue | undefined): readonly PdfValue[] {
  if (!Array.isArray(value)) throw new Unreadable('no list');
  return value as readonly PdfValue[];
}

type Kinded = Extract<PdfValue, { readonly kind: string }>;

export function isKind<Kind extends Kinded['kind']>(
  value: PdfValue,
  kind: Kind,
): value is Extract<Kinded, { readonly kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

function readSections(bytes: Buffer): { offsets: Map<number, number | null>; trailer: PdfDictionary } {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - tailLength));
  const start = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)?.[1];
  if (start === undefined) throw new Unreadable('no end');
  const offsets = new Map<number, number | null>();
  const seen = new Set<number>();
  let newest: PdfDictionary | null = null;
  for (let at: number | null = Number(start); at !== null;) {
    if (seen.has(at) || seen.size >= mostSections) throw new Unreadable('sections in a circle');
    seen.add(at);
    const scanner = new Scanner(bytes, at);
    if (!scanner.word('xref')) throw new OtherStructure('no table');
    readTable(scanner, offsets);
    const trailer = asDictionary(scanner.value());
    newest ??= trailer;
    const previous = trailer.entries.get('Prev');
    at = typeof previous === 'number' ? previous : null;
  }
  if (newest === null) throw new Unreadable('no trailer');
  return { offsets, trailer: newest };
}

/** Entries that a later section has replaced stay replaced; null is a freed object. */
function readTable(scanner: Scanner, offsets: Map<number, number | null>): void {
  const { bytes } = scanner;
  while (!scanner.word('trailer')) {
    const first = scanner.integer();
    const count = scanner.integer();
    if (first + count > mostObjects) throw new Unreadable('too many objects');
    scanner.space();
    for (let index = 0; index < count; index += 1) {
      const entry = /^(\d{10}) (\d{5}) ([nf])[ \r\n]{2}$/.exec(
        bytes.toString('latin1', scanner.at, scanner.at + entryLength),
      );
      if (entry === null) throw new Unreadable('a broken table');
      if (!offsets.has(first + index)) offsets.set(first + index, entry[3] === 'n' ? Number(entry[1]) : null);
      scanner.at += entryLength;
    }
  }
}

function streamStart(scanner: Scanner): number {
  if (!scanner.word('stream')) throw new Unreadable('no stream');
  if (scanner.bytes[scanner.at] === 0x0d) scanner.at += 1;
  if (scanner.bytes[scanner.at] !== 0x0a) throw new Unreadable('no stream');
  return scanner.at + 1;
}

function unpacked(data: Buffer, dictionary: PdfDictionary, limit: number): Buffer {
  const filter = dictionary.entries.get('Filter') ?? null;
  if (filter === null) {
    if (data.length > limit) throw new Unreadable('too large');
    return data;
  }
  if (!isKind(filter, 'name') || filter.name !== 'FlateDecode') throw new OtherStructure('another filter');
  try {
    return inflateSync(data, { maxOutputLength: limit });
  } catch (error) {
    if (codeOf(error).startsWith('Z_') || codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable('not packed');
    throw error;
  }
}
