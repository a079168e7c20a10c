import { checklistPaper } from '../../../sop/handover/checklistPaper.ts';
import { profileOfOffice } from '../../../sop/model/office.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { sheetOf } from '../../../sop/paper/sheet.ts';
import { calendarDay } from '../calendarDay.ts';
import type { ExportedFile } from '../exporting/exportSop.ts';
import type { FontFiles } from '../exporting/fontFiles.ts';
import type { Workspace } from '../ports.ts';
import { getAsset } from '../store/assets.ts';
import type { FrozenExport } from '../store/handovers.ts';
import { officeOfWorkspace } from '../templates/newSops.ts';

/** The sheet that goes with an exported PDF: what it is, who signs in which order, what is to be done. */
export async function checklistFile(
  workspace: Workspace,
  fonts: FontFiles,
  frozen: FrozenExport,
  { identity }: Pick<Sop, 'identity'>,
): Promise<readonly ExportedFile[]> {
  const { paperFiles } = await import('../exporting/paperFiles.ts');
  const office = officeOfWorkspace(workspace);
  const lines = [office.government, ...office.unitLines].filter((line) => line.trim() !== '');
  const at = new Date(frozen.frozenAt);
  const day = calendarDay(at);
  const paper = checklistPaper(
    { logo: office.logo, lines: lines.map((line) => line.toLocaleUpperCase('id')) },
    {
      title: identity.title,
      number: identity.number,
      revision: frozen.revision,
      way: frozen.way,
      signers: frozen.signers,
      file: frozen.name,
      pages: frozen.pages,
      fileHash: frozen.fileHash,
      day,
      time: `${twoDigits(at.getHours())}.${twoDigits(at.getMinutes())}`,
      by: [frozen.author.name, frozen.author.position].filter((text) => text !== '').join(', '),
    },
  );
  const { style } = profileOfOffice(workspace.profiles, office);
  const assets = (asset: string): ReturnType<typeof getAsset> => getAsset(workspace.db, asset);
  return paperFiles({
    paper,
    sheet: sheetOf(style),
    formats: ['pdf'],
    creators: lines,
    date: new Date(`${day}T00:00:00Z`),
    fonts,
    ownFonts: workspace.fonts.find,
    images: assets,
    assets,
  });
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
