import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../../electron/services/backups/makeBackup.ts';
import { openDocument } from '../../../electron/services/documents.ts';
import { keepWorkingCopy } from '../../../electron/services/exchange/workingCopy.ts';
import { salvage } from '../../../electron/services/recovery/salvage.ts';
import { brokenRows } from '../../../electron/services/store/rowHashes.ts';
import { baseOf, versionsOf } from '../../../electron/services/store/versions.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

// After a backup much is done that changes no SOP. All of it was acknowledged, so all of it comes over from a database that was set aside.

let before: TestWorkspace;
let after: TestWorkspace;
let aside: string;
let id: string;
let version: string;
let person: string;
let gone: string;
const official = { prefix: '', position: 'Camat', name: 'Sri Contoh', rank: '', nip: '', unit: 'KECAMATAN CONTOH' };

beforeEach(async () => {
  before = openWorkspace();
  id = valueOf(await before.call('sop.create', { from: { kind: 'blank' } })).sop.id;
  const { form } = valueOf(await before.call('form.create', { kind: 'monitoring', sops: [id] }));
  valueOf(await before.call('settings.set', { office: { unitLines: ['BAGIAN LAMA'], place: 'Contoh' } }));
  person = valueOf(await before.call('people.keep', { id: null, entry: official })).id;
  gone = valueOf(await before.call('people.keep', { id: null, entry: { ...official, name: 'Rudi Contoh' } })).id;
  const { db, ports } = before.services.workspace;
  const made = makeBackup(db, { folder: ports.backupFolder, reason: 'daily', now: new Date('2026-01-05T07:00:00Z') });
  if (!made.ok) throw new Error(made.error.code);

  const finding = {
    kind: 'opened',
    finding: 'T-1',
    severity: 'required',
    text: 'Perbaiki judul.',
    proposal: null,
  } as const;
  const anchor = { places: [{ at: 'sop' }], text: '' } as const;
  valueOf(await before.call('review.record', { sop: id, acts: [{ ...finding, anchor }] }));
  valueOf(await before.call('form.save', { revision: 1, form }));
  valueOf(await before.call('form.create', { kind: 'monitoring', sops: [] }));
  const file = { name: 'bukan.lajur', base64: Buffer.from('bukan parsel').toString('base64') };
  valueOf(await before.call('parcel.receive', { files: [file] }));
  const opened = openDocument(db, id);
  if (!opened.ok) throw new Error(opened.error.code);
  version = db.transaction(() => keepWorkingCopy({ db }, opened.value, '2026-01-05T08:30:00.000Z'));
  valueOf(await before.call('settings.set', { office: { unitLines: ['BAGIAN ORGANISASI'] } }));
  valueOf(await before.call('people.keep', { id: person, entry: { ...official, rank: 'Pembina' } }));
  valueOf(await before.call('people.forget', { id: gone, name: 'Rudi Contoh', nip: '' }));
  before.services.close();
  aside = path.join(before.folder, 'lajur.db');

  const folder = newFolder();
  copyFileSync(path.join(ports.backupFolder, made.value.backup.name), path.join(folder, 'lajur.db'));
  after = openWorkspace(folder);
});
afterEach(() => {
  after.close();
  rmSync(before.folder, { recursive: true, force: true });
});

const at = '2026-01-05T09:00:00.000Z';

test('findings, versions, forms and the inbox come along although no SOP is newer', async () => {
  const { db } = after.services.workspace;
  expect(salvage(db, aside, at)).toEqual([]);
  const { findings } = valueOf(await after.call('review.open', { sop: id }));
  expect(findings).toMatchObject([{ id: 'T-1', text: 'Perbaiki judul.' }]);
  expect(versionsOf(db, id)).toMatchObject([{ id: version, held: true }]);
  expect(baseOf(db, id)).toMatchObject({ version });
  expect(db.prepare('SELECT revision FROM forms ORDER BY revision').pluck().all()).toEqual([1, 2]);
  expect(valueOf(await after.call('parcel.list', {})).parcels).toMatchObject([
    { state: 'broken', file: 'bukan.lajur' },
  ]);
  // A second time brings nothing twice.
  expect(salvage(db, aside, at)).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM review_events').pluck().get()).toBe(1);
  expect(db.prepare('SELECT count(*) FROM parcels').pluck().get()).toBe(1);
});

test('settings and people are as they were last, those that were taken out too', async () => {
  const { db } = after.services.workspace;
  salvage(db, aside, at);
  const { office } = valueOf(await after.call('settings.get', {}));
  expect(office).toMatchObject({ unitLines: ['BAGIAN ORGANISASI'], place: 'Contoh' });
  const { people } = valueOf(await after.call('people.list', {}));
  expect(people.map(({ name, rank }) => [name, rank])).toEqual([['Sri Contoh', 'Pembina']]);
  expect(brokenRows(db)).toEqual([]);
});

test('a row that is not what was written stays where it is, and nothing is taken out for its sake', async () => {
  const harmed = new Database(aside);
  harmed.exec(`UPDATE settings SET value = '["BAGIAN KELIRU"]' WHERE name = 'office.unitLines';
    UPDATE people SET nip = '1' WHERE name = 'Sri Contoh'`);
  harmed.close();
  const { db } = after.services.workspace;
  salvage(db, aside, at);
  expect(valueOf(await after.call('settings.get', {})).office.unitLines).toEqual(['BAGIAN LAMA']);
  const { people } = valueOf(await after.call('people.list', {}));
  expect(people.map(({ name, nip }) => [name, nip])).toEqual([
    ['Rudi Contoh', ''],
    ['Sri Contoh', ''],
  ]);
});

test('what is here and newer stays', async () => {
  const { db } = after.services.workspace;
  const [form] = valueOf(await after.call('form.list', {})).forms;
  const opened = valueOf(await after.call('form.open', { id: form?.id ?? '' }));
  for (const revision of [1, 2]) valueOf(await after.call('form.save', { revision, form: opened.form }));
  salvage(db, aside, at);
  expect(db.prepare('SELECT revision FROM forms ORDER BY revision').pluck().all()).toEqual([1, 3]);
});

test.each([4, 12, 30, 50, 70])('what cannot be read of it from page %d on keeps nothing from opening', async (page) => {
  const bytes = readFileSync(aside);
  writeFileSync(aside, bytes.fill(0, page * 4096));
  expect(salvage(after.services.workspace.db, aside, at)).toEqual([]);
  expect((await after.call('sop.open', { id })).ok).toBe(true);
});
