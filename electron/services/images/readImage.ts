import { refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Failure } from '../../contract/commands.ts';
import type { Asset } from '../store/assets.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';

export type ImageFailure = Failure<'notAnImage' | 'imageTooLarge'>;

/** Largest side in pixels, and largest file in bytes (safety, section 2.3). */
export const sideLimit = 4096;
export const sizeLimit = 2 * 1024 * 1024;

export const notAnImage: { readonly ok: false; readonly error: ImageFailure } = refuse({
  code: 'notAnImage',
  detail: 'Berkas ini bukan gambar PNG atau JPEG yang utuh.',
});

export const imageTooLarge: { readonly ok: false; readonly error: ImageFailure } = refuse({
  code: 'imageTooLarge',
  detail: `Gambar paling besar ${sideLimit} × ${sideLimit} piksel dan 2 MB.`,
});

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

/** True when both sides are within the limit and none is 0. */
export function sidesFit(width: number, height: number): boolean {
  return width > 0 && height > 0 && width <= sideLimit && height <= sideLimit;
}
