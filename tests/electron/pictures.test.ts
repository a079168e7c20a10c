/** What becomes of logos at import: every kind of PNG and JPEG becomes one kind, upright and small, and still shows the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { decode } from 'jpeg-js';
import { describe, expect, test } from 'vitest';
import { readImage } from '../../electron/services/images/readImage.ts';
import { reduced, type Pixels } from '../../electron/services/images/pixels.ts';
import { decodePng } from '../../electron/services/images/png.ts';
import { writePng } from '../../electron/services/images/writePng.ts';
import type { Asset } from '../../electron/services/store/assets.ts';

const folder = path.join(import.meta.dirname, 'fixtures/pictures');
const file = (name: string): Buffer => readFileSync(path.join(folder, name));

function kept(bytes: Uint8Array): Asset {
  const read = readImage(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** Red, green, blue and opacity in the middle of the four quarters of a picture, from the top left. */
function quarters(asset: Asset): number[][] {
  const { width, height, bytes } = asset;
  const pixels =
    asset.mediaType === 'image/jpeg'
      ? { channels: 4, data: decode(Buffer.from(bytes), { useTArray: true }).data }
      : pngPixels(Buffer.from(bytes));
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([right = 0, down = 0]) => {
    const at = (Math.floor(down * height) * width + Math.floor(right * width)) * pixels.channels;
    return [...pixels.data.subarray(at, at + pixels.channels)];
  });
}

