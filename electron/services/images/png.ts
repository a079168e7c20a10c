import { crc32, inflateSync } from 'node:zlib';
import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Asset } from '../store/assets.ts';
import { codeOf } from '../store/openDatabase.ts';
import { imageTooLarge, notAnImage, sidesFit } from './imageFailure.ts';
import type { ImageFailure } from './imageFailure.ts';

const signatureLength = 8;
/** Length, type and checksum around the data of a chunk. */
const chunkFrame = 12;
/** The chunks a picture consists of; everything else is a remark. */
const keptTypes = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Samples per pixel for each colour type. */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** Reads a PNG: checksums, order and the amount of pixel data must be right. */
export function readPng(input: Buffer): Result<Asset, ImageFailure> {
  const chunks = chunksOf(input);
  const header = chunks?.[0];
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13) return notAnImage;
  const width = header.data.readUInt32BE(0);
  const height = header.data.readUInt32BE(4);
  if (width === 0 || height === 0) return notAnImage;
  if (!sidesFit(width, height)) return imageTooLarge;
  const expected = pixelDataLength(header.data, width, height);
  if (expected === null || chunks.at(-1)?.type !== 'IEND') return notAnImage;
  const compressed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  if (!inflatesTo(compressed, expected)) return notAnImage;
  const kept = chunks.filter(({ type }) => keptTypes.has(type)).map(({ whole }) => whole);
  const bytes = Buffer.concat([input.subarray(0, signatureLength), ...kept]);
  return ok({ mediaType: 'image/png', width, height, bytes });
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
    chunks.push({ type, data: whole.subarray(8, 8 + length), whole });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** Where the seven passes of an interlaced picture start and how far they step: x, y, step x, step y. */
const interlacePasses = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of unpacked pixel data: each row has a filter byte in front. Null for an unknown format. */
function pixelDataLength(header: Buffer, width: number, height: number): number | null {
  const depth = header[8] ?? 0;
  const samples = samplesOf[header[9] ?? -1];
  const interlace = header[12];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth) || (interlace !== 0 && interlace !== 1)) return null;
  const lengthOf = (columns: number, rows: number): number =>
    columns === 0 ? 0 : (Math.ceil((columns * depth * samples) / 8) + 1) * rows;
  if (interlace === 0) return lengthOf(width, height);
  const passes = interlacePasses.map(([x, y, stepX, stepY]) =>
    lengthOf(Math.ceil(Math.max(0, width - x) / stepX), Math.ceil(Math.max(0, height - y) / stepY)),
  );
  return passes.reduce((sum, length) => sum + length, 0);
}

function inflatesTo(compressed: Buffer, expected: number): boolean {
  try {
    return inflateSync(compressed, { maxOutputLength: expected }).length === expected;
  } catch (error) {
    if (codeOf(error).startsWith('Z_') || codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return false;
    throw error;
  }
}
