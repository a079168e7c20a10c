import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeXlsx } from '../../electron/services/exporting/xlsx/writeXlsx.ts';
import { cellsOf } from '../support/workbook.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => {
  workspace.close();
});

async function newFromTemplate(): Promise<string> {
  const [template] = valueOf(await workspace.call('template.list', {})).templates;
  const from = { kind: 'template', template: template?.id ?? '' } as const;
  return valueOf(await workspace.call('sop.create', { from })).sop.id;
}

async function sheetOf(id: string) {
  const { file } = valueOf(await workspace.call('times.export', { id }));
  const bytes = Buffer.from(file.base64, 'base64');
  return { name: file.name, bytes, cells: cellsOf(bytes) };
}

test('the sums of time of a SOP become a sound Excel file', async () => {
  const { name, bytes, cells } = await sheetOf(await newFromTemplate());
  expect(name).toMatch(/^Waktu .*\.xlsx$/);
  expect([...cells.values()].join(' ')).toMatch(
    /Waktu penyelesaian .*Terpendek.*Terpanjang.*Pelaksana.*Satu hari kerja = 7,5 jam/,
  );
  const errors = await validate(bytes, 'xlsx', 'Microsoft365');
  expect(errors.map(({ description, path }) => `${description} (${path.partUri})`)).toEqual([]);
});

test('a broken Excel file would be seen', async () => {
  const { bytes } = await sheetOf(await newFromTemplate());
  const entries = unzipSync(bytes);
  const sheet = strFromU8(entries['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace(
    '<sheetData>',
    '<sheetDate>',
  );
  const broken = zipSync({
    ...entries,
    'xl/worksheets/sheet1.xml': strToU8(sheet.replace('</sheetData>', '</sheetDate>')),
  });
  expect((await validate(broken, 'xlsx', 'Microsoft365')).length).toBeGreaterThan(0);
});

test('the working time of the settings counts', async () => {
  const id = await newFromTemplate();
  const opened = valueOf(await workspace.call('sop.open', { id }));
  const step = opened.sop.steps[0]?.id ?? '';
  const duration = { text: '3 hari', parsed: { amount: 3, unit: 'hari' } } as const;
  const changes = [{ kind: 'setStep', step, patch: { duration } }] as const;
  valueOf(await workspace.call('sop.change', { id, revision: opened.revision, changes }));
  const minutes = async (): Promise<number> => {
    const values = [...(await sheetOf(id)).cells.values()];
    return Number(values.slice(values.indexOf('Terpendek')).find((value) => typeof value === 'number'));
  };
  const usual = await minutes();
  valueOf(await workspace.call('settings.set', { workTime: { hoursPerDay: 6.5 } }));
  expect(usual - (await minutes())).toBe(3 * 60);
});

test('an unknown SOP is refused', async () => {
  const reply = await workspace.call('times.export', { id: 'none' });
  expect(reply.ok ? '' : reply.error.code).toBe('notFound');
});

test('texts stay texts, whatever they look like', async () => {
  const rows = [{ cells: ['=1+1', 'a<b&"c"\u0000', 12.5, '', { day: '2022-04-11' }], strong: true }];
  const bytes = await writeXlsx({ name: 'Waktu', widths: [10], rows });
  // A day is counted from the last of 1899.
  expect([...cellsOf(bytes)]).toEqual([
    ['A1', '=1+1'],
    ['B1', 'a<b&"c"'],
    ['C1', 12.5],
    ['E1', 44_662],
  ]);
  for (const content of Object.values(unzipSync(bytes))) expect(strFromU8(content)).not.toContain('<f>');
  expect(await writeXlsx({ name: 'Waktu', widths: [10], rows })).toEqual(bytes);
});
