import path from 'node:path';
import { ok } from '../../sop/model/result.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import { openDocument } from './documents.ts';
import { readFontFiles } from './exporting/fontFiles.ts';
import type { FontFiles } from './exporting/fontFiles.ts';
import { lostCharacters } from './exporting/lostCharacters.ts';
import { inspectSop, ownStyleOf } from './inspection.ts';
import type { Workspace } from './ports.ts';
import { getAsset } from './store/assets.ts';

/** Official files of a saved revision: the pages are computed anew, by the function the screen uses. */
export function exportService(workspace: Workspace): Pick<Handlers, 'sop.export'> {
  const fonts = fontsOnDemand(workspace.ports.resourcesFolder);
  const assets = (asset: string) => getAsset(workspace.db, asset);
  return {
    'sop.export': async ({ id, formats, edition, withSource }) => {
      const opened = openDocument(workspace.db, id);
      if (!opened.ok) {
        const { code, detail } = opened.error;
        return { ok: false, error: { code: code === 'newerVersion' ? 'exportFailed' : code, detail } };
      }
      const { sop } = opened.value;
      // The writers of PDF and DOCX are large; a window that only shows the register should not wait for them.
      const { exportSop } = await import('./exporting/exportSop.ts');
      const { style, composition, pages, problems } = inspectSop(sop, workspace.profiles, assets);
      const ownStyle = ownStyleOf(workspace.profiles, sop);
      const laidOut = { sop, style, composition, pages, assets, ownStyle };
      const exported = await exportSop({ ...laidOut, formats, edition, withSource, fonts: fonts() });
      const lost = lostCharacters([...problems, ...exported.problems], formats);
      return ok({
        files: exported.files.map(({ name, mediaType, bytes, sha256, pages: count }) => ({
          name,
          mediaType,
          base64: Buffer.from(bytes).toString('base64'),
          sha256,
          pages: count,
        })),
        lost: lost.map(({ message }) => message),
      });
    },
  };
}

/** Reads the fonts when the first file is written, not while the window is waiting to open. */
export function fontsOnDemand(resourcesFolder: string): () => FontFiles {
  let fonts: FontFiles | null = null;
  return () => (fonts ??= readFontFiles(path.join(resourcesFolder, 'fonts')));
}
