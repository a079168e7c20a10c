import type { Result } from '../../../sop/model/result.ts';
import type { Asset } from '../store/assets.ts';
import { imageTooLarge, notAnImage, sizeLimit } from './imageFailure.ts';
import type { ImageFailure } from './imageFailure.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';

/**
 * A picture from outside, told by its first bytes, never by its name. The size is read before anything is decoded;
 * what is kept is rewritten from the parts a picture needs, so that no remark, profile or trailing bytes ride along.
 */
export function readImage(bytes: Uint8Array): Result<Asset, ImageFailure> {
  if (bytes.length > sizeLimit) return imageTooLarge;
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (input.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return readPng(input);
  if (input.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return readJpeg(input);
  return notAnImage;
}
