import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import { readImage } from './readImage.ts';
import { getAsset, putAsset } from '../store/assets.ts';
import type { Workspace } from '../ports.ts';
import { write } from '../writing.ts';

/** Pictures of a workspace: logos, by the hash of their bytes. */
export function assetService(workspace: Workspace): Pick<Handlers, 'asset.get' | 'asset.put'> {
  return {
    'asset.get': ({ asset }) => {
      const found = getAsset(workspace.db, asset);
      if (found === null) return refuse({ code: 'notFound', detail: asset });
      return ok({ mediaType: found.mediaType, base64: Buffer.from(found.bytes).toString('base64') });
    },
    'asset.put': ({ file }) => {
      const image = readImage(Buffer.from(file.base64, 'base64'));
      if (!image.ok) return image;
      return write(workspace, () => ok({ asset: putAsset(workspace.db, image.value) }));
    },
  };
}
