import { refuse } from '../../../sop/model/result.ts';
import type { Failure } from '../../contract/commands.ts';

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

/** True when both sides are within the limit and none is 0. */
export function sidesFit(width: number, height: number): boolean {
  return width > 0 && height > 0 && width <= sideLimit && height <= sideLimit;
}
