/**
 * `npm run fonts [-- <folder with the TeX Gyre fonts>]`: refreshes resources/fonts and the font table.
 *
 * Arimo comes from its npm package. TeX Gyre Bonum is on no package registry; without a folder the committed files stay.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dropTables, layoutTables } from '../../electron/services/fonts/sfnt.ts';
import { arimoPackage, faces, fontFolder, tableFile, type Family } from './faces.ts';
import { fontTableModule } from './fontTable.ts';

function refresh(family: Family, sourceFolder: string): void {
  for (const face of faces.filter((candidate) => candidate.family === family)) {
    const untouched = readFileSync(path.join(sourceFolder, face.source));
    writeFileSync(path.join(fontFolder, face.file), dropTables(untouched, layoutTables));
  }
}

const bonumFolder = process.argv[2];
refresh('Arial', arimoPackage);
copyFileSync(path.join(arimoPackage, 'LICENSE_FONT'), path.join(fontFolder, 'Arimo-OFL.txt'));
if (bonumFolder !== undefined) refresh('Bookman Old Style', bonumFolder);
writeFileSync(tableFile, fontTableModule());
