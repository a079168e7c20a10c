/** A PDF stands wherever the command line takes an SOP, and in the app's own import. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { pdfWords } from '../../agreement/tools.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';

const sample = path.join(import.meta.dirname, '../../documents/corpus/001-03.json');

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function lajur(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const out: string[] = [];
  const streams = { out: (text: string) => out.push(text), err: () => undefined, progress: false };
  const code = await runCommandLine(args, streams);
  return { code, out: out.join('') };
}

/** Exports an input and gives the path of the file of that format. */
async function exported(input: string, format: string, to: string): Promise<string> {
  const output = path.join(folder, to);
  expect((await lajur('export', input, '--format', format, '-o', output)).code).toBe(0);
  return path.join(output, readdirSync(output).find((name) => name.endsWith(`.${format}`)) ?? '');
}

test('export, check and layout read a PDF as they read its JSON', async () => {
  const pdf = await exported(sample, 'pdf', 'pertama');
  const json = await exported(sample, 'json', 'pertama');
  const again = await exported(pdf, 'pdf', 'kedua');
  expect(pdfWords(readFileSync(again))).toEqual(pdfWords(readFileSync(pdf)));
  const data = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  expect(data(await exported(pdf, 'json', 'kedua'))).toEqual(data(json));
  for (const command of ['check', 'layout']) {
    const [ofPdf, ofJson] = [await lajur(command, pdf), await lajur(command, json)];
    expect(ofPdf.code).toBe(ofJson.code);
    expect(ofPdf.out.replaceAll(JSON.stringify(pdf), '')).toBe(ofJson.out.replaceAll(JSON.stringify(json), ''));
  }
});

test('import brings a PDF into the workspace as a draft; another PDF is refused and stops nothing', async () => {
  const pdf = await exported(sample, 'pdf', 'pertama');
  const foreign = path.join(folder, 'surat.pdf');
  writeFileSync(foreign, readFileSync(pdf).subarray(0, 5000));
  const workspace = path.join(folder, 'ruang');
  const run = await lajur('import', pdf, foreign, '--workspace', workspace);
  expect(run.code).toBe(3);
  const [taken, refused] = JSON.parse(run.out) as [{ title: string }, { refused: { message: string }[] }];
  expect(refused.refused[0]?.message).toMatch(/^PDF ini rusak/);
  const listed = JSON.parse((await lajur('list', '--workspace', workspace)).out) as { title: string; status: string }[];
  expect(listed.map(({ title, status }) => [title, status])).toEqual([[taken.title, 'draft']]);
});

test('the PDFs of a folder are passed over, so that an SOP beside its export is not read twice', async () => {
  const pdf = await exported(sample, 'pdf', 'pertama');
  writeFileSync(path.join(path.dirname(pdf), '0.json'), readFileSync(sample));
  const results = JSON.parse((await lajur('check', path.dirname(pdf))).out) as { skipped?: string }[];
  expect(results.map(({ skipped }) => skipped ?? 'dibaca')).toEqual([
    'dibaca',
    'PDF di dalam folder tidak dibaca; sebutkan berkasnya',
  ]);
});

test('without its source a PDF is level 2b and cannot be opened again', async () => {
  const output = path.join(folder, 'tanpa');
  expect((await lajur('export', sample, '--format', 'pdf', '--without-source', '-o', output)).code).toBe(0);
  const pdf = path.join(output, readdirSync(output)[0] ?? '');
  expect(readFileSync(pdf, 'latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
  const { code, out } = await lajur('check', pdf);
  expect([code, out]).toEqual([3, expect.stringContaining('tidak dibuat oleh Lajur, atau dibuat tanpa data SOP')]);
});

test('characters that print cannot show are named with their place, by the command line and by the app', async () => {
  const json = JSON.parse(readFileSync(sample, 'utf8')) as { steps: { text: string }[] };
  const steps = json.steps.map((step, index) => (index === 1 ? { ...step, text: `${step.text} ☃` } : step));
  const input = path.join(folder, 'salju.json');
  writeFileSync(input, JSON.stringify({ ...json, steps }));
  const errors: string[] = [];
  const out: string[] = [];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => errors.push(text), progress: false };
  await runCommandLine(['export', input, '--format', 'pdf', '-o', path.join(folder, 'a')], streams);
  const sentence = expect.stringMatching(/^Huruf ☃ .*langkah 2/) as string;
  const [result] = JSON.parse(out.join('')) as [{ lost: { where: object; message: string }[] }];
  expect(result.lost).toEqual([
    { where: expect.objectContaining({ at: 'step', column: 'activity' }) as object, message: sentence },
  ]);
  expect(errors.join('')).toContain(`${input}: Huruf ☃`);
  // Word finds a glyph for it in another font.
  out.length = 0;
  await runCommandLine(['export', input, '--format', 'docx', '-o', path.join(folder, 'b')], streams);
  expect(out.join('')).not.toContain('"lost"');

  const workspace = openWorkspace();
  try {
    const files = [{ name: 'salju.json', base64: readFileSync(input).toString('base64') }];
    const { id } = valueOf(await workspace.call('sop.import', { files })).imported[0] ?? { id: '' };
    const { lost } = valueOf(await workspace.call('sop.export', { id, formats: ['pdf'], edition: 'editable' }));
    expect(lost).toEqual([sentence]);
  } finally {
    workspace.close();
  }
});

test('the app takes a PDF, with its logo, whatever the file is called', async () => {
  const workspace = openWorkspace();
  const other = openWorkspace();
  try {
    const { id } = valueOf(
      await workspace.call('sop.import', {
        files: [{ name: 'a.json', base64: readFileSync(sample).toString('base64') }],
      }),
    ).imported[0] ?? { id: '' };
    const logo = readFileSync(path.join(import.meta.dirname, '../fixtures/logo.png')).toString('base64');
    const { asset } = valueOf(await workspace.call('asset.put', { file: { name: 'l.png', base64: logo } }));
    const { revision } = valueOf(await workspace.call('sop.open', { id }));
    valueOf(await workspace.call('sop.change', { id, revision, changes: [{ kind: 'setLogo', asset }] }));
    const { files } = valueOf(await workspace.call('sop.export', { id, formats: ['pdf'], edition: 'editable' }));
    const file = { name: 'salah-nama.json', base64: files[0]?.base64 ?? '' };
    const { imported, refused } = valueOf(await other.call('sop.import', { files: [file] }));
    expect(refused).toEqual([]);
    const { sop } = valueOf(await other.call('sop.open', { id: imported[0]?.id ?? '' }));
    expect(sop.identity.issuer.logo).toBe(asset);
    expect(valueOf(await other.call('asset.get', { asset })).mediaType).toBe('image/png');
  } finally {
    workspace.close();
    other.close();
  }
});
