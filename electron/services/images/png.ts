import { crc32, inflateSync } from 'node:zlib';
import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Asset } from '../store/assets.ts';
import { codeOf } from '../store/openDatabase.ts';
import { imageTooLarge, notAnImage, sidesFit } from './imageFailure.ts';
import type { ImageFailure } from './imageFailure.ts';
import { reduced, type Pixels } from './pixels.ts';
import { passesOf, pixelsOf, samplesOf, type PngForm } from './pngPixels.ts';
import { writePng } from './writePng.ts';

const signatureLength = 8;
/** Length, type and checksum around the data of a chunk. */
const chunkFrame = 12;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Reads a PNG of any kind and writes it anew in the one kind that is kept. */
export function readPng(input: Buffer): Result<Asset, ImageFailure> {
  const decoded = decodePng(input);
  if (!decoded.ok) return decoded;
  const pixels = reduced(decoded.value);
  const { width, height } = pixels;
  return ok({ mediaType: 'image/png', width, height, bytes: writePng(pixels) });
}

/** The pixels of a PNG: checksums, order and the amount of data must be right, and the size is judged before anything is unpacked. */
export function decodePng(input: Buffer): Result<Pixels, ImageFailure> {
  const chunks = chunksOf(input);
  const header = chunks?.[0];
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13) return notAnImage;
  const form = formOf(header.data);
  if (form === null || chunks.at(-1)?.type !== 'IEND') return notAnImage;
  if (!sidesFit(form.width, form.height)) return imageTooLarge;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const data = inflated(packed, dataLength(form));
  if (data === null) return notAnImage;
  const part = (type: string): Buffer | null => chunks.find((chunk) => chunk.type === type)?.data ?? null;
  const pixels = pixelsOf(form, data, part('PLTE'), part('tRNS'));
  return pixels === null ? notAnImage : ok(pixels);
}

/** The chunks up to IEND; null when the file ends early or a checksum is wrong. What follows IEND is left out. */
function chunksOf(input: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = signatureLength;
  while (at + chunkFrame <= input.length) {
    const length = input.readUInt32BE(at);
    const end = at + chunkFrame + length;
    if (end > input.length) return null;
    const whole = input.subarray(at, end);
    if (crc32(whole.subarray(4, 8 + length)) !== whole.readUInt32BE(8 + length)) return null;
    const type = whole.toString('latin1', 4, 8);
    chunks.push({ type, data: whole.subarray(8, 8 + length) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** The depths that go with each colour type (PNG specification, table 11.1). */
const depthsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function formOf(header: Buffer): PngForm | null {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colourType = 0, compression, filter, interlace = 0] = header.subarray(8);
  const known = samplesOf[colourType] !== undefined && (depthsOf[colourType] ?? []).includes(depth);
  if (width === 0 || height === 0 || !known || compression !== 0 || filter !== 0 || interlace > 1) return null;
  return { width, height, depth, colourType, interlaced: interlace === 1 };
}

/** Bytes of unpacked pixel data: each row has a filter byte in front. */
function dataLength(form: PngForm): number {
  return passesOf(form).reduce((sum, { rows, rowBytes }) => sum + rows * (rowBytes + 1), 0);
}

/** Exactly as many bytes as the header promises, or null. */
function inflated(packed: Buffer, expected: number): Buffer | null {
  try {
    const data = inflateSync(packed, { maxOutputLength: expected });
    return data.length === expected ? data : null;
  } catch (error) {
    if (codeOf(error).startsWith('Z_') || codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}
