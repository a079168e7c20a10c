import type { Paper } from '../../../sop/paper/paper.ts';
import { profileOfOffice } from '../../../sop/model/office.ts';
import { sheetOf } from '../../../sop/paper/sheet.ts';
import { fontsOnDemand } from '../exportService.ts';
import type { Workspace } from '../ports.ts';
import { getAsset } from '../store/assets.ts';
import { officeOfWorkspace } from '../templates/newSops.ts';

/** A file as it crosses to the screen. */
export interface WrittenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
  readonly sha256: string;
  readonly pages: number;
}

/** Writes a paper dated with an ISO day. */
export type PaperWriter = (paper: Paper, day: string, formats: readonly ('pdf' | 'docx')[]) => Promise<WrittenFile[]>;

/** Writes papers in the letters and on the sheets of the workspace's office, with its pictures. */
export function workspacePapers(workspace: Workspace): PaperWriter {
  const { db, ports } = workspace;
  const fonts = fontsOnDemand(ports.resourcesFolder);
  const assets = (asset: string): ReturnType<typeof getAsset> => getAsset(db, asset);
  return async (paper, day, formats) => {
    if (formats.length === 0) return [];
    // The writers of PDF and DOCX are large; a window that only shows the register should not wait for them.
    const { paperFiles } = await import('./paperFiles.ts');
    const { style } = profileOfOffice(workspace.profiles, officeOfWorkspace(workspace));
    const made = await paperFiles({
      paper,
      sheet: sheetOf(style),
      formats,
      creators: officeLines(workspace),
      date: new Date(`${day}T00:00:00Z`),
      fonts: fonts(),
      ownFonts: workspace.fonts.find,
      images: assets,
      assets,
    });
    return made.map(({ name, mediaType, bytes, sha256, pages }) => {
      return { name, mediaType, base64: Buffer.from(bytes).toString('base64'), sha256, pages };
    });
  };
}

/** Kop of the workspace's office: its logo, and its lines in capitals. */
export function officeLetterhead(workspace: Workspace): { readonly logo: string | null; readonly lines: string[] } {
  const { logo } = officeOfWorkspace(workspace);
  return { logo, lines: officeLines(workspace).map((line) => line.toLocaleUpperCase('id')) };
}

function officeLines(workspace: Workspace): string[] {
  const { government, unitLines } = officeOfWorkspace(workspace);
  return [government, ...unitLines].filter((line) => line.trim() !== '');
}
