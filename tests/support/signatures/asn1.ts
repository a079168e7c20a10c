/** Writes ASN.1 in DER, for certificates and signatures that tests make: sound ones, and every wrong one. */

export function value(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : length < 0x10000
          ? [0x82, length >> 8, length & 0xff]
          : [0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => value(0x30, Buffer.concat(parts));
/** A set in the order that DER asks for. */
export const set = (...parts: readonly Uint8Array[]): Buffer =>
  value(0x31, Buffer.concat(parts.toSorted((one, other) => Buffer.compare(one, other))));
export const explicit = (number: number, part: Uint8Array): Buffer => value(0xa0 + number, part);
export const octets = (bytes: Uint8Array): Buffer => value(0x04, bytes);
export const bits = (bytes: Uint8Array): Buffer => value(0x03, Buffer.concat([Buffer.from([0]), bytes]));
export const text = (content: string): Buffer => value(0x0c, Buffer.from(content));
export const boolean = (is: boolean): Buffer => value(0x01, Buffer.from([is ? 0xff : 0]));
export const none = value(0x05, Buffer.alloc(0));

export function integer(number: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeIntBE(number, 0, 6);
  let start = 0;
  while (start < 5 && bytes[start] === 0 && (bytes[start + 1] ?? 0) < 0x80) start += 1;
  return value(0x02, bytes.subarray(start));
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...others].flatMap((arc) => {
    const digits = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest % 128) + 128);
    return digits;
  });
  return value(0x06, Buffer.from(bytes));
}

/** A time as GeneralizedTime. */
export function time(instant: string): Buffer {
  return value(0x18, Buffer.from(`${new Date(instant).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`));
}

/** A time as UTCTime, as certificates before 2050 write it. */
export function shortTime(instant: string): Buffer {
  return value(0x17, Buffer.from(`${new Date(instant).toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));
}
