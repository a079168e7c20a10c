import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportSop } from '../../../electron/services/exporting/exportSop.ts';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { buildSop } from '../../support/builders.ts';
import { resourcesFolder } from '../workspaceFixture.ts';

const fonts = readFontFiles(path.join(resourcesFolder, 'fonts'));
const sop = buildSop(
  ['Staf', 'Lurah'],
  Array.from({ length: 40 }, (_, at) => ({ by: [at % 2] })),
);

async function wordBody(headerRepeat: boolean): Promise<string> {
  const style = { ...defaultStyle, headerRepeat };
  const { composition, pages } = layoutSop(sop, style);
  const request = { sop, style, composition, pages, formats: ['docx'], edition: 'editable', fonts } as const;
  const [file] = (await exportSop(request)).files;
  return strFromU8(unzipSync(file?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
}

test('Word repeats the headings of the step table where the office wants them on every page, and only there', async () => {
  expect(await wordBody(true)).toContain('<w:tblHeader/>');
  const once = await wordBody(false);
  expect(once).not.toContain('<w:tblHeader/>');
  expect(once.split('Uraian Kegiatan')).toHaveLength(2);
});
