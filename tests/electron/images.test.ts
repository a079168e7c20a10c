import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sizeLimit } from '../../electron/services/images/imageFailure.ts';
import { readImage } from '../../electron/services/images/readImage.ts';

const png = readFileSync(path.join(import.meta.dirname, 'fixtures/logo.png'));
const signature = png.subarray(0, 8);

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

function header(width: number, height: number, depth = 8, colour = 2, interlace = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colour, 0, 0, interlace], 8);
  return chunk('IHDR', data);
}

const end = chunk('IEND', new Uint8Array());
const pixels = (length: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc(length)));
const picture = (...chunks: readonly Buffer[]): Buffer => Buffer.concat([signature, ...chunks]);
const codeOf = (bytes: Uint8Array): string => {
  const read = readImage(bytes);
  return read.ok ? 'ok' : read.error.code;
};

/** A JPEG in form: its entropy-coded part is a few bytes, which nothing here decodes. */
function jpeg(width: number, height: number, ...extra: readonly Buffer[]): Buffer {
  const segment = (marker: number, data: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    segment(0xe1, Buffer.from('Exif\0\0rahasia')),
    segment(0xfe, Buffer.from('komentar')),
    ...extra,
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

describe('PNG', () => {
  test('is kept without its remarks and without what follows its end', () => {
    const read = readImage(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ mediaType: 'image/png', width: 8, height: 8 });
    expect(Buffer.from(read.value.bytes).includes('pembuat')).toBe(false);
    expect(Buffer.from(read.value.bytes).includes('script')).toBe(false);
    expect(readImage(read.value.bytes)).toEqual(read);
  });

  test.each([
    ['RGB', header(5, 3), (5 * 3 + 1) * 3],
    ['one bit grey', header(9, 3, 1, 0), (2 + 1) * 3],
    ['sixteen bit with alpha', header(2, 2, 16, 6), (16 + 1) * 2],
    ['interlaced', header(8, 8, 8, 2, 1), 4 + 4 + 7 + 14 + 26 + 52 + 100],
    ['interlaced, one column', header(1, 1, 8, 2, 1), 4],
  ])('%s needs exactly its pixel data', (_name, head, length) => {
    expect(codeOf(picture(head, pixels(length), end))).toBe('ok');
    expect(codeOf(picture(head, pixels(length - 1), end))).toBe('notAnImage');
    expect(codeOf(picture(head, pixels(length + 1), end))).toBe('notAnImage');
  });

  test.each([
    ['too wide', header(4097, 1), 'imageTooLarge'],
    ['too high', header(1, 4097), 'imageTooLarge'],
    ['20 000 pixels a side', header(20_000, 20_000), 'imageTooLarge'],
    ['no width', header(0, 5), 'notAnImage'],
    ['unknown colour type', header(5, 5, 8, 5), 'notAnImage'],
    ['unknown depth', header(5, 5, 3, 2), 'notAnImage'],
  ])('%s is refused before anything is unpacked', (_name, head, code) => {
    expect(codeOf(picture(head, chunk('IDAT', Buffer.from('never unpacked')), end))).toBe(code);
  });

  test('a bomb is not unpacked beyond the size it declares', () => {
    const bomb = picture(header(4, 4), pixels(200 * 1024 * 1024), end);
    expect(bomb.length).toBeLessThan(sizeLimit);
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(bomb)).toBe('notAnImage');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test('cut anywhere, it is refused', () => {
    for (let length = 0; length < png.length; length += 1)
      expect(codeOf(png.subarray(0, length)), String(length)).toBe('notAnImage');
  });

  test('with any byte altered, it is refused or its picture is the same', () => {
    const original = readImage(png);
    fc.assert(
      fc.property(fc.nat(png.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const altered = Buffer.from(png);
        altered[at] = (altered[at] ?? 0) ^ mask;
        const read = readImage(altered);
        if (read.ok) expect(read).toEqual(original);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('JPEG', () => {
  test('is kept without remarks, EXIF and what follows its end', () => {
    const read = readImage(Buffer.concat([jpeg(480, 320), Buffer.from('PK\u0003\u0004')]));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ mediaType: 'image/jpeg', width: 480, height: 320 });
    const kept = Buffer.from(read.value.bytes);
    for (const text of ['Exif', 'rahasia', 'komentar', 'PK']) expect(kept.includes(text), text).toBe(false);
    expect(kept.includes('JFIF')).toBe(true);
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect(readImage(kept)).toEqual(read);
  });

  test('is refused when it is too large, cut, has two sizes or no picture', () => {
    expect(codeOf(jpeg(65_000, 65_000))).toBe('imageTooLarge');
    expect(codeOf(jpeg(640, 480).subarray(0, -2))).toBe('notAnImage');
    expect(codeOf(jpeg(0, 480))).toBe('notAnImage');
    const secondFrame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 5, 0, 5, 1, 1, 0x11, 0]);
    expect(codeOf(jpeg(640, 480, secondFrame))).toBe('notAnImage');
    expect(codeOf(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBe('notAnImage');
  });

  test('cut anywhere, it is refused', () => {
    const whole = jpeg(64, 48);
    for (let length = 0; length < whole.length; length += 1)
      expect(codeOf(whole.subarray(0, length)), String(length)).toBe('notAnImage');
  });
});

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['SVG with a declaration', '<?xml version="1.0"?><svg/>'],
  ['GIF', 'GIF89a'],
  ['BMP', 'BM'],
  ['HTML', '<html>'],
  ['nothing', ''],
])('%s is no picture here', (_name, text) => {
  expect(codeOf(Buffer.from(text))).toBe('notAnImage');
});

test('a file over 2 MB is refused unread', () => {
  expect(codeOf(Buffer.concat([png, Buffer.alloc(sizeLimit)]))).toBe('imageTooLarge');
});
