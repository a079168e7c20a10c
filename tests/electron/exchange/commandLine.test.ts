import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { newFolder } from '../workspaceFixture.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]): string => path.join(folder, ...parts);

async function lajur(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), progress: false };
  const code = await runCommandLine(args, streams);
  return { code, out: out.join(''), err: err.join('') };
}

/** Imports a small SOP into a workspace and answers with its id. */
async function importSop(workspace: string, title: string): Promise<string> {
  const file = at(`${title}.json`);
  const steps = [
    { text: 'Mengajukan permohonan', performers: ['Pemohon'] },
    { text: 'Menyerahkan surat', performers: ['Lurah'] },
  ];
  writeFileSync(file, JSON.stringify({ title, actors: ['Pemohon', 'Lurah'], steps }));
  const run = await lajur('import', file, '--workspace', at(workspace));
  expect(run.code).toBe(0);
  return JSON.parse(run.out)[0].id;
}

const listed = async (workspace: string) => JSON.parse((await lajur('list', '--workspace', at(workspace))).out);

test('what one workspace packs, another inspects and imports, under the same ids', async () => {
  const [one, two] = [await importSop('a', 'Pelayanan Surat'), await importSop('a', 'Pengaduan')];
  const parcel = at('kiriman.lajur');
  const packed = await lajur('pack', one, two, '--workspace', at('a'), '-o', parcel);
  expect([packed.code, packed.err]).toEqual([0, '']);
  expect(JSON.parse(packed.out)).toMatchObject({
    path: parcel,
    bytes: readFileSync(parcel).length,
    sops: [{ id: one, title: 'Pelayanan Surat', versionNumber: 1 }, { id: two }],
  });

  const inspected = await lajur('inspect', parcel);
  expect(inspected.code).toBe(0);
  expect(JSON.parse(inspected.out)).toMatchObject({
    input: parcel,
    parcel: JSON.parse(packed.out).parcel,
    kind: 'draft',
    intact: true,
    sops: [
      { id: one, title: 'Pelayanan Surat', versionNumber: 1, parents: [] },
      { id: two, title: 'Pengaduan' },
    ],
  });
  expect(existsSync(at('b'))).toBe(false);

  const imported = await lajur('import', parcel, '--workspace', at('b'));
  expect(imported.code).toBe(0);
  expect(imported.err).toContain('kunci pengirim belum terdaftar');
  expect(JSON.parse(imported.out)).toMatchObject([
    { input: parcel, id: one, title: 'Pelayanan Surat', relation: 'new', versionNumber: 1 },
    { input: parcel, id: two, title: 'Pengaduan', relation: 'new' },
  ]);
  expect((await listed('b')).map(({ id }: { id: string }) => id).toSorted()).toEqual([one, two].toSorted());

  const again = await lajur('import', parcel, '--workspace', at('b'));
  expect([again.code, JSON.parse(again.out)[0].again]).toEqual([0, true]);
  expect(await listed('b')).toHaveLength(2);
});

test('a parcel is checked, laid out and exported like any other file', async () => {
  const id = await importSop('a', 'Pelayanan Surat');
  await lajur('pack', id, '--workspace', at('a'), '-o', at('kiriman.lajur'));
  const checked = JSON.parse((await lajur('check', at('kiriman.lajur'))).out);
  expect(checked).toMatchObject([{ input: at('kiriman.lajur'), problems: expect.any(Array) }]);
  const exported = await lajur('export', at('kiriman.lajur'), '--format', 'json', '-o', at('keluaran'));
  expect([exported.code, existsSync(at('keluaran', 'Pelayanan Surat.json'))]).toEqual([0, true]);
});

describe('refused', () => {
  test('a damaged parcel: nothing is imported, and the others still are', async () => {
    const id = await importSop('a', 'Pelayanan Surat');
    await lajur('pack', id, '--workspace', at('a'), '-o', at('kiriman.lajur'));
    writeFileSync(at('rusak.lajur'), readFileSync(at('kiriman.lajur')).subarray(0, -30));
    const run = await lajur('import', at('rusak.lajur'), at('kiriman.lajur'), '--workspace', at('b'));
    expect(run.code).toBe(3);
    expect(JSON.parse(run.out)).toMatchObject([
      { input: at('rusak.lajur'), refused: [{ path: '', message: expect.any(String) }] },
      { input: at('kiriman.lajur'), id },
    ]);
    const inspected = await lajur('inspect', at('rusak.lajur'));
    expect([inspected.code, 'refused' in JSON.parse(inspected.out)]).toEqual([3, true]);
  });

  test.each([
    ['a shortcut', Buffer.from('4c0000000114020000000000c000000000000046', 'hex')],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003')],
    ['a macro script', Buffer.from('Sub AutoOpen()')],
    ['an archive of Word', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1')],
    ['a database', Buffer.from('SQLite format 3\u0000')],
    ['nothing', Buffer.alloc(0)],
  ])('%s renamed to .lajur', async (_name, bytes) => {
    writeFileSync(at('kiriman.lajur'), bytes);
    const inspected = await lajur('inspect', at('kiriman.lajur'));
    expect(inspected.code).toBe(3);
    expect(JSON.parse(inspected.out).refused).toHaveLength(1);
    expect((await lajur('import', at('kiriman.lajur'), '--workspace', at('b'))).code).toBe(3);
    expect(await listed('b')).toEqual([]);
  });

  test('an unknown SOP, a place that cannot be written, wrong usage', async () => {
    const id = await importSop('a', 'Pelayanan Surat');
    const unknown = await lajur('pack', 'tidak-ada', '--workspace', at('a'), '-o', at('x.lajur'));
    expect([unknown.code, existsSync(at('x.lajur'))]).toEqual([3, false]);
    const nowhere = await lajur('pack', id, '--workspace', at('a'), '-o', at('tidak', 'ada', 'x.lajur'));
    expect([nowhere.code, nowhere.out]).toEqual([4, '']);
    for (const args of [['pack', id], ['pack', '-o', at('x.lajur')], ['pack', id, '-o', at('x.zip')], ['inspect']])
      expect((await lajur(...args)).code).toBe(2);
    expect((await lajur('inspect', at('tidak-ada.lajur'))).code).toBe(3);
  });
});
