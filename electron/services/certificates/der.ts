/**
 * ASN.1 in its one strict encoding (X.690, DER), read from bytes nobody vouches for. Every value keeps its own bytes, because
 * these are what was hashed and signed; nothing is decoded before it is asked for.
 */
export interface Der {
  readonly tag: number;
  /** With tag and length. */
  readonly bytes: Buffer;
  readonly content: Buffer;
}

/** The bytes are not what the structure asks for. Never leaves what reads signatures. */
export class Malformed extends Error {}

/** The looser encoding with lengths that are told by an end mark: allowed for mails, not for PDF. */
export class OtherEncoding extends Malformed {}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octets: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const mostChildren = 200_000;

/** The value that begins at an offset; bytes may follow it. */
export function readDer(bytes: Buffer, at = 0): Der {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new Malformed('cut off');
  if ((tag & 0x1f) === 0x1f) throw new Malformed('a long tag');
  let length = first;
  let start = at + 2;
  if (first === 0x80) throw new OtherEncoding('an open length');
  if (first > 0x80) {
    const count = first & 0x7f;
    if (count > 4 || start + count > bytes.length) throw new Malformed('a length too long');
    length = bytes.readUIntBE(start, count);
    // DER writes each length in the shortest way.
    if (length < 0x80 || bytes[start] === 0) throw new OtherEncoding('a padded length');
    start += count;
  }
  if (start + length > bytes.length) throw new Malformed('cut off');
  return { tag, bytes: bytes.subarray(at, start + length), content: bytes.subarray(start, start + length) };
}

/** A value that fills its bytes. */
export function readWhole(bytes: Buffer): Der {
  const value = readDer(bytes);
  if (value.bytes.length !== bytes.length) throw new Malformed('something follows');
  return value;
}

/** What a sequence, a set or an explicit tag encloses. */
export function childrenOf({ content }: Der): readonly Der[] {
  const children: Der[] = [];
  for (let at = 0; at < content.length;) {
    const child = readDer(content, at);
    children.push(child);
    if (children.length > mostChildren) throw new Malformed('too many values');
    at += child.bytes.length;
  }
  return children;
}

/** The value, if it is there and of this tag. */
export function expect(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw new Malformed(`no value of tag ${tag}`);
  return value;
}

/** The children of a value that has to be a sequence. */
export function sequence(value: Der | undefined): readonly Der[] {
  return childrenOf(expect(value, tags.sequence));
}

/** The first child of a value that has to be there. */
export function inner(value: Der): Der {
  return readWhole(value.content);
}

/** The child with the context tag of this number; `isPrimitive`: it holds bytes instead of values. */
export function tagged(children: readonly Der[], number: number, isPrimitive = false): Der | undefined {
  const tag = (isPrimitive ? 0x80 : 0xa0) + number;
  return children.find((child) => child.tag === tag);
}

/** An object identifier in dotted digits. */
export function oidOf(value: Der | undefined): string {
  const { content } = expect(value, tags.oid);
  if (content.length === 0 || content.length > 64 || (content.at(-1) ?? 0x80) >= 0x80)
    throw new Malformed('no identifier');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new Malformed('no identifier');
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...others] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...others].join('.');
}

/** A small whole number; null when it does not fit. */
export function numberOf(value: Der | undefined): number | null {
  const { content } = expect(value, tags.integer);
  if (content.length < 1 || content.length > 6) return null;
  return content.readIntBE(0, content.length);
}

/** The bytes of a bit string of whole bytes. */
export function bitsOf(value: Der | undefined): Buffer {
  const { content } = expect(value, tags.bitString);
  if (content.length === 0) throw new Malformed('no bits');
  return content.subarray(1);
}

/** A time of any of the two kinds, in milliseconds; DER writes both in UTC and with seconds. */
export function timeOf(value: Der | undefined): number {
  const text = value?.content.toString('latin1') ?? '';
  const short = value?.tag === tags.utcTime;
  if (!short && value?.tag !== tags.generalizedTime) throw new Malformed('no time');
  const parts = (
    short
      ? /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/
      : /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,9}))?Z$/
  ).exec(text);
  if (parts === null) throw new Malformed('no time');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const fraction = Number(`0.${parts[7] ?? '0'}`);
  // Two digits stand for 1950 to 2049 (RFC 5280, 4.1.2.5.1).
  const full = short ? year + (year < 50 ? 2000 : 1900) : year;
  const time = Date.UTC(full, month - 1, day, hour, minute, second) + Math.floor(fraction * 1000);
  const read = new Date(time);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day || hour > 23 || minute > 59)
    throw new Malformed('no time');
  return time;
}
