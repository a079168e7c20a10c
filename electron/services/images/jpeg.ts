import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Asset } from '../store/assets.ts';
import { imageTooLarge, notAnImage, sidesFit } from './imageFailure.ts';
import type { ImageFailure } from './imageFailure.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Frames that PDF readers and Word both draw: baseline, extended and progressive. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Tables, restart interval, JFIF and Adobe colour marks: what decoding needs. Remarks, EXIF and profiles are left out. */
const keptMarkers = new Set([0xc4, 0xdb, 0xdd, 0xe0, 0xee]);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reads a JPEG: its segments must be whole and end in an end mark; what follows that mark is left out. */
export function readJpeg(input: Buffer): Result<Asset, ImageFailure> {
  const kept: Buffer[] = [input.subarray(0, 2)];
  let size: Size | null = null;
  let scanned = false;
  let at = 2;
  while (at + 2 <= input.length) {
    if (input[at] !== 0xff) return notAnImage;
    const marker = input[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return size === null || !scanned ? notAnImage : finish(kept, size);
    if (at + 4 > input.length) return notAnImage;
    const end = at + 2 + input.readUInt16BE(at + 2);
    if (end < at + 4 || end > input.length) return notAnImage;
    const segment = input.subarray(at, end);
    if (frames.has(marker)) {
      const found = sizeIn(segment);
      if (found === null || size !== null) return notAnImage;
      if (!sidesFit(found.width, found.height)) return imageTooLarge;
      size = found;
    } else if (isFrame(marker)) {
      return notAnImage;
    }
    if (marker === startOfScan) {
      if (size === null) return notAnImage;
      const scanEnd = endOfScan(input, end);
      kept.push(input.subarray(at, scanEnd));
      at = scanEnd;
      scanned = true;
      continue;
    }
    if (frames.has(marker) || keptMarkers.has(marker)) kept.push(segment);
    at = end;
  }
  return notAnImage;
}

function sizeIn(segment: Buffer): Size | null {
  if (segment.length < 10) return null;
  const size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
  return size.width === 0 || size.height === 0 ? null : size;
}

/** The other frame types (lossless, arithmetic, hierarchical); C4, C8 and CC are no frames. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Where the next real marker stands: inside a scan FF is followed by 00 or by a restart mark. */
function endOfScan(input: Buffer, from: number): number {
  for (let at = input.indexOf(0xff, from); at >= 0; at = input.indexOf(0xff, at + 1)) {
    const next = input[at + 1] ?? 0;
    const belongs = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!belongs) return at;
  }
  return input.length;
}

function finish(kept: readonly Buffer[], size: Size): Result<Asset, ImageFailure> {
  const bytes = Buffer.concat([...kept, Buffer.from([0xff, endOfImage])]);
  return ok({ mediaType: 'image/jpeg', ...size, bytes });
}
