import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '../../../electron/contract/commands.ts';
import { createDispatcher } from '../../../electron/contract/dispatcher.ts';
import { inProcess } from '../../../electron/contract/inProcess.ts';
import { backUpAtClose, backUpAtStart, isBackupDue } from '../../../electron/services/backups/automatic.ts';
import { examineFile } from '../../../electron/services/backups/makeBackup.ts';
import { editSop } from '../../../electron/services/changing.ts';
import { brokenRevision } from '../../../electron/services/store/journal.ts';
import { hashBytes } from '../../../electron/services/store/hash.ts';
import { newSet } from '../../../sop/sets/newSet.ts';
import { newFolder, openWorkspace, testPorts, valueOf } from '../workspaceFixture.ts';
import { openServices } from '../../../electron/services/services.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function create(title: string): Promise<string> {
  const { id } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop;
  await retitle(id, 1, title);
  return id;
}
const retitle = async (id: string, revision: number, text: string) =>
  valueOf(await workspace.call('sop.change', { id, revision, changes: [{ kind: 'setText', field: 'title', text }] }));
const opened = async (id: string) => valueOf(await workspace.call('sop.open', { id }));
const make = async (): Promise<string> => valueOf(await workspace.call('backup.make', {})).name;
const restore = (name: string, sops: readonly string[] | null) => workspace.call('backup.restore', { name, sops });
const preview = async (name: string): Promise<Readonly<Record<string, string>>> => {
  const { sops } = valueOf(await workspace.call('backup.preview', { name }));
  return Object.fromEntries(sops.map(({ here, there, relation }) => [(there ?? here)?.title ?? '?', relation]));
};
const backups = async (): Promise<Output<'backup.list'>['backups']> =>
  valueOf(await workspace.call('backup.list', {})).backups;

describe('backups', () => {
  test('are listed newest first, with what is in them', async () => {
    await create('Surat');
    await make();
    await create('Lain');
    await make();
    expect(await backups()).toMatchObject([
      { reason: 'manual', sops: 2, bytes: expect.any(Number) },
      { reason: 'manual', sops: 1 },
    ]);
  });

  test('heal a document that is damaged, tell it, and hold it whole', async () => {
    const id = await create('Surat');
    const { db } = workspace.services.workspace;
    db.exec(`UPDATE sops SET body = replace(body, 'Surat', 'Sarut')`);
    const name = await make();
    expect((await opened(id)).sop.identity.title).toBe('Surat');
    expect(examineFile(path.join(workspace.folder, 'cadangan', name))).toMatchObject({ value: { damaged: [] } });
    const { notices } = valueOf(await workspace.call('app.condition', {}));
    expect(notices).toMatchObject([{ notice: { kind: 'mended', title: 'Surat', lost: 0 } }]);
    await workspace.call('app.acknowledge', { seqs: notices.map(({ seq }) => seq) });
    expect(valueOf(await workspace.call('app.condition', {})).notices).toEqual([]);
  });

  test('are refused in words where a damaged document cannot even be mended, because there is no room', async () => {
    await create('Surat');
    const { db } = workspace.services.workspace;
    db.exec(`UPDATE sops SET body = hex(zeroblob(50000))`);
    db.prepare(`PRAGMA max_page_count = ${String(db.prepare('PRAGMA page_count').pluck().get())}`).get();
    expect(await workspace.call('backup.make', {})).toMatchObject({ error: { code: 'diskFull' } });
    expect(db.prepare('SELECT count(*) FROM set_aside').pluck().get()).toBe(0);
  });

  test('are copied to a second place as the bytes that were checked, and taken back from there', async () => {
    const id = await create('Surat');
    const copy = valueOf(await workspace.call('backup.copy', {}));
    const bytes = Buffer.from(copy.file?.base64 ?? '', 'base64');
    expect(copy).toMatchObject({ isWritten: false, bytes: bytes.length, sha256: hashBytes(bytes) });
    expect(copy.file?.name).toMatch(/^Cadangan Lajur 2026-01-05 \d\d\.\d\d\.db$/);
    const other = openWorkspace();
    const file = { name: 'a.db', base64: bytes.toString('base64') };
    const taken = valueOf(await other.call('backup.take', { file }));
    expect(taken).toMatchObject({ reason: 'file', sops: 1 });
    expect(valueOf(await other.call('backup.restore', { name: taken.name, sops: [id] }))).toEqual({
      added: 1,
      changed: 0,
      reopens: false,
    });
    const row = 'SELECT sha256, head, body FROM sops';
    expect(other.services.workspace.db.prepare(row).all()).toEqual(workspace.services.workspace.db.prepare(row).all());
    expect(brokenRevision(other.services.workspace.db, id)).toBeNull();
    other.close();
  });

  test.each(['', 'bukan basis data', 'SQLite format 3\0 '.repeat(400)])(
    'a file that is none is refused: %j',
    async (text) => {
      const file = { name: 'a.db', base64: Buffer.from(text).toString('base64') };
      expect(await workspace.call('backup.take', { file })).toMatchObject({ error: { code: 'notABackup' } });
      expect(await backups()).toEqual([]);
      const folder = path.join(workspace.folder, 'cadangan');
      expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    },
  );

  test('where the host writes the copy itself, it is read back; a place that cannot be written is said', async () => {
    const stick = newFolder();
    const places = [path.join(stick, 'salinan.db'), null, path.join(stick, 'tidak/ada.db')];
    const services = openServices({ ...testPorts(newFolder(), []), chooseTarget: async () => places.shift() ?? null });
    if (!services.ok) throw new Error(services.error.code);
    const call = inProcess(
      createDispatcher(services.value.handlers, { log: () => undefined, reference: () => 'R', checkOutput: true }),
    );
    await call('sop.create', { from: { kind: 'blank' } });
    const copy = valueOf(await call('backup.copy', {}));
    expect(copy).toMatchObject({ file: null, isWritten: true });
    expect(hashBytes(readFileSync(path.join(stick, 'salinan.db')))).toBe(copy.sha256);
    expect(valueOf(await call('backup.copy', {}))).toMatchObject({ file: null, isWritten: false });
    expect(await call('backup.copy', {})).toMatchObject({ error: { code: 'copyFailed' } });
    services.value.close();
    rmSync(services.value.workspace.ports.workspaceFolder, { recursive: true });
    rmSync(stick, { recursive: true });
  });
});

