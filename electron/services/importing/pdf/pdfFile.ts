import { readSections, type ObjectEntry, type Section } from './sections.ts';
import { Scanner, Unreadable, isKind, type PdfDictionary, type PdfValue } from './syntax.ts';
import { streamStart, unpacked } from './unpacking.ts';

/** A PDF file with its objects at hand. Nothing is repaired: what the sections do not say is not there. */
export interface PdfFile {
  readonly bytes: Buffer;
  /** From the newest to the oldest. */
  readonly sections: readonly Section[];
  readonly trailer: PdfDictionary;
  /** Where the object of this number lies; null when there is none. */
  entry(id: number): ObjectEntry | null;
  /** What a value stands for: the object a reference leads to, else the value itself. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** The dictionary and the unpacked data of a stream, at most so many bytes of it. */
  stream(value: PdfValue | undefined, limit: number): { readonly dictionary: PdfDictionary; readonly data: Buffer };
}

const mostPackedBytes = 32 << 20;
const mostPacked = 20_000;
/** A reference to a reference is possible, a circle of them is not followed. */
const mostHops = 4;

/** Objects by where they lie in the bytes: revisions of one file share what they have in common. */
export type ObjectMemory = Map<string, PdfValue>;

/** Opens the file by its cross-reference sections. Throws `Unreadable` when they are not whole. */
export function openPdfFile(bytes: Buffer, memory: ObjectMemory = new Map()): PdfFile {
  const sections = readSections(bytes);
  const [newest] = sections;
  const entry = (id: number): ObjectEntry | null => {
    for (const section of sections) {
      const found = section.entries.get(id);
      if (found !== undefined) return found.kind === 'free' ? null : found;
    }
    return null;
  };
  const located = (id: number, generation: number, offset: number): Scanner => {
    const scanner = new Scanner(bytes, offset);
    if (scanner.integer() !== id || scanner.integer() !== generation || !scanner.word('obj'))
      throw new Unreadable('another object');
    return scanner;
  };
  const read = (id: number, generation: number): PdfValue => {
    const place = entry(id);
    // A reference to an object that is not there stands for null.
    if (place === null || place.kind === 'free') return null;
    if (place.kind === 'packed') return packed(place.container)[place.index] ?? null;
    if (place.generation !== generation) return null;
    const key = `${id} ${place.offset}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const value = located(id, generation, place.offset).value();
    memory.set(key, value);
    return value;
  };
  const packed = (container: number): readonly PdfValue[] => {
    const place = entry(container);
    if (place === null || place.kind !== 'plain') throw new Unreadable('an object is missing');
    const key = `packed ${container} ${place.offset}`;
    const known = memory.get(key);
    if (known !== undefined) return asArray(known);
    const values = unpackObjects(stream({ kind: 'reference', id: container, generation: 0 }, mostPackedBytes));
    memory.set(key, values);
    return values;
  };
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let steps = 0; isKind(found, 'reference'); steps += 1) {
      if (steps > mostHops) throw new Unreadable('references in a circle');
      found = read(found.id, found.generation);
    }
    return found;
  };
  const stream: PdfFile['stream'] = (value, limit) => {
    if (value === undefined || !isKind(value, 'reference')) throw new Unreadable('no reference');
    const place = entry(value.id);
    if (place === null || place.kind !== 'plain') throw new Unreadable('an object is missing');
    const scanner = located(value.id, value.generation, place.offset);
    const dictionary = asDictionary(scanner.value());
    const start = streamStart(scanner);
    const length = resolve(dictionary.entries.get('Length'));
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || start + length > bytes.length)
      throw new Unreadable('a stream of no length');
    if (!new Scanner(bytes, start + length).word('endstream')) throw new Unreadable('a stream without end');
    return { dictionary, data: unpacked(bytes.subarray(start, start + length), dictionary, limit) };
  };
  return { bytes, sections, trailer: newest.trailer, entry, resolve, stream };
}

/** The objects of a stream that packs them, in their order. */
function unpackObjects({ dictionary, data }: ReturnType<PdfFile['stream']>): readonly PdfValue[] {
  const count = dictionary.entries.get('N');
  const first = dictionary.entries.get('First');
  if (typeof count !== 'number' || typeof first !== 'number' || count > mostPacked || first > data.length)
    throw new Unreadable('no packed objects');
  const header = new Scanner(data, 0);
  const values: PdfValue[] = [];
  for (let index = 0; index < count; index += 1) {
    header.integer();
    values.push(new Scanner(data, first + header.integer()).value());
  }
  return values;
}

export function asDictionary(value: PdfValue | undefined): PdfDictionary {
  if (value === undefined || !isKind(value, 'dictionary')) throw new Unreadable('no dictionary');
  return value;
}

export function asArray(value: PdfValue | undefined): readonly PdfValue[] {
  if (!Array.isArray(value)) throw new Unreadable('no list');
  return value as readonly PdfValue[];
}
