import { formPaper } from '../../../sop/forms/formPaper.ts';
import { fieldOf } from '../../../sop/forms/form.ts';
import type { Form } from '../../../sop/forms/form.ts';
import { parseDate } from '../../../sop/model/dates.ts';
import { profileOfOffice } from '../../../sop/model/office.ts';
import { sheetOf } from '../../../sop/paper/sheet.ts';
import type { Output } from '../../contract/commands.ts';
import { fontsOnDemand } from '../exportService.ts';
import { officeOfWorkspace } from '../templates/newSops.ts';
import type { Workspace } from '../ports.ts';
import { getAsset } from '../store/assets.ts';

type Files = Output<'form.export'>['files'];

/** Writes forms as files in the office's letters and paper. */
export function formFiles(
  workspace: Workspace,
): (form: Form, changedAt: string, formats: readonly ('pdf' | 'docx')[]) => Promise<Files> {
  const { db, ports, profiles } = workspace;
  const fonts = fontsOnDemand(ports.resourcesFolder);
  const assets = (asset: string): ReturnType<typeof getAsset> => getAsset(db, asset);
  return async (form, changedAt, formats) => {
    // The writers of PDF and DOCX are large; a window that only shows the register should not wait for them.
    const { paperFiles } = await import('../exporting/paperFiles.ts');
    const office = officeOfWorkspace(workspace);
    const day = parseDate(fieldOf(form, 'date')).iso ?? changedAt.slice(0, 10);
    const { style } = profileOfOffice(profiles, office);
    const made = await paperFiles({
      paper: formPaper(form),
      sheet: sheetOf(style),
      formats,
      creators: [office.government, ...office.unitLines].filter((line) => line.trim() !== ''),
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