function pngPixels(bytes: Buffer): Pixels {
  const read = decodePng(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return reduced(read.value);
}

const [red, green, blue, white] = [
  [255, 0, 0],
  [0, 160, 0],
  [0, 0, 255],
  [255, 255, 255],
];

/** True to a few steps: JPEG loses a little, and inks lose more. */
function near(found: readonly number[][], expected: readonly (readonly number[] | undefined)[], steps: number): void {
  found.forEach((colour, quarter) => {
    expected[quarter]?.forEach((value, channel) => {
      expect(Math.abs((colour[channel] ?? 0) - value), `${quarter}: ${colour.join(' ')}`).toBeLessThanOrEqual(steps);
    });
  });
}

describe('PNG of every kind', () => {
  test.each(['rgb.png', 'rgb16.png', 'palette.png', 'interlaced.png'])('%s shows the same', (name) => {
    const asset = kept(file(name));
    expect(asset).toMatchObject({ mediaType: 'image/png', width: 32, height: 16 });
    near(quarters(asset), [red, green, blue, white], 0);
  });

  test('all of them become the same bytes, eight bits deep, in one pass', () => {
    const bytes = ['rgb.png', 'rgb16.png', 'palette.png', 'interlaced.png'].map((name) => kept(file(name)).bytes);
    for (const one of bytes) expect(Buffer.from(one).equals(Buffer.from(bytes[0] ?? Buffer.alloc(0)))).toBe(true);
    // Depth, colour type, compression, filter, interlace.
    expect([...(bytes[0] ?? Buffer.alloc(0)).subarray(24, 29)]).toEqual([8, 2, 0, 0, 0]);
  });

  test('alpha is kept where there is any, and left out where everything is opaque', () => {
    near(
      quarters(kept(file('alpha.png'))),
      [
        [255, 0, 0, 128],
        [0, 160, 0, 128],
        [0, 0, 255, 128],
        [255, 255, 255, 128],
      ],
      1,
    );
    expect(kept(file('greyAlpha.png')).bytes[25]).toBe(2);
  });

  test('grey and one bit are grey', () => {
    for (const name of ['greyAlpha.png', 'oneBit.png'])
      for (const [r, g, b] of quarters(kept(file(name)))) expect([g, b]).toEqual([r, r]);
    near(quarters(kept(file('oneBit.png'))), [undefined, undefined, undefined, white], 0);
  });

  test('what was kept is kept as it is when it comes again', () => {
    for (const name of ['rgb16.png', 'palette.png', 'alpha.png', 'greyAlpha.png', 'oneBit.png']) {
      const asset = kept(file(name));
      expect(kept(asset.bytes)).toEqual(asset);
    }
  });

  test('larger than is ever printed, it is made smaller, and keeps its shape and colours', () => {
    const [width, height] = [1200, 540];
    const data = new Uint8Array(width * height * 4);
    for (let at = 0; at < width * height; at += 1)
      data.set(at % width < width / 2 ? [255, 0, 0, 255] : [0, 0, 255, 0], at * 4);
    const asset = kept(writePng({ width, height, channels: 4, data }));
    expect([asset.width, asset.height]).toEqual([600, 270]);
    const [left, right] = quarters(asset);
    expect([left, right?.[3]]).toEqual([[255, 0, 0, 255], 0]);
  });
});

describe('JPEG of every kind', () => {
  test.each(['rgb.jpg', 'progressive.jpg'])('%s is kept', (name) => {
    const asset = kept(file(name));
    expect(asset).toMatchObject({ mediaType: 'image/jpeg', width: 32, height: 16 });
    near(quarters(asset), [red, green, blue, white], 6);
  });

  test('the inks of a press become the colours of a screen', () => {
    const asset = kept(file('cmyk.jpg'));
    near(quarters(asset), [red, green, blue, white], 12);
    const frame = Buffer.from(asset.bytes).indexOf(Buffer.from([0xff, 0xc0]));
    expect(asset.bytes[frame + 9]).toBe(3);
    expect(kept(asset.bytes)).toEqual(asset);
  });

  test('grey stays grey', () => {
    for (const [r, g, b] of quarters(kept(file('grey.jpg')))) expect([g, b]).toEqual([r, r]);
  });

  test.each([
    [1, 32, 16, [red, green, blue, white]],
    [2, 32, 16, [green, red, white, blue]],
    [3, 32, 16, [white, blue, green, red]],
    [4, 32, 16, [blue, white, red, green]],
    [5, 16, 32, [red, blue, green, white]],
    [6, 16, 32, [blue, red, white, green]],
    [7, 16, 32, [white, green, blue, red]],
    [8, 16, 32, [green, white, red, blue]],
  ])('a photograph that says orientation %i stands upright', (orientation, width, height, colours) => {
    for (const order of ['II', 'MM'] as const) {
      const asset = kept(withOrientation(file('rgb.jpg'), orientation, order));
      expect([asset.width, asset.height]).toEqual([width, height]);
      near(quarters(asset), colours, 8);
      expect(Buffer.from(asset.bytes).includes('Exif')).toBe(false);
    }
  });

  test('remarks about orientation that make no sense are no reason to refuse', () => {
    const sound = file('rgb.jpg');
    const remark = withOrientation(sound, 6, 'II');
    for (let length = 4; length < 32; length += 1) {
      const cut = Buffer.concat([
        sound.subarray(0, 2),
        Buffer.from([0xff, 0xe1, 0, length - 2]),
        remark.subarray(6, 2 + length),
        sound.subarray(2),
      ]);
      expect(readImage(cut).ok, String(length)).toBe(true);
    }
    expect(kept(withOrientation(sound, 99, 'MM'))).toMatchObject({ width: 32 });
  });

  test('a cut or spoilt one that would have to be drawn anew is refused', () => {
    const cmyk = file('cmyk.jpg');
    const scan = cmyk.indexOf(Buffer.from([0xff, 0xda]));
    const tables = cmyk.indexOf(Buffer.from([0xff, 0xc4]));
    const noTables = Buffer.concat([cmyk.subarray(0, tables), cmyk.subarray(scan)]);
    expect(readImage(cmyk.subarray(0, -20)).ok).toBe(false);
    expect(readImage(noTables).ok).toBe(false);
  });
});

test('a JPEG that takes too much memory to be drawn anew is kept when it may be, and refused when it may not', () => {
  const sized = (name: string): Buffer => {
    const bytes = Buffer.from(file(name));
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(4096, frame + 5);
    bytes.writeUInt16BE(4096, frame + 7);
    return bytes;
  };
  expect(kept(sized('rgb.jpg'))).toMatchObject({ width: 4096, height: 4096 });
  expect(readImage(sized('cmyk.jpg'))).toMatchObject({ error: { code: 'imageTooLarge' } });
  expect(readImage(withOrientation(sized('rgb.jpg'), 6, 'II'))).toMatchObject({ error: { code: 'imageTooLarge' } });
});

test('any bytes of a picture altered, it is a picture or none, and nothing is thrown', () => {
  const originals = ['cmyk.jpg', 'rgb.jpg', 'progressive.jpg', 'interlaced.png', 'palette.png'].map(file);
  const change = fc.record({ which: fc.nat(originals.length - 1), at: fc.nat(400), value: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = Buffer.from(originals[changes[0]?.which ?? 0] ?? Buffer.alloc(0));
      for (const { at, value } of changes) bytes[at % bytes.length] = value;
      const read = readImage(bytes);
      if (read.ok) expect(read.value.width).toBeGreaterThan(0);
    }),
    { seed: 12, numRuns: process.env['LAJUR_FULL'] === '1' ? 2_000 : 150 },
  );
}, 300_000);

test('the name of a file says nothing, and two files in one are only the first', () => {
  const both = Buffer.concat([file('rgb.png'), file('rgb.jpg')]);
  const asset = kept(both);
  expect(asset.mediaType).toBe('image/png');
  expect(Buffer.from(asset.bytes).includes('JFIF')).toBe(false);
  const other = Buffer.concat([file('rgb.jpg'), file('rgb.png'), Buffer.from('PK\u0003\u0004<html>')]);
  expect(kept(other).mediaType).toBe('image/jpeg');
  expect(Buffer.from(kept(other).bytes).includes('IHDR')).toBe(false);
});

/** Puts an Exif segment with nothing but an orientation in front. */
function withOrientation(jpeg: Buffer, orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(order, 0, 'latin1');
  const short = (value: number, at: number): void => {
    if (order === 'II') tiff.writeUInt16LE(value, at);
    else tiff.writeUInt16BE(value, at);
  };
  const long = (value: number, at: number): void => {
    if (order === 'II') tiff.writeUInt32LE(value, at);
    else tiff.writeUInt32BE(value, at);
  };
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
