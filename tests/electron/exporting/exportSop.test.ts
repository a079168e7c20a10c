import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportSop } from '../../../electron/services/exporting/exportSop.ts';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { pdfAttachment } from '../../agreement/tools.ts';
import { compositionPages, handMadeComposition } from './handMadeComposition.ts';
import { sampleSop } from './sampleSop.ts';

const fonts = readFontFiles(path.resolve(import.meta.dirname, '../../../resources/fonts'));
const request = {
  sop: sampleSop,
  style: defaultStyle,
  composition: handMadeComposition,
  pages: compositionPages,
  edition: 'editable',
  fonts,
} as const;
const base = '065-01-Org-2024 Rapat -Hukum- & HAM';

test('gives one file per format in the order asked for, one per page for SVG, named after number and title', async () => {
  const { files, problems } = await exportSop({ ...request, formats: ['svg', 'pdf', 'docx', 'json', 'pdf'] });
  expect(files.map(({ name, format, pages }) => [name, format, pages])).toEqual([
    [`${base}-1.svg`, 'svg', 1],
    [`${base}-2.svg`, 'svg', 1],
    [`${base}.pdf`, 'pdf', 2],
    [`${base}.docx`, 'docx', 2],
    [`${base}.json`, 'json', 2],
  ]);
  expect(problems).toEqual([]);
  for (const { bytes, sha256 } of files) expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
});

test('the JSON and the source inside the PDF are the same text, and read back as the same SOP', async () => {
  const { files } = await exportSop({ ...request, formats: ['pdf', 'json'] });
  const [pdf, json] = files.map(({ bytes }) => bytes);
  const text = Buffer.from(json ?? []).toString('utf8');
  expect(pdfAttachment(pdf ?? new Uint8Array()).toString('utf8')).toBe(text);
  let count = 0;
  const read = readPlainText(text, { ids: () => `n${++count}`, profiles: [] });
  expect(read.ok && read.value.sop.identity.title).toBe('Rapat <Hukum> & HAM');
  expect(read.ok && read.value.sop.steps.map(({ kind }) => kind)).toEqual(['process', 'decision', 'process']);
});

test('reports characters a Word file cannot hold, only when one is written', async () => {
  const sop = { ...sampleSop, identity: { ...sampleSop.identity, title: 'Rapat\u0002' } };
  expect((await exportSop({ ...request, sop, formats: ['docx'] })).problems.map(({ where }) => where)).toEqual([
    { at: 'field', field: 'title' },
  ]);
  expect((await exportSop({ ...request, sop, formats: ['pdf'] })).problems).toEqual([]);
});
