import { decode, encode } from 'jpeg-js';
import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Asset } from '../store/assets.ts';
import { exifOrientation } from './exifOrientation.ts';
import { imageTooLarge, notAnImage, sideLimit, sidesFit } from './imageFailure.ts';
import type { ImageFailure } from './imageFailure.ts';
import { keptSide, reduced, upright } from './pixels.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Frames that PDF readers and Word both draw: baseline, extended and progressive. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Tables, restart interval, JFIF and Adobe colour marks: what decoding needs. Remarks, EXIF and profiles are left out. */
const keptMarkers = new Set([0xc4, 0xdb, 0xdd, 0xe0, 0xee]);

const exif = 0xe1;
/** Of a picture that is drawn anew; 100 would be no loss, and three times the bytes. */
const quality = 92;

/** Decoding takes about seven bytes for each; more than these would take more memory than the rest of the app. */
const mostSamples = 36_000_000;
/** The largest picture that is let in (`sideLimit` squared), in megapixels; the decoder refuses larger ones itself. */
const mostMegapixels = Math.ceil(sideLimit ** 2 / 1_000_000);

interface Frame {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour, 4 for the four inks of a press. */
  readonly components: number;
}

/**
 * Reads a JPEG: its segments must be whole and end in an end mark; what follows that mark is left out. A photograph that lies on
 * its side, is larger than is ever printed, or speaks of inks (which neither PDF/A nor Word takes as a screen does) is drawn anew.
 */
export function readJpeg(input: Buffer): Result<Asset, ImageFailure> {
  const kept: Buffer[] = [input.subarray(0, 2)];
  let size: Frame | null = null;
  let orientation = 1;
  let scanned = false;
  let at = 2;
  while (at + 2 <= input.length) {
    if (input[at] !== 0xff) return notAnImage;
    const marker = input[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return size === null || !scanned ? notAnImage : finish(kept, size, orientation);
    if (at + 4 > input.length) return notAnImage;
    const end = at + 2 + input.readUInt16BE(at + 2);
    if (end < at + 4 || end > input.length) return notAnImage;
    const segment = input.subarray(at, end);
    if (frames.has(marker)) {
      const found = frameIn(segment);
      if (found === null || size !== null) return notAnImage;
      if (!sidesFit(found.width, found.height)) return imageTooLarge;
      size = found;
    } else if (isFrame(marker)) {
      return notAnImage;
    }
    if (marker === exif && orientation === 1) orientation = exifOrientation(segment);
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

/** Eight bits a sample, and one, three or four of them. */
function frameIn(segment: Buffer): Frame | null {
  if (segment.length < 10 || segment[4] !== 8) return null;
  const frame = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7), components: segment[9] ?? 0 };
  return frame.width === 0 || frame.height === 0 || ![1, 3, 4].includes(frame.components) ? null : frame;
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

function finish(kept: readonly Buffer[], frame: Frame, orientation: number): Result<Asset, ImageFailure> {
  const bytes = Buffer.concat([...kept, Buffer.from([0xff, endOfImage])]);
  const { width, height, components } = frame;
  const mustChange = components === 4 || orientation > 1;
  const mayChange = width * height * components <= mostSamples;
  if (mustChange && !mayChange) return imageTooLarge;
  if (mustChange || (mayChange && Math.max(width, height) > keptSide)) return drawnAnew(bytes, orientation);
  return ok({ mediaType: 'image/jpeg', width, height, bytes });
}

/** Upright, small enough, in red, green and blue. */
function drawnAnew(bytes: Buffer, orientation: number): Result<Asset, ImageFailure> {
  const decoded = decodedBy(bytes);
  if (decoded === null) return notAnImage;
  const { width, height, data } = reduced(upright({ ...decoded, channels: 4 }, orientation));
  const opaque = new Uint8Array(width * height * 4).fill(255);
  const channels = data.length / (width * height);
  for (let at = 0; at < width * height; at += 1) opaque.set(data.subarray(at * channels, at * channels + 3), at * 4);
  return ok({ mediaType: 'image/jpeg', width, height, bytes: encode({ width, height, data: opaque }, quality).data });
}

/** The decoder throws for any fault in what it is given, and only for that. */
function decodedBy(
  bytes: Buffer,
): { readonly width: number; readonly height: number; readonly data: Uint8Array } | null {
  try {
    return decode(bytes, { useTArray: true, tolerantDecoding: false, maxResolutionInMP: mostMegapixels });
  } catch {
    return null;
  }
}

/** Size and number of colours of a JPEG; null when it says nothing of them. */
export function jpegFrame(bytes: Buffer): Frame | null {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (frames.has(bytes[at + 1] ?? 0)) return frameIn(bytes.subarray(at, end));
    at = end;
  }
  return null;
}
