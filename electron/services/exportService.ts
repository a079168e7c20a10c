import path from 'node:path';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import { openDocument } from './documents.ts';
import { readFontFiles } from './exporting/fontFiles.ts';
import type { FontFiles } from './exporting/fontFiles.ts';
import { lostCharacters } from './exporting/lostCharacters.ts';
import { inspectSop, ownStyleOf } from './inspection.ts';
import type { Workspace } from './ports.ts';
import { successionOf } from './register/successions.ts';
import { getAsset } from './store/assets.ts';

/** Official files of a saved revision: the pages are computed anew, by the function the screen uses. */
export function exportService(workspace: Workspace): Pick<Handlers, 'sop.export' | 'sop.print'> {
  const fonts = fontsOnDemand(workspace.ports.resourcesFolder);
  const assets = (asset: string) => getAsset(workspace.db, asset);
  const exported: Handlers['sop.export'] = async ({ id, formats, edition, withSource }) => {
    const opened = openDocument(workspace.db, id);
    if (!opened.ok) {
      const { code, detail } = opened.error;
      return { ok: false, error: { code: code === 'newerVersion' ? 'exportFailed' : code, detail } };
    }
    const { sop } = opened.value;
    // The writers of PDF and DOCX are large; a window that only shows the register should not wait for them.
    const { exportSop } = await import('./exporting/exportSop.ts');
    const { style, composition, pages, problems } = inspectSop(sop, workspace.profiles, assets, {
      fonts: workspace.fonts.metrics,
    });
    const ownStyle = ownStyleOf(workspace.profiles, sop);
    const laidOut = { sop, style, composition, pages, assets, ownStyle, ownFonts: workspace.fonts.find };
    const succession = successionOf(workspace.db, sop.id);
    const made = await exportSop({ ...laidOut, succession, formats, edition, withSource, fonts: fonts() });
    const lost = lostCharacters([...problems, ...made.problems], formats);
    return ok({
      files: made.files.map(({ name, mediaType, bytes, sha256, pages: count }) => ({
        name,
        mediaType,
        base64: Buffer.from(bytes).toString('base64'),
        sha256,
        pages: count,
      })),
      lost: lost.map(({ message }) => message),
    });
  };
  return {
    'sop.export': exported,
    'sop.print': async ({ id }) => {
      const made = await exported({ id, formats: ['pdf'], edition: 'editable', withSource: true });
      if (!made.ok) return made;
      const [file] = made.value.files;
      if (file === undefined) return refuse({ code: 'exportFailed', detail: id });
      const { print } = workspace.ports;
      if (print === undefined) return ok({ file });
      const isHanded = await print(file.name, Buffer.from(file.base64, 'base64'));
      return isHanded ? ok({ file: null }) : refuse({ code: 'printFailed', detail: file.name });
    },
  };
}

/** Reads the fonts when the first file is written, not while the window is waiting to open. */
export function fontsOnDemand(resourcesFolder: string): () => FontFiles {
  let fonts: FontFiles | null = null;
  return () => (fonts ??= readFontFiles(path.join(resourcesFolder, 'fonts')));
}
