import { checkShape, parseJsonText } from '../../../sop/file/jsonText.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';

/**
 * Why a file is no parcel. `foreign`: something else; `tooLarge`: beyond a limit; `damaged`: cut or changed on its way, or not
 * what its format promises; `altered`: its content is not what the sender signed; `newer`: made by a newer Lajur.
 */
export interface ParcelRefused {
  readonly code: 'foreign' | 'tooLarge' | 'damaged' | 'altered' | 'newer';
  readonly detail: string;
}

/** Strict UTF-8, then JSON with its size, depth and keys checked before it is parsed. */
export function jsonOf(bytes: Buffer, most: number): Result<unknown, ParcelRefused> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return damaged('teks di dalamnya bukan UTF-8');
  }
  const json = parseJsonText(text, most);
  if (!json.ok) return damaged(json.error[0]?.message ?? '');
  const shape = checkShape(json.value);
  return shape === null ? ok(json.value) : damaged(`${shape.path} ${shape.message}`);
}

export function damaged(detail: string): Result<never, ParcelRefused> {
  return refuse({ code: 'damaged', detail });
}