describe('restoring', () => {
  test('shows first what differs, by the histories and not by the clock', async () => {
    await create('Sama');
    const changed = await create('Diubah');
    const name = await make();
    await retitle(changed, 2, 'Diubah sesudahnya');
    await create('Baru');
    expect(await preview(name)).toEqual({ Sama: 'same', Diubah: 'older', Baru: 'missingThere' });
    expect(valueOf(await workspace.call('backup.restore', { name, sops: [changed] }))).toMatchObject({ changed: 1 });
    // What was restored is a further edit: the history goes on, and both states differ from the backup only in it.
    expect((await opened(changed)).sop.identity.title).toBe('Diubah');
    expect((await opened(changed)).revision).toBe(4);
  });

  test('a SOP that is here can be undone, and what was here is backed up first', async () => {
    const id = await create('Lama');
    const name = await make();
    await retitle(id, 2, 'Baru');
    await restore(name, [id]);
    const { steps } = valueOf(await workspace.call('sop.history', { id, side: 'done', beyond: null, limit: 10 }));
    const [undo] = steps;
    if (undo === undefined) throw new Error('nothing can be undone');
    const { revision } = await opened(id);
    valueOf(await workspace.call('sop.change', { id, revision, changes: [undo.inverse] }));
    expect((await opened(id)).sop.identity.title).toBe('Baru');
    expect((await backups())[0]).toMatchObject({ reason: 'restore' });
  });

  test('is all or nothing', async () => {
    const one = await create('Satu');
    const other = await create('Dua');
    const name = await make();
    await retitle(one, 2, 'Satu diubah');
    await retitle(other, 2, 'Dua diubah');
    expect(await restore(name, [one, 'tidak-ada', other])).toMatchObject({ error: { code: 'notFound' } });
    expect((await opened(one)).sop.identity.title).toBe('Satu diubah');
    expect((await opened(one)).revision).toBe(3);
  });

  test('does not begin when the present state cannot be backed up', async () => {
    const id = await create('Lama');
    const name = await make();
    await retitle(id, 2, 'Baru');
    const folder = path.join(workspace.folder, 'cadangan');
    // A folder stands where the next backup would be written.
    mkdirSync(path.join(folder, '.cadangan-000002-20260105-080005Z-sebelum-dipulihkan.db.tmp'));
    for (const sops of [[id], null])
      expect(await restore(name, sops)).toMatchObject({ error: { code: 'backupFailed' } });
    expect(existsSync(path.join(workspace.folder, 'lajur.db.baru'))).toBe(false);
    expect((await opened(id)).sop.identity.title).toBe('Baru');
  });

  test('a whole workspace becomes what it was when it is opened again; what was there is kept', async () => {
    const id = await create('Lama');
    await workspace.call('settings.set', { user: { name: 'Siti' } });
    const name = await make();
    await retitle(id, 2, 'Baru');
    await create('Sesudahnya');
    await workspace.call('settings.set', { user: { name: 'Budi' } });
    expect(valueOf(await restore(name, null))).toMatchObject({ reopens: true });
    workspace = workspace.reopen();
    expect((await opened(id)).sop.identity.title).toBe('Lama');
    expect(valueOf(await workspace.call('settings.get', {})).user.name).toBe('Siti');
    expect(valueOf(await workspace.call('app.condition', {})).notices).toMatchObject([
      { notice: { kind: 'restored', backupAt: expect.any(String) } },
    ]);
    const [before] = await backups();
    expect(before).toMatchObject({ reason: 'restore', sops: 2 });
    expect(await preview(before?.name ?? '')).toEqual({ Baru: 'newer', Sesudahnya: 'missingHere' });
  });

  test('a backup that the one before restoring rotates away is restored nevertheless', async () => {
    const id = await create('Lama');
    const one = await make();
    // Each restoring backs up first; the oldest of those that are kept is the next to go.
    valueOf(await restore(one, [id]));
    await retitle(id, 2, 'Baru');
    for (let times = 0; times < 4; times += 1) valueOf(await restore(one, [id]));
    const oldest = (await backups()).findLast(({ reason }) => reason === 'restore')?.name ?? '';
    valueOf(await restore(oldest, null));
    expect((await backups()).map(({ name }) => name)).not.toContain(oldest);
    workspace = workspace.reopen();
    expect(await opened(id)).toMatchObject({ revision: 2, sop: { identity: { title: 'Lama' } } });
    expect(existsSync(path.join(workspace.folder, 'lajur.db.baru'))).toBe(false);
  });

  test('what is newer in the backup comes with its own history', async () => {
    const id = await create('Lama');
    const older = await make();
    await retitle(id, 2, 'Tengah');
    await retitle(id, 3, 'Baru');
    const newer = await make();
    valueOf(await restore(older, null));
    workspace = workspace.reopen();
    expect(await preview(newer)).toEqual({ Baru: 'newer' });
    valueOf(await restore(newer, [id]));
    expect(await opened(id)).toMatchObject({ revision: 4, sop: { identity: { title: 'Baru' } } });
    expect(brokenRevision(workspace.services.workspace.db, id)).toBeNull();
    expect(await preview(newer)).toEqual({ Baru: 'same' });
  });

  test('both went on: the backup has another state, and restoring it loses neither', async () => {
    const id = await create('Asal');
    const base = await make();
    await retitle(id, 2, 'Satu sisi');
    const side = await make();
    valueOf(await restore(base, null));
    workspace = workspace.reopen();
    await retitle(id, 2, 'Sisi lain');
    expect(await preview(side)).toEqual({ 'Satu sisi': 'forked' });
    valueOf(await restore(side, [id]));
    expect((await opened(id)).sop.identity.title).toBe('Satu sisi');
    expect((await opened(id)).revision).toBe(4);
  });

  test('a SOP with nothing whole left of it comes back from the backup that somebody chooses', async () => {
    const id = await create('Surat');
    const name = await make();
    const { db } = workspace.services.workspace;
    db.exec(`UPDATE sops SET body = 'x'; UPDATE journal SET entry = 'x'`);
    expect(await preview(name)).toEqual({ Surat: 'damagedHere' });
    // What is damaged cannot be backed up first; it is kept aside instead.
    expect(valueOf(await restore(name, [id]))).toMatchObject({ added: 1 });
    expect((await opened(id)).sop.identity.title).toBe('Surat');
    expect(db.prepare('SELECT count(*) FROM set_aside').pluck().get()).toBe(3);
  });

  test.each(['../lajur.db', 'lajur.db', '', 'x'])('names no file beside the backups: %j', async (name) => {
    const reply = await workspace.call('backup.preview', { name });
    expect(reply.ok).toBe(false);
  });
});

