/** Entry of a trial bundle: what packages need at run time shows only when they run out of one. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { paintPdf } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { sampleSop } from '../../electron/exporting/sampleSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { handMadePages, noTables } from '../../electron/exporting/handMadePages.ts';

const [fontFolder = '', outFolder = ''] = process.argv.slice(2);
const fonts = readFontFiles(fontFolder);
const pdf = paintPdf({
  sop: sampleSop,
  style: defaultStyle,
  composition: noTables,
  pages: handMadePages,
  fonts,
  source: '{}',
});
writeFileSync(path.join(outFolder, 'bundled.pdf'), pdf);
const database = new Database(':memory:');
process.stdout.write(String(database.prepare('select sqlite_version()').pluck().get()));
