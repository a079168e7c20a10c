/** Writes DER (X.690): as many values as a signature needs, from bytes that may stand in a certificate already. */

const tags = { integer: 0x02, octets: 0x04, empty: 0x05, oid: 0x06, sequence: 0x30, set: 0x31 } as const;

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return value(tags.sequence, parts);
}

/** The parts in the order of their bytes, as DER wants them in a set. */
export function set(...parts: readonly Uint8Array[]): Buffer {
  return value(tags.set, sorted(parts));
}

/** Parts under a tag of the context, which stands for the tag they would have. */
export function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  return value(0xa0 + tag, parts);
}

export function octets(bytes: Uint8Array): Buffer {
  return value(tags.octets, [bytes]);
}

export function small(integer: number): Buffer {
  return value(tags.integer, [Buffer.of(integer)]);
}

export const empty = value(tags.empty, []);

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return value(tags.oid, [Buffer.from([first * 40 + second, ...rest].flatMap(base128))]);
}

export function sorted(parts: readonly Uint8Array[]): Uint8Array[] {
  return parts.toSorted((one, other) => Buffer.compare(one, other));
}

function value(tag: number, parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthBytes(length)]), ...parts]);
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return [0x80 + bytes.length, ...bytes];
}

function base128(number: number): number[] {
  const digits = [number % 128];
  for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) digits.unshift(128 + (left % 128));
  return digits;
}
