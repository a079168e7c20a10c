import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../../electron/services/backups/makeBackup.ts';
import { untold } from '../../../electron/services/store/condition.ts';
import { columnsOf } from '../../../electron/services/store/copyRows.ts';
import { brokenRows, hashedPlaces, hashRow, keyColumn } from '../../../electron/services/store/rowHashes.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

let folder: string;
let workspace: TestWorkspace;
const official = { prefix: '', position: 'Camat', name: 'Sri Contoh', rank: '', nip: '', unit: 'KECAMATAN CONTOH' };
beforeEach(async () => {
  folder = newFolder();
  workspace = openWorkspace(path.join(folder, 'ruang'), { backupFolder: path.join(folder, 'cadangan') });
  valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  valueOf(await workspace.call('settings.set', { office: { place: 'Contoh' }, user: { name: 'Ani Contoh' } }));
  valueOf(await workspace.call('people.keep', { id: null, entry: official }));
});
afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const db = () => workspace.services.workspace.db;
const told = () => untold(db()).map(({ notice }) => notice);
function backUp(): void {
  const { ports } = workspace.services.workspace;
  const now = new Date('2026-01-05T07:00:00Z');
  expect(makeBackup(db(), { folder: ports.backupFolder, reason: 'daily', now }).ok).toBe(true);
}
const place = async (): Promise<string> => valueOf(await workspace.call('settings.get', {})).office.place;
const people = async () => valueOf(await workspace.call('people.list', {})).people;

test('every row that is written through the commands has its hash', async () => {
  const [profile] = valueOf(await workspace.call('profile.list', {})).profiles;
  if (profile === undefined) throw new Error('no profile');
  const { own: _own, ...mine } = { ...profile, name: 'Kantor kami' };
  valueOf(await workspace.call('profile.save', { profile: mine, replace: false }));
  valueOf(await workspace.call('profile.rename', { name: 'Kantor kami', to: 'Kantor baru' }));
  valueOf(await workspace.call('profile.remove', { name: 'Kantor baru' }));
  const [person] = await people();
  valueOf(await workspace.call('people.forget', { id: person?.id ?? null, name: 'Sri Contoh', nip: '' }));
  const file = { name: 'bukan.lajur', base64: Buffer.from('bukan parsel').toString('base64') };
  valueOf(await workspace.call('parcel.receive', { files: [file] }));
  expect(brokenRows(db())).toEqual([]);
});

test.each(hashedPlaces)('in %s every column but those that only number the rows counts in the hash', (table) => {
  const columns = columnsOf(db(), table);
  expect(columns).toContain(keyColumn(table));
  // Any value that fits the column: what matters is that it is noticed.
  const key = 'kunci';
  const types = db().prepare('SELECT name, type FROM pragma_table_info(?)').raw().all(table) as [string, string][];
  const value = (type: string, at: number): unknown =>
    type === 'INTEGER' ? at % 2 : type === 'BLOB' ? null : `n${at}`;
  db().exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  const row = types.map(([name, type]) => (name === keyColumn(table) ? key : value(type, 0)));
  db()
    .prepare(`INSERT INTO ${table} VALUES (${types.map(() => '?').join(', ')})`)
    .run(...row);
  hashRow(db(), table, key);
  expect(brokenRows(db())).toEqual([]);
  for (const [name, type] of types.filter(([name]) => !['seq', 'content', keyColumn(table)].includes(name))) {
    db().prepare(`UPDATE ${table} SET ${name} = ?`).run(value(type, 1));
    expect(
      brokenRows(db()).map((broken) => broken.key),
      name,
    ).toContain(key);
    db()
      .prepare(`UPDATE ${table} SET ${name} = ? WHERE ${keyColumn(table)} = ?`)
      .run(value(type, 0), key);
  }
});

test('a damaged row comes back from the newest backup that has it sound: at the start', async () => {
  backUp();
  db().exec(`UPDATE settings SET value = '"Cuntoh"' WHERE name = 'office.place'; UPDATE people SET name = 'Sra'`);
  workspace = workspace.reopen();
  expect(await place()).toBe('Contoh');
  expect((await people()).map(({ name }) => name)).toEqual(['Sri Contoh']);
  expect(told()).toEqual([
    { kind: 'rows', place: 'settings', outcome: 'restored', names: ['office'], backupAt: '2026-01-05T07:00:00.000Z' },
    { kind: 'rows', place: 'people', outcome: 'restored', names: ['Sri Contoh'], backupAt: '2026-01-05T07:00:00.000Z' },
  ]);
  expect(db().prepare('SELECT place FROM set_aside_rows ORDER BY seq').pluck().all()).toEqual(['settings', 'people']);
});

test('and while the app runs, before it is read or handed out', async () => {
  backUp();
  db().exec(`UPDATE settings SET value = '"Cuntoh"' WHERE name = 'office.place'`);
  expect(await place()).toBe('Contoh');
  db().exec(`UPDATE people SET nip = '1'`);
  expect((await people()).map(({ nip }) => nip)).toEqual(['']);
  expect(told()).toHaveLength(2);
});

test('without a backup a row is used as it is read, and the user is told to look at it', async () => {
  db().exec(`UPDATE settings SET value = '"Cuntoh"' WHERE name = 'office.place'`);
  workspace = workspace.reopen();
  expect(await place()).toBe('Cuntoh');
  const doubtful = { kind: 'rows', place: 'settings', outcome: 'doubtful', names: ['office'], backupAt: null };
  expect(told()).toEqual([doubtful]);
  workspace = workspace.reopen();
  expect(told()).toEqual([doubtful]);
});

test('a key that is not the one that was compared is trusted no more', () => {
  db().exec(`INSERT INTO known_keys VALUES ('aa', '123', 'Kecamatan Contoh', '2026-01-05T07:00:00.000Z')`);
  hashRow(db(), 'known_keys', 'aa');
  db().exec(`UPDATE known_keys SET fingerprint = '124'`);
  workspace = workspace.reopen();
  expect(db().prepare('SELECT count(*) FROM known_keys').pluck().get()).toBe(0);
  expect(told()).toMatchObject([{ place: 'known_keys', outcome: 'givenUp', names: ['Kecamatan Contoh'] }]);
});

test('a row that lost its name, and a hash that lost its own, find each other without a backup', async () => {
  db().exec(`UPDATE settings SET name = 'office.plbce' WHERE name = 'office.place'`);
  workspace = workspace.reopen();
  expect(await place()).toBe('Contoh');
  expect(told()).toMatchObject([{ place: 'settings', outcome: 'whole', names: ['office'] }]);
  db().exec(`UPDATE row_hashes SET key = 'user.nbme' WHERE key = 'user.name'`);
  workspace = workspace.reopen();
  expect(valueOf(await workspace.call('settings.get', {})).user.name).toBe('Ani Contoh');
  expect(told()).toHaveLength(1);
  expect(brokenRows(db())).toEqual([]);
});

test('a row that is gone is noticed by its hash', () => {
  db().exec('DELETE FROM people');
  workspace = workspace.reopen();
  expect(told()).toMatchObject([{ place: 'people', outcome: 'givenUp', names: [] }]);
});
