import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBackups } from '../../../electron/services/backups/backupFolder.ts';
import { openCopy } from '../../../electron/services/store/openCopy.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

const everything = { query: '', unit: null, status: null, archived: false, offset: 0, limit: 500 } as const;
const drafts = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const draft = {
      issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN CONTOH'] },
      number: '',
      title: `Draf ${from + at}`,
      actors: ['Lurah'],
      steps: [{ text: 'Menerima surat', performers: ['Lurah'], time: '5 menit' }],
    };
    return { name: `draf-${from + at}.json`, base64: Buffer.from(JSON.stringify(draft)).toString('base64') };
  });

let folder: string;
let workspace: TestWorkspace;
beforeEach(async () => {
  folder = newFolder();
  workspace = openWorkspace(path.join(folder, 'ruang'), { backupFolder: path.join(folder, 'cadangan') });
});
afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const importBackups = () => listBackups(path.join(folder, 'cadangan')).filter(({ reason }) => reason === 'import');
const count = async (): Promise<number> => valueOf(await workspace.call('register.list', everything)).total;
/** How many SOPs the backup of that name holds. */
function sopsIn(name: string): number {
  const opened = openCopy(path.join(folder, 'cadangan', name));
  if (!opened.ok) throw new Error(opened.error.code);
  const held = Number(opened.value.db.prepare('SELECT count(*) FROM sops').pluck().get());
  opened.value.close();
  return held;
}

test('an import in many calls is backed up once, as it was before the first', async () => {
  valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  for (const from of [0, 10, 20])
    valueOf(await workspace.call('sop.import', { files: drafts(from, 10), act: 'pertama' }));
  const [only, ...more] = importBackups();
  expect(more).toEqual([]);
  expect(sopsIn(only?.name ?? '')).toBe(1);
  valueOf(await workspace.call('sop.import', { files: drafts(30, 1), act: 'kedua' }));
  valueOf(await workspace.call('sop.import', { files: drafts(31, 1) }));
  expect(importBackups().map(({ name }) => sopsIn(name))).toEqual([32, 31, 1]);
  expect(await count()).toBe(33);
});

test('files that are all refused, and a workspace without a SOP, need no backup', async () => {
  const faulty = [{ name: 'rusak.json', base64: Buffer.from('{').toString('base64') }];
  valueOf(await workspace.call('sop.import', { files: drafts(0, 1) }));
  valueOf(await workspace.call('sop.import', { files: faulty }));
  expect(importBackups()).toEqual([]);
});

test('an import that cannot be backed up does not begin, and a later call of the act tries again', async () => {
  valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  // A file where the folder should be: nobody can write into it, not even root.
  writeFileSync(path.join(folder, 'cadangan'), '');
  const files = drafts(0, 10);
  expect(await workspace.call('sop.import', { files, act: 'satu' })).toMatchObject({ error: { code: 'backupFailed' } });
  expect(await count()).toBe(1);
  rmSync(path.join(folder, 'cadangan'));
  valueOf(await workspace.call('sop.import', { files, act: 'satu' }));
  expect(importBackups()).toHaveLength(1);
  expect(await count()).toBe(11);
});
