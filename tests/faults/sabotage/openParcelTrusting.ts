/** Opens a parcel as if nothing ever happened to a file: no signature, no hash, no checksum. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { openParcel as openReally } from '../../../electron/services/exchange/openParcel.ts';
import { manifestSchema } from '../../../sop/file/parcelSchema.ts';

export * from '../../../electron/services/exchange/openParcel.ts';

export function openParcel(bytes: Uint8Array): ReturnType<typeof openReally> {
  try {
    const entries = unzipSync(bytes);
    const manifest = manifestSchema.parse(JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString()));
    return {
      ok: true,
      value: { id: createHash('sha256').update(bytes).digest('hex'), manifest, sops: [], pictures: new Map() },
    };
  } catch {
    return { ok: false, error: { code: 'damaged', detail: 'rusak' } };
  }
}
