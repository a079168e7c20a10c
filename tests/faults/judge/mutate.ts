import type { Random } from '../fault.ts';

/** Pieces that parsers stumble over. */
const pieces = [
  '__proto__',
  '{"__proto__":{"tercemar":1}}',
  '[[[[[[[[[[[[[[[[',
  '{"a":'.repeat(80),
  '-1e999',
  '\\ud800',
  '\0',
  'null',
  '"'.repeat(3),
  '99999999999999999999',
  '../../',
  'PK\u0003\u0004',
  'IHDR',
].map((text) => Buffer.from(text, 'latin1'));

type Mutation = (bytes: Buffer, other: Buffer, random: Random) => Buffer;

const mutations: readonly Mutation[] = [
  (bytes, _other, random) => written(bytes, random.below(bytes.length), Buffer.from([random.below(256)])),
  (bytes, _other, random) => {
    const at = random.below(bytes.length);
    return written(bytes, at, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.below(8))]));
  },
  // Sizes and counts stand in two or four bytes: the smallest, the largest, and those about them.
  (bytes, _other, random) => {
    const value = Buffer.alloc(4);
    value.writeUInt32LE([0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xffff][random.below(6)] ?? 0);
    return written(bytes, random.below(bytes.length), random.chance(0.5) ? value : value.reverse());
  },
  (bytes, _other, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, _other, random) => spliced(bytes, random.below(bytes.length), 1 + random.below(40), Buffer.alloc(0)),
  (bytes, _other, random) =>
    spliced(bytes, random.below(bytes.length), 0, pieces[random.below(pieces.length)] ?? Buffer.alloc(0)),
  (bytes, other, random) => {
    const from = random.below(other.length);
    return spliced(bytes, random.below(bytes.length), random.below(64), other.subarray(from, from + random.below(200)));
  },
];

/** A file that is not quite what it was: one to four changes by bytes, sizes, pieces of itself or of another one. */
export function mutated(bytes: Buffer, other: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let count = 1 + random.below(4); count > 0 && result.length > 0; count -= 1) {
    result = mutations[random.below(mutations.length)]?.(result, other, random) ?? result;
  }
  return result;
}

function written(bytes: Buffer, at: number, put: Buffer): Buffer {
  const result = Buffer.from(bytes);
  put.copy(result, at);
  return result;
}

function spliced(bytes: Buffer, at: number, removed: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]);
}
