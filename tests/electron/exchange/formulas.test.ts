import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeXlsx } from '../../../electron/services/exporting/xlsx/writeXlsx.ts';
import { cellsOf } from '../../support/workbook.ts';
import { formulas } from '../../support/formulas.ts';

test('60 formulas written into a workbook are typed texts: no formula, no link, no connection', async () => {
  const bytes = await writeXlsx({
    name: 'Rumus',
    widths: [20],
    rows: formulas.map((text) => ({ cells: [text, 1] })),
  });
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
  const sheet = parts.find(([name]) => name === 'xl/worksheets/sheet1.xml')?.[1] ?? '';
  expect([...sheet.matchAll(/<c r="A\d+" t="s">/g)]).toHaveLength(60);
  expect([...cellsOf(bytes).values()].filter((value) => typeof value === 'string')).toEqual(formulas);
  expect([...sheet.matchAll(/<c [^>]*>/g)]).toHaveLength(120);
  for (const [name, xml] of parts) {
    expect(xml, name).not.toMatch(/<(f|formula|hyperlink|ddeLink|externalReference|connection)\b/i);
    expect(xml, name).not.toContain('TargetMode="External"');
  }
});
