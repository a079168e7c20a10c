import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginFolder } from '../../../electron/services/backups/readableFolder.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

let folder: string;
let chosen: string | null;
let workspace: TestWorkspace;
beforeEach(() => {
  folder = newFolder();
  chosen = path.join(folder, 'flash');
  mkdirSync(chosen);
  workspace = openWorkspace(path.join(folder, 'ruang'), { chooseFolder: async () => chosen });
});
afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = workspaceCall();
function workspaceCall() {
  return {
    begin: () => workspace.call('backup.folder', { step: 'begin', name: 'Semua SOP 5 Januari 2026' }),
    add: (sop: string) => workspace.call('backup.folder', { step: 'add', sop }),
    finish: () =>
      workspace.call('backup.folder', { step: 'finish', list: { name: 'Daftar SOP.csv', text: '"No";"Nama"' } }),
    stop: () => workspace.call('backup.folder', { step: 'stop' }),
  };
}
async function create(title: string): Promise<string> {
  const { id } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop;
  const changes = [{ kind: 'setText', field: 'title', text: title } as const];
  valueOf(await workspace.call('sop.change', { id, revision: 1, changes }));
  return id;
}
const names = (): string[] => readdirSync(chosen ?? '').toSorted();

test('holds every SOP as PDF, Word and data with a list; until it is finished its name says that it is not', async () => {
  const ids = [await create('Surat Masuk'), await create('surat masuk'), await create('Cuti/Izin')];
  expect(valueOf(await ask.begin()).state).toBe('begun');
  for (const id of ids) expect(valueOf(await ask.add(id)).files).toHaveLength(3);
  expect(names()).toEqual(['Semua SOP 5 Januari 2026 (belum selesai)']);
  expect(valueOf(await ask.finish())).toMatchObject({ state: 'finished', name: 'Semua SOP 5 Januari 2026' });
  expect(names()).toEqual(['Semua SOP 5 Januari 2026']);
  const made = path.join(chosen ?? '', 'Semua SOP 5 Januari 2026');
  expect(readdirSync(made).toSorted()).toEqual([
    'Cuti-Izin.docx',
    'Cuti-Izin.json',
    'Cuti-Izin.pdf',
    'Daftar SOP.csv',
    'Surat Masuk.docx',
    'Surat Masuk.json',
    'Surat Masuk.pdf',
    'surat masuk (2).docx',
    'surat masuk (2).json',
    'surat masuk (2).pdf',
  ]);
  expect(readFileSync(path.join(made, 'Surat Masuk.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(JSON.parse(readFileSync(path.join(made, 'Surat Masuk.json'), 'utf8'))).toMatchObject({ title: 'Surat Masuk' });
  // A second one of the same day stands beside it.
  await ask.begin();
  expect(valueOf(await ask.finish()).name).toBe('Semua SOP 5 Januari 2026 (2)');
});

test('leaves nothing behind when it is stopped, and takes nothing away that is not its own', async () => {
  const id = await create('Surat');
  await ask.begin();
  valueOf(await ask.add(id));
  expect(valueOf(await ask.stop()).state).toBe('stopped');
  expect(names()).toEqual([]);
  expect(await ask.add(id)).toMatchObject({ error: { code: 'copyFailed' } });

  await ask.begin();
  valueOf(await ask.add(id));
  const [unfinished = ''] = names();
  writeFileSync(path.join(chosen ?? '', unfinished, 'catatan saya.txt'), 'penting');
  await ask.stop();
  expect(readdirSync(path.join(chosen ?? '', unfinished))).toEqual(['catatan saya.txt']);
  expect(unfinished).toMatch(/\(belum selesai\)$/);

  // What is left over is in nobody's way.
  expect(valueOf(await ask.begin()).state).toBe('begun');
  expect(names()).toEqual([unfinished, 'Semua SOP 5 Januari 2026 (2) (belum selesai)'].toSorted());
  valueOf(await ask.stop());
});

test('is stopped while the files of a SOP are made: they are not written any more', async () => {
  const id = await create('Surat');
  await ask.begin();
  const [added, stopped] = await Promise.all([ask.add(id), ask.stop()]);
  expect(valueOf(stopped).state).toBe('stopped');
  expect(valueOf(added).state).toBe('stopped');
  expect(names()).toEqual([]);
});

test('a SOP that cannot be exported leaves it as it was; a place that is gone ends it in words', async () => {
  const id = await create('Surat');
  const broken = await create('Rusak');
  workspace.services.workspace.db.prepare(`UPDATE sops SET body = 'x' WHERE id = ?`).run(broken);
  await ask.begin();
  expect(await ask.add(broken)).toMatchObject({ error: { code: 'damaged' } });
  valueOf(await ask.add(id));
  // The flash disk is pulled out.
  rmSync(chosen ?? '', { recursive: true });
  expect(await ask.add(id)).toMatchObject({ error: { code: 'copyFailed' } });
  expect(await ask.finish()).toMatchObject({ error: { code: 'copyFailed' } });
  expect(statSync(folder).isDirectory()).toBe(true);
});

test('nothing happens where nobody says where, and a host without a dialog says so', async () => {
  chosen = null;
  expect(valueOf(await ask.begin()).state).toBe('notChosen');
  const other = openWorkspace(path.join(folder, 'lain'));
  const reply = await other.call('backup.folder', { step: 'begin', name: 'Semua SOP' });
  expect(valueOf(reply).state).toBe('noDialog');
  other.close();
});

test('a name that is taken gets a number, whatever its capitals', () => {
  const target = beginFolder(folder, 'Semua');
  expect(target.add('a.pdf', Buffer.from('isi'))).toBe('a.pdf');
  expect(target.add('A.PDF', Buffer.from('isi'))).toBe('A (2).PDF');
  target.remove();
  expect(readdirSync(folder)).not.toContain('Semua (belum selesai)');
});