describe('by itself', () => {
  test('a backup is due when the newest is a day old, or claims to be from tomorrow', () => {
    const now = new Date('2026-01-05T08:00:00Z');
    expect(isBackupDue(null, now)).toBe(true);
    expect(isBackupDue('2026-01-04T08:00:01.000Z', now)).toBe(false);
    expect(isBackupDue('2026-01-04T08:00:00.000Z', now)).toBe(true);
    expect(isBackupDue('2026-01-05T08:00:01.000Z', now)).toBe(true);
    expect(isBackupDue('2046-01-05T08:00:00.000Z', now)).toBe(true);
  });

  test('the start and the end back up what was not, and nothing twice', async () => {
    const { workspace: parts } = workspace.services;
    backUpAtStart(parts);
    backUpAtClose(parts);
    expect(await backups()).toEqual([]);
    const id = await create('Surat');
    backUpAtStart(parts);
    backUpAtStart(parts);
    backUpAtClose(parts);
    expect(await backups()).toMatchObject([{ reason: 'daily' }]);
    await retitle(id, 2, 'Surat lagi');
    backUpAtClose(parts);
    backUpAtClose(parts);
    expect(await backups()).toMatchObject([{ reason: 'closing', sops: 1 }, { reason: 'daily' }]);
  });

  test('the end backs up what was said, filled in and received too, and what a clock set back saved', async () => {
    const { workspace: parts } = workspace.services;
    const id = await create('Surat');
    // Saved by a clock that was twenty years ahead: nothing saved later is newer by its instant.
    const { db } = parts;
    db.transaction(() => editSop(db, { id, revision: 2, changes: [] }, '2046-01-05T08:00:00.000Z'));
    const { form } = valueOf(await workspace.call('form.create', { kind: 'monitoring', sops: [] }));
    const finding = { kind: 'opened', finding: 'T', severity: 'required', text: 'Perbaiki.', proposal: null } as const;
    const acts = [{ ...finding, anchor: { places: [{ at: 'sop' }], text: '' } }] as const;
    const file = { name: 'a.lajur', base64: Buffer.from('bukan parsel').toString('base64') };
    const deeds: readonly (() => Promise<unknown>)[] = [
      () => retitle(id, 3, 'Lain'),
      () => workspace.call('form.save', { revision: 1, form }),
      () => workspace.call('review.record', { sop: id, acts: [...acts] }),
      () => workspace.call('parcel.receive', { files: [file] }),
      () =>
        workspace.call('set.save', {
          revision: 0,
          set: newSet({ government: '', unit: '', year: '2026' }, () => randomUUID()),
        }),
      () => workspace.call('ledger.write', { kind: 'reserve', number: '7', unit: '', purpose: 'Cuti', name: 'Siti' }),
    ];
    backUpAtClose(parts);
    for (const [index, deed] of deeds.entries()) {
      await deed();
      backUpAtClose(parts);
      const newest = (await backups())[0]?.name;
      expect(newest, String(index)).toMatch(new RegExp(`^cadangan-${String(index + 2).padStart(6, '0')}`));
      backUpAtClose(parts);
      expect((await backups())[0]?.name).toBe(newest);
    }
  });

  test('a file that was brought here is no backup of this workspace', async () => {
    await create('Surat');
    const { file } = valueOf(await workspace.call('backup.copy', {}));
    rmSync(path.join(workspace.folder, 'cadangan'), { recursive: true });
    valueOf(await workspace.call('backup.take', { file: { name: 'a.db', base64: file?.base64 ?? '' } }));
    expect(valueOf(await workspace.call('app.condition', {})).lastBackup).toBeNull();
    backUpAtStart(workspace.services.workspace);
    expect(await backups()).toMatchObject([{ reason: 'daily' }, { reason: 'file' }]);
  });

  test('a folder of backups that cannot be read is told, and ends nothing', async () => {
    await create('Surat');
    const folder = path.join(workspace.folder, 'cadangan');
    symlinkSync(folder, folder);
    backUpAtStart(workspace.services.workspace);
    backUpAtClose(workspace.services.workspace);
    rmSync(folder);
    const { notices } = valueOf(await workspace.call('app.condition', {}));
    expect(notices).toMatchObject([{ notice: { kind: 'noBackup', code: 'backupFailed' } }]);
  });

  test('what cannot be backed up is told once', async () => {
    await create('Surat');
    writeFileSync(path.join(workspace.folder, 'cadangan'), 'a file stands where the folder should be');
    backUpAtStart(workspace.services.workspace);
    backUpAtStart(workspace.services.workspace);
    const { notices, lastBackup } = valueOf(await workspace.call('app.condition', {}));
    expect(notices).toMatchObject([{ notice: { kind: 'noBackup', code: 'backupFailed' } }]);
    expect(lastBackup).toBeNull();
    rmSync(path.join(workspace.folder, 'cadangan'));
  });
});
