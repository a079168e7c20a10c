import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBackups } from '../../../electron/services/backups/backupFolder.ts';
import { makeBackup } from '../../../electron/services/backups/makeBackup.ts';
import { soundBackup } from '../../../electron/services/backups/soundBackup.ts';
import { untold } from '../../../electron/services/store/condition.ts';
import { examine, isWhole } from '../../../electron/services/store/soundness.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

// One SOP whose document and whole journal are damaged must not keep all others from being backed up.

let folder: string;
let workspace: TestWorkspace;
beforeEach(() => {
  folder = newFolder();
  workspace = openWorkspace(path.join(folder, 'ruang'), { backupFolder: path.join(folder, 'cadangan') });
});
afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const parts = () => workspace.services.workspace;
const db = () => parts().db;
const told = () => untold(db()).map(({ notice }) => notice);
const everything = { query: '', unit: null, status: null, archived: false, offset: 0, limit: 100 } as const;
const titles = async (): Promise<string[]> =>
  valueOf(await workspace.call('register.list', everything))
    .rows.map(({ title }) => title)
    .toSorted();
const retitle = async (id: string, revision: number, text: string) =>
  valueOf(await workspace.call('sop.change', { id, revision, changes: [{ kind: 'setText', field: 'title', text }] }));
async function create(title: string): Promise<string> {
  const { id } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop;
  await retitle(id, 1, title);
  return id;
}
/** Damage in the bytes of the document and of every entry: what stays is no text any more. */
function ruin(id: string): void {
  const garbled = `CAST(x'ff' || substr(CAST(%s AS BLOB), 2, 40) || x'fe80' || substr(CAST(%s AS BLOB), 43) AS TEXT)`;
  const of = (column: string): string => garbled.replaceAll('%s', column);
  for (const [table, column, key] of [
    ['sops', 'body', 'id'],
    ['journal', 'entry', 'sop'],
    ['snapshots', 'body', 'sop'],
  ] as const)
    db()
      .prepare(`UPDATE ${table} SET ${column} = ${of(column)} WHERE ${key} = ?`)
      .run(id);
}
const backUp = (at: string) =>
  makeBackup(db(), { folder: parts().ports.backupFolder, reason: 'daily', now: new Date(at) });

test('comes back from the newest sound backup that holds it, and the backup that found it is made', async () => {
  const id = await create('Surat');
  backUp('2026-01-05T07:00:00Z');
  await retitle(id, 2, 'Surat Masuk');
  backUp('2026-01-05T07:30:00Z');
  const { savedAt } = valueOf(await workspace.call('sop.open', { id }));
  await retitle(id, 3, 'Surat Keluar');
  await create('Lain');
  ruin(id);
  const made = soundBackup(parts(), 'manual');
  expect(made.ok).toBe(true);
  expect(await titles()).toEqual(['Lain', 'Surat Masuk']);
  expect(told()).toEqual([
    { kind: 'broughtBack', title: 'Surat Masuk', savedAt, backupAt: '2026-01-05T07:30:00.000Z', lost: 1 },
  ]);
  expect(isWhole(examine(db()))).toBe(true);
  // Its history came along, and it can be edited.
  await retitle(id, 3, 'Surat lagi');
});

test('is set aside in full where no backup holds it, told by name and time, and backups go on', async () => {
  const id = await create('Surat');
  const { savedAt } = valueOf(await workspace.call('sop.open', { id }));
  await create('Lain');
  ruin(id);
  const raw = db().prepare(`SELECT hex(CAST(body AS BLOB)) FROM sops WHERE id = ?`).pluck().get(id);
  expect(valueOf(await workspace.call('backup.make', {}))).toMatchObject({ sops: 1 });
  expect(await titles()).toEqual(['Lain']);
  expect(told()).toEqual([{ kind: 'sopSetAside', title: 'Surat', savedAt }]);
  // Byte for byte what was found, although it is no text.
  const content = String(db().prepare(`SELECT content FROM set_aside WHERE what = 'document'`).pluck().get());
  expect(JSON.parse(content)).toMatchObject({ id, body: { hex: raw } });
  expect(db().prepare(`SELECT count(*) FROM set_aside WHERE what = 'entry'`).pluck().get()).toBe(2);
  valueOf(await workspace.call('backup.make', {}));
  expect(listBackups(parts().ports.backupFolder)).toHaveLength(2);
  workspace = workspace.reopen();
  expect(await titles()).toEqual(['Lain']);
});

test('keeps no import from beginning', async () => {
  ruin(await create('Surat'));
  const draft = {
    issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN CONTOH'] },
    number: '',
    title: 'Impor',
    actors: ['Lurah'],
    steps: [{ text: 'Menerima', performers: ['Lurah'], time: '5 menit' }],
  };
  const files = [{ name: 'a.json', base64: Buffer.from(JSON.stringify(draft)).toString('base64') }];
  valueOf(await workspace.call('sop.import', { files }));
  expect(await titles()).toEqual(['Impor']);
});

test('a backup that goes further than what the journal still leads to is preferred', async () => {
  const id = await create('Satu');
  for (const [revision, title] of [
    [2, 'Dua'],
    [3, 'Tiga'],
    [4, 'Empat'],
  ] as const)
    await retitle(id, revision, title);
  backUp('2026-01-05T07:00:00Z');
  // The journal leads to revision 2 only.
  db().exec(`UPDATE sops SET body = 'x'; UPDATE journal SET entry = 'x' WHERE revision > 2; DELETE FROM snapshots`);
  expect(valueOf(await workspace.call('sop.mend', { id }))).toMatchObject({ revision: 5, lost: 0 });
  expect(await titles()).toEqual(['Empat']);
});

test('asked to mend it, Lajur leaves it in the list where there is nothing to mend it from', async () => {
  const id = await create('Surat');
  ruin(id);
  expect(await workspace.call('sop.mend', { id })).toMatchObject({ error: { code: 'damaged' } });
  expect(db().prepare('SELECT count(*) FROM sops').pluck().get()).toBe(1);
});

test('a SOP whose very name is damaged gets it back from the register', async () => {
  const id = await create('Surat');
  db().exec(`PRAGMA foreign_keys = OFF; UPDATE sops SET id = 'id-X'; PRAGMA foreign_keys = ON`);
  expect(soundBackup(parts(), 'manual').ok).toBe(true);
  expect(valueOf(await workspace.call('sop.open', { id })).sop.identity.title).toBe('Surat');
});
