import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import { limits } from '../../sop/file/limits.ts';

/** Bytes of a file as text. Refused when too large, or not UTF-8: a guess would change characters silently. */
export function decodeText(bytes: Uint8Array): Result<string, { readonly path: string; readonly message: string }> {
  if (bytes.length > limits.fileBytes) {
    return refuse({ path: '', message: `Berkas lebih besar dari ${limits.fileBytes / 1024 / 1024} MiB.` });
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse({ path: '', message: 'Berkas ini bukan teks UTF-8.' });
  }
}
